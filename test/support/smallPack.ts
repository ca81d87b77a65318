import { callFile, type Call, type ExpectedItem } from "../../src/core/pack/call.ts";
import { packFile, type Pack } from "../../src/core/pack/pack.ts";
import { template, type Template } from "../../src/core/pack/template.ts";
import { unit, type Unit } from "../../src/core/pack/unit.ts";

const given = { origin: "A", source: "test" } as const;

/** Three wards (two of them one letter apart), an inspectorate that is the authority for TIEP-1, one office. */
export function smallUnits(): readonly Unit[] {
  return [
    aUnit("P-MINH", "Phường Phổ Minh", {
      kind: "PHUONG",
      weakAliases: ["Xã Phổ Minh"],
      denyAliases: ["Công an phường Phổ Minh"],
    }),
    aUnit("P-NINH", "Phường Phổ Ninh", { kind: "PHUONG" }),
    aUnit("X-VAN", "Xã Phổ Văn", { kind: "XA" }),
    aUnit("TT", "Thanh tra thị xã", { kind: "CQ", aliases: ["Thanh tra"] }),
    aUnit("P-TP", "Phòng Tư pháp", { kind: "CQ" }),
  ].map((entry, position) => ({ ...entry, order: position + 1 }));
}

function aUnit(id: string, name: string, more: Readonly<Record<string, unknown>>): Unit {
  const shortName = name.replace(/^(?:Phường|Xã) /, "");
  return unit.parse({
    id,
    name,
    shortName,
    order: 1,
    aliases: [],
    validFrom: "2020-01-01",
    ...given,
    ...more,
  });
}

function aNumber(code: string, label: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  return {
    code,
    label,
    type: "int",
    required: "always",
    aggregate: "sum",
    timeRole: "flow",
    ...given,
    ...more,
  };
}

function aText(code: string, label: readonly string[], more: Readonly<Record<string, unknown>> = {}) {
  return aNumber(code, label, { type: "text", required: "no", aggregate: "append", ...more });
}

const verticalForm = {
  code: "VIEC-1",
  title: "Biểu số liệu công việc dân vận",
  sheetName: "VIEC-1",
  sections: [
    { kind: "fields", id: "dau", indicators: [aText("lap", ["Người lập biểu"])] },
    {
      kind: "rows",
      id: "bang",
      headings: [
        { id: "A", label: "A. Chỉ đạo, điều hành" },
        { id: "B", label: "B. Đơn thư của công dân" },
      ],
      measures: [
        { id: "current", label: "Kỳ này" },
        { id: "samePeriodLastYear", label: "Cùng kỳ năm trước" },
        { id: "note", label: "Ghi chú" },
      ],
      indicators: [
        aNumber("A01", ["Văn bản chỉ đạo đã ban hành"], { heading: "A", unitOfMeasure: "văn bản" }),
        aNumber("A02", ["Cuộc họp triển khai"], { heading: "A", unitOfMeasure: "cuộc" }),
        aNumber("A03", ["Đã có kế hoạch năm"], { heading: "A", type: "bool", aggregate: "countYes" }),
        aNumber("A04", ["Kinh phí thực hiện"], {
          heading: "A",
          type: "dec",
          decimals: 2,
          unitOfMeasure: "triệu đồng",
          required: "no",
        }),
        aNumber("B01", ["Số đơn tiếp nhận"], { heading: "B", unitOfMeasure: "đơn" }),
        aNumber("B02", ["Trong đó: đã giải quyết"], { heading: "B", unitOfMeasure: "đơn" }),
        aNumber("B03", ["Số người khiếu kiện"], { heading: "B", unitOfMeasure: "người" }),
        aNumber("B04", ["Trong đó: là nữ giới"], { heading: "B", unitOfMeasure: "người" }),
        aText("T01", ["Kết quả nổi bật"]),
      ],
    },
  ],
};

