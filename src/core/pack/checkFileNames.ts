import {
  callsJson,
  documentsFolder,
  packJson,
  schemesFolder,
  tablesFolder,
  targetsJson,
  templatesFolder,
  unitsJson,
} from "./packDraft.ts";
import { packError, type PackError, type PackSource } from "./packError.ts";

const singles: readonly string[] = [packJson, unitsJson, callsJson];
const known: readonly string[] = [...singles, targetsJson];
const inFolder = /^(?:templates|tables|schemes|documents)\/[^/]+\.json$/;

/** A pack has its three single files, at least one template, and nothing that the program would pass over. */
export function checkFileNames(sources: readonly PackSource[]): readonly PackError[] {
  const names = sources.map((source) => source.name);
  const missing = singles.filter((name) => !names.includes(name)).map(missingFile);
  const noTemplate = names.some((name) => name.startsWith(templatesFolder))
    ? []
    : [missingFile(`${templatesFolder}*.json`)];
  const unknown = names.filter((name) => !known.includes(name) && !inFolder.test(name)).map(unknownFile);
  const repeated = names.filter((name, position) => names.indexOf(name) !== position).map(repeatedFile);
  return [...missing, ...noTemplate, ...unknown, ...repeated];
}

function missingFile(name: string): PackError {
  return packError(name, "", {
    problem: { vi: `Gói cấu hình thiếu tệp ${name}.`, en: `The pack has no file ${name}.` },
    remedy: {
      vi: "Thêm tệp này, hoặc kiểm tra lại đã chọn đúng thư mục gói chưa.",
      en: "Add the file, or check that the folder chosen is that of a pack.",
    },
  });
}

function unknownFile(name: string): PackError {
  const folders = [templatesFolder, tablesFolder, schemesFolder, documentsFolder].join(", ");
  return packError(name, "", {
    problem: { vi: "Gói cấu hình không có loại tệp này.", en: "A pack has no such file." },
    remedy: {
      vi: `Chuyển tệp .json vào một trong các thư mục ${folders} hoặc bỏ tệp ra khỏi gói.`,
      en: `Move the .json file to one of the folders ${folders} or take it out of the pack.`,
    },
  });
}

function repeatedFile(name: string): PackError {
  return packError(name, "", {
    problem: { vi: "Tệp này có hai lần trong gói.", en: "This file is in the pack twice." },
    remedy: { vi: "Giữ lại một tệp.", en: "Keep one of them." },
  });
}
