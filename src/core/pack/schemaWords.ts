import type { z } from "zod";
import type { Bilingual } from "./common.ts";
import type { Complaint } from "./packError.ts";
import { formatWords } from "./formatWords.ts";
import { quote } from "./quote.ts";

type Issue = z.core.$ZodIssue;
type IssueOf<C extends Issue["code"]> = Extract<Issue, { code: C }>;

/** What is wrong with a value, in words, by the code of the schema issue. */
export function describeIssue(issue: Issue): Complaint {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? missing(issue) : wrongType(issue);
    case "invalid_value":
      return wrongValue(issue);
    case "invalid_union":
      return wrongChoice(issue);
    case "unrecognized_keys":
      return unknownKey;
    case "invalid_format":
      return formatWords(issue);
    case "too_small":
      return outOfBounds(issue, issue.minimum, "least");
    case "too_big":
      return outOfBounds(issue, issue.maximum, "most");
    case "custom":
      return custom(issue);
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return same(
        `Giá trị ${quote(issue.input)} không hợp lệ.`,
        `The value ${quote(issue.input)} is not valid.`,
      );
    default:
      return same("Giá trị không hợp lệ.", "The value is not valid.");
  }
}

const typeWords: ReadonlyMap<string, Bilingual> = new Map([
  ["string", { vi: "một chuỗi chữ", en: "a text" }],
  ["number", { vi: "một số", en: "a number" }],
  ["int", { vi: "một số nguyên", en: "a whole number" }],
  ["boolean", { vi: "true hoặc false", en: "true or false" }],
  ["array", { vi: "một danh sách [ … ]", en: "a list [ … ]" }],
  ["object", { vi: "một đối tượng { … }", en: "an object { … }" }],
  ["record", { vi: "một đối tượng { … }", en: "an object { … }" }],
]);

function typeWord(expected: string): Bilingual {
  return typeWords.get(expected) ?? { vi: "một giá trị kiểu khác", en: "a value of another type" };
}

function missing(issue: IssueOf<"invalid_type">): Complaint {
  const word = typeWord(issue.expected);
  return {
    problem: { vi: "Thiếu mục bắt buộc này.", en: "This required member is missing." },
    remedy: { vi: `Thêm vào: cần ${word.vi}.`, en: `Add it: ${word.en} is needed.` },
  };
}

function wrongType(issue: IssueOf<"invalid_type">): Complaint {
  const word = typeWord(issue.expected);
  return {
    problem: {
      vi: `Giá trị ${quote(issue.input)} không đúng kiểu.`,
      en: `The value ${quote(issue.input)} has the wrong type.`,
    },
    remedy: { vi: `Thay bằng ${word.vi}.`, en: `Replace it with ${word.en}.` },
  };
}

function wrongValue(issue: IssueOf<"invalid_value">): Complaint {
  const allowed = issue.values.map(quote).join(", ");
  if (issue.input === undefined) {
    return {
      problem: { vi: "Thiếu mục bắt buộc này.", en: "This required member is missing." },
      remedy: { vi: `Thêm vào một trong: ${allowed}.`, en: `Add one of: ${allowed}.` },
    };
  }
  return notAllowed(issue.input, allowed);
}

function wrongChoice(issue: IssueOf<"invalid_union">): Complaint {
  const options = "options" in issue ? issue.options : undefined;
  const allowed = (options ?? []).map(quote).join(", ");
  return allowed === ""
    ? same(
        `Giá trị ${quote(issue.input)} không thuộc dạng nào được phép.`,
        `The value ${quote(issue.input)} has none of the allowed shapes.`,
      )
    : {
        problem: {
          vi: "Mục này thiếu hoặc có giá trị không được phép.",
          en: "This member is missing or has a value that is not allowed.",
        },
        remedy: { vi: `Dùng một trong: ${allowed}.`, en: `Use one of: ${allowed}.` },
      };
}

function notAllowed(input: unknown, allowed: string): Complaint {
  return {
    problem: {
      vi: `Giá trị ${quote(input)} không nằm trong các giá trị được phép.`,
      en: `The value ${quote(input)} is not one of those allowed.`,
    },
    remedy: { vi: `Dùng một trong: ${allowed}.`, en: `Use one of: ${allowed}.` },
  };
}

const unknownKey: Complaint = {
  problem: { vi: "Không có mục nào mang tên này.", en: "There is no member of this name." },
  remedy: {
    vi: "Xóa mục này, hoặc sửa lại tên theo docs/pack-format.md.",
    en: "Delete it, or correct its name after docs/pack-format.md.",
  },
};

function outOfBounds(
  issue: IssueOf<"too_small" | "too_big">,
  limit: number | bigint,
  side: "least" | "most",
): Complaint {
  const what = boundWords.get(issue.origin) ?? { vi: "giá trị", en: "the value" };
  const exact = issue.exact === true;
  const more = exact ? "đúng" : side === "least" ? "tối thiểu" : "tối đa";
  const english = exact ? "exactly" : side === "least" ? "at least" : "at most";
  const open = issue.inclusive === false && !exact;
  const beyond = side === "least" ? { vi: "lớn hơn", en: "more than" } : { vi: "nhỏ hơn", en: "less than" };
  return {
    problem: {
      vi: `Giá trị ${quote(issue.input)} nằm ngoài giới hạn.`,
      en: `The value ${quote(issue.input)} is out of bounds.`,
    },
    remedy: {
      vi: `Sửa để ${what.vi} ${open ? beyond.vi : more} ${limit}.`,
      en: `Change it so that ${what.en} is ${open ? beyond.en : english} ${limit}.`,
    },
  };
}

const boundWords: ReadonlyMap<string, Bilingual> = new Map([
  ["string", { vi: "số ký tự", en: "the number of characters" }],
  ["array", { vi: "số phần tử của danh sách", en: "the number of list members" }],
  ["number", { vi: "giá trị", en: "the value" }],
]);

/** Refinements of our schemas carry their Vietnamese sentence in `params.vi`. */
function custom(issue: IssueOf<"custom">): Complaint {
  const vietnamese: unknown = issue.params?.["vi"];
  const vi = typeof vietnamese === "string" ? vietnamese : "Giá trị không hợp lệ";
  return same(`${vi}.`, `${issue.message}.`);
}

function same(vi: string, en: string): Complaint {
  return {
    problem: { vi, en: en.charAt(0).toUpperCase() + en.slice(1) },
    remedy: {
      vi: "Sửa theo quy định của mục này trong docs/pack-format.md.",
      en: "Correct it after what docs/pack-format.md says of this member.",
    },
  };
}