const unitGrid = {
  code: "TIEP-1",
  title: "Tổng hợp kết quả tiếp công dân",
  formNumber: "09/TCD",
  sheetName: "TIEP-1",
  authority: { unit: "TT", whenMissing: "ownRows", ...given },
  footNoteLabel: "7. Ghi chú:",
  sections: [
    {
      kind: "grid",
      id: "bang",
      rowDimension: { kind: "unit", label: "Đơn vị" },
      indicators: [
        aNumber("c1", ["Tổng số lượt tiếp"], { printedNumber: "1=3+5" }),
        aNumber("c2", ["Tổng số người được tiếp"], { printedNumber: "2=4+6" }),
        aNumber("c3", ["Tiếp thường xuyên", "Số lượt"], { printedNumber: "3" }),
        aNumber("c4", ["Tiếp thường xuyên", "Số người"], { printedNumber: "4" }),
        aNumber("c5", ["Tiếp định kỳ của Thủ trưởng", "Số lượt"], { printedNumber: "5" }),
        aNumber("c6", ["Tiếp định kỳ của Thủ trưởng", "Số người"], { printedNumber: "6" }),
      ],
    },
  ],
};

const fixedGrid = {
  code: "LOAI-1",
  title: "Biểu dân chủ tại nơi làm việc",
  sheetName: "LOAI-1",
  sections: [
    {
      kind: "grid",
      id: "bang",
      rowDimension: {
        kind: "fixed",
        label: "Loại hình",
        categories: [
          { id: "nn", label: "Doanh nghiệp nhà nước" },
          { id: "htx", label: "Hợp tác xã" },
          { id: "tong", label: "Tổng", total: true },
        ],
      },
      indicators: [
        aNumber("d1", ["Số đơn vị có lao động"]),
        aNumber("d2", ["Tổng số lao động"]),
        aNumber("d3", ["Tỷ lệ có công đoàn"], {
          type: "pct",
          aggregate: "none",
          required: "no",
          decimals: 2,
          timeRole: "state",
        }),
      ],
    },
  ],
};

const openGrid = {
  code: "THU-1",
  title: "Biểu giải quyết thủ tục theo lĩnh vực",
  sheetName: "THU-1",
  sections: [
    {
      kind: "grid",
      id: "bang",
      rowDimension: {
        kind: "open",
        label: "Lĩnh vực",
        categories: [
          { id: "hotich", label: "Hộ tịch" },
          { id: "datdai", label: "Đất đai", aliases: ["Đất đai - Môi trường"] },
        ],
      },
      indicators: [
        aNumber("e1", ["Hồ sơ đã nhận"]),
        aNumber("e2", ["Hồ sơ giải quyết đúng hạn"]),
        aNumber("e3", ["Hồ sơ giải quyết quá hạn"]),
      ],
    },
  ],
};

const list = {
  code: "MO-1",
  title: "Đăng ký mô hình Dân vận khéo",
  sheetName: "MO-1",
  periodTypes: ["ONCE"],
  sections: [
    {
      kind: "list",
      id: "ds",
      keyFields: ["m2"],
      indicators: [
        aNumber("m1", ["STT"], { required: "no", aggregate: "none" }),
        aText("m2", ["Tên mô hình"], { required: "always" }),
        aText("m3", ["Lĩnh vực hoạt động"], {
          type: "choice",
          required: "always",
          choices: [{ value: "Kinh tế", aliases: ["KT"] }, { value: "Văn hóa - xã hội" }],
        }),
        aText("m4", ["Ngày bắt đầu"], { type: "date", aggregate: "none" }),
        aNumber("m5", ["Số người tham gia"]),
      ],
    },
  ],
};

/** A form that the pack has and no open call of the tests expects. */
const unexpected = {
  code: "KHAC-1",
  title: "Biểu thi đua khen thưởng hằng quý",
  sheetName: "KHAC-1",
  sections: [
    {
      kind: "grid",
      id: "bang",
      rowDimension: { kind: "unit", label: "Đơn vị" },
      indicators: [
        aNumber("k1", ["Giấy khen đã trao"]),
        aNumber("k2", ["Bằng khen đề nghị"]),
        aNumber("k3", ["Tập thể được biểu dương"]),
      ],
    },
  ],
};

function aTemplateOf(members: Readonly<Record<string, unknown>>): Template {
  return template.parse({
    version: "1",
    validFrom: "2020-01-01",
    periodTypes: ["H1", "YEAR"],
    ...given,
    ...members,
  });
}

function aCall(members: Readonly<Record<string, unknown>>, expected: readonly ExpectedItem[]): Call {
  const parsed = callFile.parse({
    legalBasis: ["test"],
    expected: [{ units: ["P-MINH"], templates: ["VIEC-1"] }],
    ...members,
  });
  return { ...parsed, expected };
}

