import type { Bilingual } from "../core/pack/common.ts";

/** What is wrong with a command line, as sentences. */
export const argumentErrors = {
  unknownOption: (shown: string): Bilingual => ({
    vi: `Không hiểu tham số "${shown}" hoặc thiếu giá trị của nó. Xem: tong-hop --help.`,
    en: `Cannot read the option "${shown}", or its value is missing. See: tong-hop --help --lang en.`,
  }),
  unknownCommand: (name: string, commands: readonly string[]): Bilingual => ({
    vi: `Không có lệnh "${name}". Các lệnh: ${commands.join(", ")}.`,
    en: `There is no command "${name}". Commands: ${commands.join(", ")}.`,
  }),
  notForCommand: (option: string, command: string): Bilingual => ({
    vi: `Lệnh "${command}" không dùng tham số --${option}. Xem: tong-hop --help.`,
    en: `The command "${command}" takes no --${option}. See: tong-hop --help --lang en.`,
  }),
  missing: (argument: string, meaning: string): Bilingual => ({
    vi: `Thiếu ${argument} (${meaning}). Xem: tong-hop --help.`,
    en: `${argument} is missing. See: tong-hop --help --lang en.`,
  }),
  badValue: (option: string, values: string): Bilingual => ({
    vi: `Giá trị của ${option} chưa đúng. Các giá trị dùng được: ${values}.`,
    en: `The value of ${option} is not right. It may be: ${values}.`,
  }),
  badForm: (option: string, example: string): Bilingual => ({
    vi: `Giá trị của ${option} chưa đúng dạng. Đề nghị ghi như ví dụ: ${option} ${example}`,
    en: `The value of ${option} is not in the right form. Write it like this: ${option} ${example}`,
  }),
  onlyOnce: (option: string): Bilingual => ({
    vi: `Lệnh này chỉ nhận một ${option}. Đề nghị chạy lại từng lần, mỗi lần một ${option}.`,
    en: `This command takes one ${option}. Run it again for each, with one ${option} at a time.`,
  }),
  unexpected: (text: string): Bilingual => ({
    vi: `Thừa tham số "${text}".`,
    en: `Unexpected argument "${text}".`,
  }),
  nothingDecided: (): Bilingual => ({
    vi: "Chưa nêu quyết định nào. Xem: tong-hop --help.",
    en: "No decision was named. See: tong-hop --help --lang en.",
  }),
} as const;
