// What arrived, file by file. A comment names the defects planted in it; "clean" files have none.
import {
  blankFigures,
  bookOf,
  inspectorate,
  mediators,
  oneStop,
  registrations,
  workplaces,
} from "./books.mjs";
import { change, deleteRow, insertColumn, insertRow, mapTexts, put } from "./page.mjs";
import { notAWorkbook, photo } from "./strange.mjs";

const excel = (name, receivedOn, pages, more = {}) => ({
  name,
  receivedOn,
  pages: Object.values(pages),
  producer: "exceljs",
  ...more,
});

/** @returns the received files: name, producer, pages or bytes, and the day each came */
export function receivedFiles(pack) {
  const unit = (id) => pack.units.find((candidate) => candidate.id === id);
  const book = (id, options) => bookOf(pack, unit(id), options);
  const calc = (name, receivedOn, pages, more = {}) => ({
    ...excel(name, receivedOn, pages, more),
    producer: "libreoffice",
  });
  const blank = (name, receivedOn, id) => ({
    name,
    receivedOn,
    blank: { unit: id, figures: blankFigures(pack, unit(id)) },
    producer: "openpyxl",
  });
  return [
    // clean: issued blanks, filled in
    blank("2022-H1_P-NGUYENNGHIEM.xlsx", "03/06/2022", "P-NGUYENNGHIEM"),
    blank("Phường Phổ Hòa - báo cáo 6 tháng 2022.xlsx", "06/06/2022", "P-PHOHOA"),
    blank("Phong TC-KH 6T2022.xlsx", "07/06/2022", "P-TCKH"),
    // two deliveries of one ward: the first has a wrong total, the second is clean
    excel("BC_PhoMinh.xlsx", "02/06/2022", phoMinhFirst(book("P-PHOMINH", { habit: 1 }))),
    excel("BC_PhoMinh (sua lan 2).xlsx", "08/06/2022", book("P-PHOMINH", { habit: 1 }), {
      remark: "nộp lại",
    }),
    excel("UBND P Pho Ninh 6T2022.xlsx", "07/06/2022", neighbour(book("P-PHONINH", { habit: 0 }))),
    calc("Pho Quang.xlsx", "06/06/2022", typedAsText(book("P-PHOQUANG", { habit: 2 }))),
    excel("PHỔ THẠNH báo cáo dân chủ.xlsx", "08/06/2022", reshaped(book("P-PHOTHANH", { habit: 0 }))),
    excel("Pho Van 6 thang.xlsx", "09/06/2022", wrongSums(book("P-PHOVAN", { habit: 2 }))),
    calc("phường phổ vinh.xlsx", "05/06/2022", book("P-PHOVINH", { habit: 1 })),
    { name: "phường phổ vinh (gửi lại).xlsx", receivedOn: "06/06/2022", copyOf: "phường phổ vinh.xlsx" },
    // last year's workbook
    excel("Xa Pho An bao cao.xlsx", "08/06/2022", lastYear(pack, book, "X-PHOAN")),
    // a photo of the printed form under the name of a workbook: the unit stays missing
    { name: "Xa Pho Chau.xlsx", receivedOn: "09/06/2022", bytes: photo(), remark: "ảnh chụp" },
    excel("XA PHO CUONG.xlsx", "10/06/2022", blanks(book("X-PHOCUONG", { habit: 1 }))),
    excel("xa pho khanh.xlsx", "08/06/2022", damagedByExcel(book("X-PHOKHANH", { habit: 2 }))),
    // three communes: their 01/TCD came together in one file, the rest each by itself
    calc("Phổ Nhơn 6 tháng đầu năm.xlsx", "06/06/2022", without(book("X-PHONHON", { habit: 1 }), "TCD-01")),
    excel(
      "Xã Phổ Phong - 6 tháng 2022.xlsx",
      "07/06/2022",
      without(book("X-PHOPHONG", { habit: 2 }), "TCD-01"),
    ),
    excel("X. Phổ Thuận.xlsx", "09/06/2022", without(book("X-PHOTHUAN", { habit: 0 }), "TCD-01")),
    excel("TCD 3 xa.xlsx", "09/06/2022", threeUnits(book)),
    // offices
    calc("CQ Tổ chức - Nội vụ.xlsx", "01/06/2022", book("CQ-TCNV", { habit: 1 })),
    excel("VP HĐND-UBND.xlsx", "08/06/2022", {
      ...book("VP-HDND-UBND", { habit: 1 }),
      "TTHC-06": wrongTotal(oneStop(pack, unit("VP-HDND-UBND"), { habit: 1 })),
    }),
    excel("Thanh tra thị xã.xlsx", "06/06/2022", {
      ...book("TT-THANHTRA", { habit: 2 }),
      ...oneWrongRow(inspectorate(pack, unit("TT-THANHTRA"), { habit: 2 })),
    }),
    excel("Phòng LĐ-TB&XH.xlsx", "13/06/2022", {
      ...book("P-LDTBXH", { habit: 0 }),
      "DCCS-03": wrongTotalRow(workplaces(pack, unit("P-LDTBXH"), { habit: 0 })),
    }),
    calc("Phòng VH&TT.xlsx", "03/06/2022", book("P-VHTT", { habit: 2 })),
    excel("Phòng Tư pháp.xlsx", "06/06/2022", {
      ...book("P-TUPHAP", { habit: 1 }),
      "HG-01": mediators(pack, unit("P-TUPHAP"), { habit: 1 }),
    }),
    // cut off while it was copied
    excel("Phòng TN&MT.xlsx", "08/06/2022", book("P-TNMT", { habit: 1 }), { cutAt: 9000 }),
    excel("Phòng GD&ĐT.xlsx", "07/06/2022", nothingFilled(book("P-GDDT", { habit: 1 }))),
    calc("Phòng Kinh tế.xlsx", "02/06/2022", book("P-KINHTE", { habit: 0 })),
    excel("QLĐT.xlsx", "09/06/2022", words(book("P-QLDT", { habit: 1 }))),
    calc("TT TT-VH-TT.xlsx", "06/06/2022", book("DV-TTVHTT", { habit: 1 })),
    excel("Ban QLDA.zip", "08/06/2022", book("DV-QLDA", { habit: 2 }), {
      zipOf: "Ban QLDA - bao cao 6T.xlsx",
    }),
    // gathered by the focal point in April
    excel("Dang ky mo hinh Dan van kheo 2022.xlsx", "04/04/2022", registrations(pack)),
    // what lies around in such folders
    { name: "~$Pho Quang.xlsx", bytes: notAWorkbook() },
  ];
}