function expectAll(units: readonly string[], templates: readonly string[]): readonly ExpectedItem[] {
  return units.flatMap((unitId) =>
    templates.map((code) => ({ unit: unitId, template: code, status: "required" as const })),
  );
}

const wards = ["P-MINH", "P-NINH", "X-VAN"];

/**
 * A pack of a few units and one template for each kind of section, with the calls 2022-H1 and 2022-ONCE. Tests
 * of intake build their sheets for it.
 */
export function smallPack(): Pack {
  const file = packFile.parse({
    formatVersion: 1,
    id: "small",
    title: "Small",
    organisation: {
      name: "UBND thị xã",
      letterhead: ["ỦY BAN NHÂN DÂN"],
      motto: ["CỘNG HÒA", "Độc lập"],
      place: "Đức Phổ",
      focalPoint: "TT",
      recipientLine: "UBND thị xã",
      recipients: [],
      signatures: [{ title: "NGƯỜI LẬP", hint: "(Ký)", name: "" }],
    },
    unitKinds: [
      { id: "PHUONG", label: "Phường", prefixes: ["Phường", "P."] },
      { id: "XA", label: "Xã", prefixes: ["Xã", "X."] },
      { id: "CQ", label: "Cơ quan", prefixes: ["Phòng", "P."] },
    ],
    unitGroups: [
      {
        id: "A",
        label: "A. Xã, phường",
        totalLabel: "Cộng xã, phường",
        signerTitle: "CHỦ TỊCH",
        subgroups: [],
      },
    ],
    wording: {
      zeroWords: ["-", "//", "không", "không có", "KPS", "0 có"],
      yesWords: ["có", "x", "đạt", "1"],
      noWords: ["không", "chưa", "0"],
      notApplicableWords: ["không thuộc đối tượng", "N/A"],
      nilTextWords: ["không", "không có", "-"],
      totalRowLabels: ["Tổng", "Tổng cộng", "Cộng", "Toàn thị xã", "UBND cấp xã"],
      groupRowLabels: ["A. Xã, phường", "Các xã, phường"],
      endOfTableLabels: ["Ghi chú", "Nơi nhận", "Người lập biểu", "Chủ tịch"],
      unitPrefixes: ["UBND", "Ủy ban nhân dân", "báo cáo của"],
      unitSuffixes: ["thị xã Đức Phổ", "tỉnh Quảng Ngãi"],
      periodPatterns: {
        H1: ["6 tháng đầu năm {year}", "6 tháng {year}", "6T{year}"],
        YEAR: ["năm {year}"],
        QUARTER: ["quý {n} năm {year}", "quý {n}/{year}"],
        ONCE: ["đăng ký năm {year}"],
      },
      unitOfMeasureWords: ["văn bản", "cuộc", "đơn", "người", "vụ", "mô hình"],
    },
    alignment: { maxMissingShare: 0.5 },
  });
  const once = { type: "ONCE", year: 2022 };
  return {
    ...file,
    units: smallUnits(),
    templates: [verticalForm, unitGrid, fixedGrid, openGrid, list, unexpected].map(aTemplateOf),
    calls: [
      aCall(
        {
          id: "2022-H1",
          title: "6 tháng 2022",
          periodLabel: "6 tháng đầu năm 2022",
          period: { type: "H1", year: 2022 },
          dataWindow: { from: "2021-12-15", to: "2022-05-31", ...given },
          deadline: { date: "2022-06-10", semantics: "before", ...given },
        },
        [
          ...expectAll(wards, ["VIEC-1", "TIEP-1", "THU-1"]),
          ...expectAll(["TT"], ["TIEP-1"]),
          ...expectAll(["P-TP"], ["VIEC-1", "LOAI-1"]),
        ],
      ),
      aCall(
        {
          id: "2022-ONCE",
          title: "Đăng ký 2022",
          periodLabel: "năm 2022",
          period: once,
          dataWindow: { from: "2022-01-01", to: "2022-04-04", ...given },
          deadline: { date: "2022-04-05", semantics: "before", ...given },
        },
        expectAll([...wards, "P-TP"], ["MO-1"]),
      ),
    ],
    tables: [],
    schemes: [],
    targets: [],
    documents: [],
    hash: "0".repeat(64),
  };
}
