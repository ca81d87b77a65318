import type { Bilingual } from "../core/pack/common.ts";

const usage = `tong-hop check  <files|folders|zip…> --pack <id|dir> --call <id>… [--received so-nhan.csv|<date>]
                [--decisions d.json] [--ledger so.xlsx] [--format text|json] [--workers <n>] [--lang vi|en]
tong-hop merge  <files|folders|zip…> --pack <id|dir> --call <id>… --out so.xlsx [--received …] [--decisions …]
                [--report report.json] [--strict] [--author <name>] [--at <time>] [--workers <n>] [--lang vi|en]
tong-hop forms  --pack <id|dir> --call <id> --out <dir> [--at <date>] [--lang vi|en]
tong-hop pack   <dir> [--lang vi|en]
tong-hop --version | --help`;

export const help: Bilingual = {
  vi: `Tổng hợp báo cáo: kiểm tra, tổng hợp các tệp Excel do đơn vị gửi.

${usage}

check  kiểm tra các tệp đã nhận, nói rõ sai ở ô nào và cách xử lý
merge  như check, rồi ghi sổ tổng hợp (.xlsx) có công thức sống
forms  ghi biểu mẫu trống, mỗi đơn vị một tệp
pack   kiểm tra một gói cấu hình

Mã kết thúc: 0 mọi tệp đều dùng được, không còn lỗi; 1 có tệp bị từ chối, có lỗi hoặc mâu thuẫn
(kết quả vẫn được ghi, trừ khi có --strict); 2 không chạy được.
`,
  en: `Tổng hợp báo cáo: checks and merges the Excel workbooks that reporting units send in.

${usage}

check  checks the received files, says what is wrong in which cell and what to do
merge  like check, then writes the summary workbook (.xlsx) with live formulas
forms  writes blank forms, one workbook per unit
pack   checks a configuration pack

Exit code: 0 every input used and no error left; 1 something refused, in error or in conflict
(the result is still written, unless --strict); 2 could not run.
`,
};
