import { ExcelError, invalidArgument } from "../excelError.ts";
import { cellText, quotedSheet } from "../model/address.ts";
import type { Area } from "../model/area.ts";
import type { Book } from "../model/book.ts";
import type { Comment, Note } from "../model/comments.ts";
import { checkAllowed } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import { givenArea, givenAreaOfBook, givenFlag, givenNumber, givenText, givenWhole } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";
import { rangeObject } from "./refer.ts";

/** All of a workbook, or of one sheet. */
interface Scope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

interface CommentOfSheet {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

interface NoteOfSheet {
  readonly sheet: Sheet;
  readonly note: Note;
}

const author = "Người dùng";

const sheetsOf = ({ book, sheet }: Scope): readonly Sheet[] => (sheet ? [sheet] : book.sheets);

const placeOf = ({ book, sheet }: Scope, given: unknown): Area =>
  sheet ? givenArea(sheet, given) : givenAreaOfBook(book, given);

const commentsOf = (scope: Scope): readonly CommentOfSheet[] =>
  sheetsOf(scope).flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));

const notesOf = (scope: Scope): readonly NoteOfSheet[] =>
  sheetsOf(scope).flatMap((sheet) => sheet.notes.map((note) => ({ sheet, note })));

const commentObject = (of: CommentOfSheet): HostObject => hostObject("Comment", of);
const noteObject = (of: NoteOfSheet): HostObject => hostObject("Note", of);

/** A cell has one comment or one note. */
function checkFree({ sheet, box }: Area): void {
  checkAllowed(sheet, "allowEditObjects");
  const isThere = ({ row, column }: { row: number; column: number }): boolean =>
    row === box.top && column === box.left;
  if (sheet.comments.some(isThere) || sheet.notes.some(isThere)) throw new ExcelError("ItemAlreadyExists");
}

const at = ({ box }: Area): { row: number; column: number } => ({ row: box.top, column: box.left });

function found<T>(value: T | undefined, toObject: (value: T) => HostObject): HostObject {
  if (value === undefined) throw new ExcelError("ItemNotFound");
  return toObject(value);
}

const isAt =
  ({ sheet, box }: Area) =>
  (home: Sheet, place: { row: number; column: number }): boolean =>
    home === sheet && place.row === box.top && place.column === box.left;

const commentsKind: Kind<Scope> = {
  items: (scope) => commentsOf(scope).map(commentObject),
  methods: {
    add: (scope, place: unknown, content: unknown) => {
      const area = placeOf(scope, place);
      checkFree(area);
      const comment: Comment = {
        id: `{C${scope.book.nextId++}}`,
        ...at(area),
        content: givenText(content),
        authorName: author,
        resolved: false,
        replies: [],
      };
      area.sheet.comments.push(comment);
      return commentObject({ sheet: area.sheet, comment });
    },
    getCount: (scope) => commentsOf(scope).length,
    getItem: (scope, id: unknown) =>
      found(
        commentsOf(scope).find(({ comment }) => comment.id === id),
        commentObject,
      ),
    getItemAt: (scope, index: unknown) => found(commentsOf(scope)[givenWhole(index)], commentObject),
    getItemByCell: (scope, place: unknown) => {
      const isHere = isAt(placeOf(scope, place));
      return found(
        commentsOf(scope).find(({ sheet, comment }) => isHere(sheet, comment)),
        commentObject,
      );
    },
  },
};

const commentKind: Kind<CommentOfSheet> = {
  id: { key: "Id", of: ({ comment }) => comment.id },
  properties: {
    id: readOnly(({ comment }) => comment.id),
    authorName: readOnly(({ comment }) => comment.authorName),
    content: {
      get: ({ comment }) => comment.content,
      set: ({ comment }, given: unknown) => {
        comment.content = givenText(given);
      },
    },
    resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ comment }, given: unknown) => {
        comment.resolved = givenFlag(given);
      },
    },
  },
  methods: {
    delete: ({ sheet, comment }) => {
      sheet.comments = sheet.comments.filter((each) => each !== comment);
    },
    getLocation: ({ sheet, comment }) =>
      rangeObject(sheet, {
        top: comment.row,
        bottom: comment.row,
        left: comment.column,
        right: comment.column,
      }),
  },
};

function noteAt(scope: Scope, given: unknown): NoteOfSheet | undefined {
  const isHere = isAt(placeOf(scope, given));
  return notesOf(scope).find(({ sheet, note }) => isHere(sheet, note));
}

const notesKind: Kind<Scope> = {
  items: (scope) => notesOf(scope).map(noteObject),
  methods: {
    add: (scope, place: unknown, content: unknown) => {
      const area = placeOf(scope, place);
      checkFree(area);
      const text = givenText(content);
      if (text.length > 32_767) throw invalidArgument();
      const note: Note = {
        ...at(area),
        content: text,
        authorName: author,
        visible: false,
        height: 60,
        width: 108,
      };
      area.sheet.notes.push(note);
      return noteObject({ sheet: area.sheet, note });
    },
    getCount: (scope) => notesOf(scope).length,
    getItem: (scope, place: unknown) => found(noteAt(scope, place), noteObject),
    getItemAt: (scope, index: unknown) => found(notesOf(scope)[givenWhole(index)], noteObject),
    getItemOrNullObject: (scope, place: unknown) => {
      const note = noteAt(scope, place);
      return note ? noteObject(note) : nullObject;
    },
  },
};

const points = (key: "height" | "width") => ({
  get: ({ note }: NoteOfSheet) => note[key],
  set: ({ note }: NoteOfSheet, given: unknown) => {
    note[key] = givenNumber(given);
  },
});

const noteKind: Kind<NoteOfSheet> = {
  id: {
    key: "_Id",
    of: ({ sheet, note }) => `${quotedSheet(sheet.name)}!${cellText(note.row, note.column)}`,
  },
  properties: {
    authorName: readOnly(({ note }) => note.authorName),
    content: {
      get: ({ note }) => note.content,
      set: ({ note }, given: unknown) => {
        note.content = givenText(given);
      },
    },
    visible: {
      get: ({ note }) => note.visible,
      set: ({ note }, given: unknown) => {
        note.visible = givenFlag(given);
      },
    },
    height: points("height"),
    width: points("width"),
  },
  methods: {
    delete: ({ sheet, note }) => {
      sheet.notes = sheet.notes.filter((each) => each !== note);
    },
    getLocation: ({ sheet, note }) =>
      rangeObject(sheet, { top: note.row, bottom: note.row, left: note.column, right: note.column }),
  },
};

export const remarkKinds = {
  Comments: commentsKind,
  Comment: commentKind,
  Notes: notesKind,
  Note: noteKind,
} satisfies Readonly<Record<string, Kind<never>>>;