/** 01/TCD: "Tổng số vụ việc" is one too small. */
function phoMinhFirst(pages) {
  const cases = pages["TCD-01"].places.get("P-PHOMINH/c3");
  pages["TCD-01"].rows[cases.row][cases.column].v -= 1;
  return pages;
}

/** Copied from the neighbour's file: the letterhead of one form still names the neighbour. */
function neighbour(pages) {
  change(pages["DCCS-01"], "letterhead", "PHƯỜNG PHỔ MINH");
  return pages;
}

/** Numbers as text in Vietnamese writing, with unit words and leading zeros; dates as text; nothing wrong in them. */
function typedAsText(pages) {
  const form = pages["DCCS-01"];
  for (const code of ["A02", "C02"]) change(form, code, thousands(valueOf(form, code)), { format: "@" });
  change(form, "C07", String(valueOf(form, "C07")).replace(".", ","), { format: "@" });
  change(form, "A06", `${String(valueOf(form, "A06")).padStart(2, "0")} cuộc`);
  change(form, "A03", `0${valueOf(form, "A03")}`.slice(-2), { format: "@" });
  const reception = pages["TCD-01"];
  for (const key of [...reception.places.keys()].filter((place) => /\/c\d+$/.test(place))) {
    change(reception, key, String(valueOf(reception, key)), { format: "@" });
  }
  const held = pages["DCCS-02"];
  const [year, month, day] = valueOf(held, "B02").toISOString().slice(0, 10).split("-");
  change(held, "B02", `${day}/${month}/${year}`, { format: "@" });
  return pages;
}

