import { describe, expect, test } from "vitest";
import {
  findUnits,
  matchOpening,
  matchUnit,
  nearUnits,
  prepareUnitNames,
} from "../../../src/core/intake/unitNames.ts";
import { shippedPack } from "../../support/shippedPack.ts";
import { smallPack } from "../../support/smallPack.ts";

const pack = shippedPack();
const names = prepareUnitNames(pack);
const known = new Set(pack.units.map((unit) => unit.id));

const wards = [
  ["P-NGUYENNGHIEM", "Phường", "Nguyễn Nghiêm", "Nguyen Nghiem"],
  ["P-PHOHOA", "Phường", "Phổ Hòa", "Pho Hoa"],
  ["P-PHOMINH", "Phường", "Phổ Minh", "Pho Minh"],
  ["P-PHONINH", "Phường", "Phổ Ninh", "Pho Ninh"],
  ["P-PHOQUANG", "Phường", "Phổ Quang", "Pho Quang"],
  ["P-PHOTHANH", "Phường", "Phổ Thạnh", "Pho Thanh"],
  ["P-PHOVAN", "Phường", "Phổ Văn", "Pho Van"],
  ["P-PHOVINH", "Phường", "Phổ Vinh", "Pho Vinh"],
  ["X-PHOAN", "Xã", "Phổ An", "Pho An"],
  ["X-PHOCHAU", "Xã", "Phổ Châu", "Pho Chau"],
  ["X-PHOCUONG", "Xã", "Phổ Cường", "Pho Cuong"],
  ["X-PHOKHANH", "Xã", "Phổ Khánh", "Pho Khanh"],
  ["X-PHONHON", "Xã", "Phổ Nhơn", "Pho Nhon"],
  ["X-PHOPHONG", "Xã", "Phổ Phong", "Pho Phong"],
  ["X-PHOTHUAN", "Xã", "Phổ Thuận", "Pho Thuan"],
] as const;

describe.each(wards)("%s", (id, kind, name, plain) => {
  const abbreviation = kind.charAt(0);

  test.each([
    `${kind} ${name}`,
    `${abbreviation}. ${name}`,
    `${abbreviation}.${name}`,
    `${abbreviation} ${name}`,
    name.toUpperCase(),
    plain,
    plain.replace(" ", ""),
    `UBND ${kind.toLowerCase()} ${name}`,
    `UBND ${abbreviation}.${name}`,
    `UBND ${abbreviation} ${name}`,
    `Ủy ban nhân dân ${kind.toLowerCase()} ${name}`,
    `Uỷ ban Nhân dân ${abbreviation}.${name}`,
    `${kind} ${name}`.normalize("NFD"),
    `  ${name.replace(" ", "  ")}  `,
    `UBND ${kind} ${name}, thị xã Đức Phổ, tỉnh Quảng Ngãi`,
    `PHƢỜNG ${name}`.replace("PHƢỜNG", kind === "Phường" ? "PHƢỜNG" : "XÃ"),
  ])("is %j", (text) => {
    expect(matchUnit(names, text, known)).toEqual({ unit: id, weak: false });
  });

  test.each([
    `BC 6T ${plain}`,
    `BC_${plain.replace(" ", "")}_6T2022`,
    `${plain} (sua lan 2) final moi nhat`,
    `${kind} ${name} - báo cáo 6 tháng`,
  ])("is found in the file name %j", (file) => {
    expect(findUnits(names, file, known)).toEqual([{ unit: id, weak: false }]);
  });

  test("is not its police, its party committee or its health station", () => {
    for (const other of ["Công an", "Đảng ủy", "Trạm Y tế"]) {
      expect(matchUnit(names, `${other} ${kind.toLowerCase()} ${name}`, known)).toBeNull();
    }
  });
});

test.each([
  ["LĐTBXH", "P-LDTBXH"],
  ["LĐ-TB&XH", "P-LDTBXH"],
  ["Phòng Lao động - Thương binh và Xã hội", "P-LDTBXH"],
  ["VHTT", "P-VHTT"],
  ["VH&TT", "P-VHTT"],
  ["Phòng Văn hóa và Thông tin", "P-VHTT"],
  ["TTVHTT", "DV-TTVHTT"],
  ["Trung tâm TT – VH – TT", "DV-TTVHTT"],
  ["TC-KH", "P-TCKH"],
  ["TN&MT", "P-TNMT"],
  ["GD&ĐT", "P-GDDT"],
  ["QLĐT", "P-QLDT"],
  ["VP HĐND-UBND", "VP-HDND-UBND"],
  ["Văn phòng thị xã", "VP-HDND-UBND"],
  ["Tổ chức – Nội vụ", "CQ-TCNV"],
  ["CQ TCNV", "CQ-TCNV"],
  ["Thanh tra thị xã", "TT-THANHTRA"],
])("takes %j for %s", (text, id) => {
  expect(matchUnit(names, text, known)).toMatchObject({ unit: id });
});

test.each(["TT", "PM", "UBND thị xã Đức Phổ", "Phổ", "Phường Phổ Bình", "Phổ Mình Hòa", ""])(
  "takes %j for nobody",
  (text) => {
    expect(matchUnit(names, text, known)).toBeNull();
  },
);

test("never takes a ward one letter away, and offers it", () => {
  expect(matchUnit(names, "Phường Phổ Mnh", known)).toBeNull();
  const near = nearUnits(names, "Phường Phổ Mnh", known).map((unit) => unit.id);
  expect(near).toContain("P-PHOMINH");
  expect(near).not.toContain("X-PHOPHONG");
});

test("takes an old kind of ward with a warning", () => {
  expect(matchUnit(names, "xã Phổ Minh", known)).toEqual({ unit: "P-PHOMINH", weak: true });
  expect(matchUnit(names, "Thị trấn Đức Phổ", known)).toEqual({ unit: "P-NGUYENNGHIEM", weak: true });
});

test("a name that opens a longer text is found, one inside it is not", () => {
  expect(matchOpening(names, "UBND phường Phổ Minh (báo cáo lần 2)", known)?.unit).toBe("P-PHOMINH");
  expect(matchOpening(names, "Trường mầm non Phổ Minh", known)).toBeNull();
});

test("a file name with two units names both", () => {
  expect(findUnits(names, "TCD Pho Minh, Pho Ninh", known).map((match) => match.unit)).toEqual([
    "P-PHOMINH",
    "P-PHONINH",
  ]);
});

test("the word for the kind tells units of one name apart", () => {
  const [first] = smallPack().units;
  if (first === undefined) throw new Error("the small pack has units");
  const twins = [
    { ...first, id: "P-X", name: "Phường Xuân Hòa", shortName: "Xuân Hòa", kind: "PHUONG" },
    { ...first, id: "X-X", name: "Xã Xuân Hòa", shortName: "Xuân Hòa", kind: "XA" },
  ];
  const twinNames = prepareUnitNames({ ...smallPack(), units: twins });
  const both = new Set(["P-X", "X-X"]);
  expect(matchUnit(twinNames, "UBND Xã Xuân Hòa", both)).toEqual({ unit: "X-X", weak: false });
  expect(matchUnit(twinNames, "UBND Phường Xuân Hòa", both)).toEqual({ unit: "P-X", weak: false });
  expect(matchUnit(twinNames, "Xuân Hòa", both)).toBeNull();
});

test("a unit that does not exist at the time is nobody", () => {
  expect(matchUnit(names, "Phường Phổ Minh", new Set(["P-PHONINH"]))).toBeNull();
});
