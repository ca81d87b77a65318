/**
 * Members of Excel that are newer than Microsoft's package on npm, in the manner of that package: notes (1.18). It is run
 * right after the library, in whose place the CDN's would have them.
 */
/* oxlint-disable no-underscore-dangle -- the library calls its own members so */
(() => {
  const { Excel, OfficeExtension } = globalThis;
  if ("notes" in Excel.Worksheet.prototype) return;
  const { createPropertyObject, createMethodObject, createIndexerObject, createChildItemObject } =
    OfficeExtension.BatchApiHelper;
  const { invokeMethod, invokeSetProperty } = OfficeExtension.BatchApiHelper;
  const { fixObjectPathIfNecessary, load, throwIfApiNotSupported, throwIfNotLoaded, toJson } =
    OfficeExtension.Utility;

  const wireNames = {
    authorName: "AuthorName",
    content: "Content",
    height: "Height",
    visible: "Visible",
    width: "Width",
  };
  const members = { authorName: false, content: true, height: true, visible: true, width: true };

  class Note extends OfficeExtension.ClientObject {
    get _className() {
      return "Note";
    }
    get _scalarPropertyNames() {
      return Object.keys(members);
    }
    get _scalarPropertyOriginalNames() {
      return Object.values(wireNames);
    }
    get _scalarPropertyUpdateable() {
      return Object.values(members);
    }
    set(properties, options) {
      const writable = Object.keys(members).filter((name) => members[name]);
      this._recursivelySet(properties, options, writable, [], []);
    }
    delete() {
      invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      return createMethodObject(Excel.Range, this, "GetLocation", 1, [], false, true, null, 4);
    }
    load(options) {
      return load(this, options);
    }
    toJSON() {
      return toJson(this, { ...this.m_values }, {});
    }
    _handleResult(value) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      fixObjectPathIfNecessary(this, value);
      const told = Object.keys(members).filter((name) => wireNames[name] in value);
      const values = told.map((name) => [name, value[wireNames[name]]]);
      this.m_values = { ...this.m_values, ...Object.fromEntries(values) };
    }
  }

  for (const name of Object.keys(members)) {
    Object.defineProperty(Note.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        throwIfNotLoaded(name, this.m_values?.[name], "Note", this._isNull);
        return this.m_values[name];
      },
      set(value) {
        this.m_values = { ...this.m_values, [name]: value };
        invokeSetProperty(this, wireNames[name], value, 0);
      },
    });
  }

  class NoteCollection extends OfficeExtension.ClientObject {
    get _className() {
      return "NoteCollection";
    }
    get _isCollection() {
      return true;
    }
    get items() {
      throwIfNotLoaded("items", this.m_items, "NoteCollection", this._isNull);
      return this.m_items;
    }
    add(cellAddress, content) {
      return createMethodObject(Note, this, "Add", 0, [cellAddress, content], false, true, null, 0);
    }
    getCount() {
      return invokeMethod(this, "GetCount", 1, [], 4, 0);
    }
    getItem(key) {
      return createIndexerObject(Note, this, [key]);
    }
    getItemAt(index) {
      return createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }
    getItemOrNullObject(key) {
      return createMethodObject(Note, this, "GetItemOrNullObject", 1, [key], false, false, null, 4);
    }
    load(options) {
      return load(this, options);
    }
    toJSON() {
      return toJson(this, {}, {}, this.m_items);
    }
    _handleResult(value) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      fixObjectPathIfNecessary(this, value);
      const items = value[OfficeExtension.Constants.items];
      if (!items) return;
      this.m_items = items.map((item, index) => {
        const note = createChildItemObject(Note, true, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  }

  Object.assign(Excel, { Note, NoteCollection });
  for (const Owner of [Excel.Workbook, Excel.Worksheet]) {
    Object.defineProperty(Owner.prototype, "notes", {
      configurable: true,
      enumerable: true,
      get() {
        throwIfApiNotSupported(`${this._className}.notes`, "ExcelApi", "1.18", "Excel");
        this.m_notes ??= createPropertyObject(NoteCollection, this, "Notes", true, 4);
        return this.m_notes;
      },
    });
  }
})();