/** Sheets named by nobody, extra rows above and inside, an extra column, decomposed letters, a look-alike letter. */
function reshaped(pages) {
  Object.values(pages).forEach((page, index) => {
    page.name = `Sheet${index + 1}`;
  });
  const form = pages["DCCS-01"];
  insertRow(form, form.places.get("C01").row, { 2: "Nội dung dưới đây tính đến hết tháng 5" });
  insertRow(form, 0, { 0: "PHỤ LỤC SỐ LIỆU" });
  insertRow(form, 0);
  mapTexts(form, (text) => text.normalize("NFD"));
  const activities = pages["DV-01"];
  insertColumn(activities, 3);
  put(activities, activities.places.get("number-row").row - 1, 3, "Diễn giải", { bold: true, border: true });
  mapTexts(activities, (text) => text.replaceAll("Ư", "Ƣ"));
  const petitions = pages["XLD-01"];
  deleteRow(petitions, petitions.places.get("number-row").row);
  return pages;
}

/** "Trong đó" larger than its whole, parts that do not add up, a wrong total. */
function wrongSums(pages) {
  const form = pages["DCCS-01"];
  change(form, "C04", valueOf(form, "C03") + 2);
  change(form, "F04", valueOf(form, "F04") + 3);
  const petitions = pages["XLD-01"];
  change(petitions, "P-PHOVAN/c1", valueOf(petitions, "P-PHOVAN/c1") + 1);
  return pages;
}

/** The same forms for the first half of 2021. */
function lastYear(pack, book, id) {
  return book(id, {
    habit: 1,
    period: "6 tháng đầu năm 2021",
    window: "Số liệu tính từ ngày 15/12/2020 đến ngày 31/5/2021",
  });
}

/** Blanks where nothing happened, and a reference that Excel lost. */
function blanks(pages) {
  const form = pages["DV-01"];
  for (const code of ["A02", "A03", "A06", "B04", "C01", "C02", "C03", "C04", "F01", "F02", "F03"]) {
    change(form, code, null);
  }
  change(pages["DCCS-01"], "C02", { error: "#REF!" });
  return pages;
}

/** 1.234 typed on an English Excel became one point two; "3/4" became the 3rd of April; an average of people. */
function damagedByExcel(pages) {
  const form = pages["DCCS-01"];
  change(form, "A02", Math.round(valueOf(form, "A02")) / 1000, { format: "0.000" });
  change(form, "D02", new Date("2022-04-03T00:00:00Z"), { format: "d-mmm" });
  change(pages["DCCS-02"], "B04", 20.6667);
  return pages;
}

function without(pages, code) {
  const { [code]: _left, ...rest } = pages;
  return rest;
}

/** One workbook, three communes: a sheet each. */
function threeUnits(book) {
  return ["X-PHONHON", "X-PHOPHONG", "X-PHOTHUAN"].map((id, index) => {
    const page = book(id, { habit: 1 })["TCD-01"];
    page.name = ["Phổ Nhơn", "Phổ Phong", "Phổ Thuận"][index];
    return page;
  });
}

/** The printed total of one column misses some rows. */
function wrongTotal(page) {
  change(page, "total/c8", valueOf(page, "total/c8") - 100);
  return page;
}

/** One commune's row does not add up; the others and the total do. */
function oneWrongRow(pages) {
  const page = pages["TCD-01"];
  change(page, "X-PHOTHUAN/c2", valueOf(page, "X-PHOTHUAN/c2") + 4);
  change(page, "total/c2", valueOf(page, "total/c2") + 4);
  return pages;
}

/** The row "Tổng" of the workplaces is not the sum of its five rows. */
function wrongTotalRow(page) {
  change(page, "tong/c3", valueOf(page, "tong/c3") + 10);
  return page;
}

/** A form sent with nothing filled in. */
function nothingFilled(pages) {
  const form = pages["DV-01"];
  for (const [key, place] of form.places) {
    if (/^[A-G]\d\d/.test(key)) form.rows[place.row][place.column].v = null;
  }
  return pages;
}

/** Words where a figure belongs, and other writings of Có and Không. */
function words(pages) {
  const form = pages["DV-01"];
  change(form, "F01", "không");
  change(form, "F02", "-");
  change(form, "F03", "Không phát sinh");
  change(form, "A04", "x");
  change(form, "A05", "đạt");
  return pages;
}

function valueOf(page, key) {
  const place = page.places.get(key);
  return page.rows[place.row][place.column].v;
}

function thousands(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
