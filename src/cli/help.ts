import type { Bilingual } from "../core/pack/common.ts";

const usage = `tong-hop check  <files|folders|zip…> --pack <id|dir> --call <id>… [--received so-nhan.csv|<date>]
                [--decisions d.json] [--ledger so.xlsx] [--history nam-truoc.xlsx] [--format text|json]
                [--workers <n>] [--lang vi|en]
tong-hop merge  <files|folders|zip…> --pack <id|dir> --call <id>… --out so.xlsx [--received …] [--decisions …]
                [--report report.json] [--strict] [--restore] [--ledger other.xlsx] [--author <name>] [--at <time>]
                [--history nam-truoc.xlsx] [--workers <n>] [--lang vi|en]
tong-hop decide so.xlsx [files…] --by <name> --reason <text> [--call <id>] [--report report.json] [--at <time>]
                [--explain <finding> [--category <id>]] [--fix <finding>[=<value>]]
                [--correct <unit>/<form>[/<row>]/<indicator>[@<column>]=<value>] [--convert <place>=yes|no]
                [--return <unit>/<form>[=<file>]] [--accept …] [--exclude <unit>/<form>[/<row>]] [--pin …=<file>]
                [--exempt <unit>[/<form>]] [--extend <unit>[/<form>]=<date>|+<days>] [--alias <unit>=<name>]
                [--seal <call>] [--reopen <call>] [--undo last|<event>] [--forget <event>] [--acknowledge]
tong-hop decide so.xlsx --file decisions.json | --list [--lang vi|en]
tong-hop verify so.xlsx [files…] [--pack <id|dir>] [--received …] [--lang vi|en]
tong-hop slip   so.xlsx <files…> --out <dir|file.zip> [--unit <id>…] [--received …] [--at <time>] [--lang vi|en]
tong-hop remind so.xlsx <files…> [--out <dir|file.zip>] [--unit <id>…] [--received …] [--at <time>] [--lang vi|en]
tong-hop report so.xlsx <files…> --out <dir|file.zip> [--unit <id>…] [--received …] [--at <time>] [--lang vi|en]
                (without a book: slip|remind|report <files…> --pack <id|dir> --call <id>…)
tong-hop forms  --pack <id|dir> --call <id> --out <dir> [--previous so-ky-truoc.xlsx] [--at <date>] [--lang vi|en]
tong-hop learn  <blank.xlsx> [--sheet <name>] [--code <id>] [--out <draft.json|dir>] [--pack <id|dir> [--add]]
                [--at <date>] [--lang vi|en]
tong-hop request yeu-cau.json --pack <id|dir> --out <dir> [--lang vi|en]
tong-hop pack   <dir|id|goi.xlsx|goi.json> [--out <goi.xlsx|goi.json|dir>] [--lang vi|en]
tong-hop --version | --help`;

export const help: Bilingual = {
  vi: `Tổng hợp báo cáo: kiểm tra, tổng hợp các tệp Excel do đơn vị gửi.

${usage}

check  kiểm tra các tệp đã nhận, nói rõ sai ở ô nào và cách xử lý
merge  như check, rồi ghi sổ tổng hợp (.xlsx) có công thức sống
decide ghi quyết định vào sổ: giải trình, sửa, trả lại, để ngoài, chọn bản, miễn, gia hạn, chốt, hoàn tác
verify xem sổ có còn đúng như lúc ghi; nêu thêm các tệp thì tính lại tất cả và so từng ô
slip   ghi phiếu trả lại: tệp của đơn vị có tô màu, ghi chú ô cần sửa, trang đầu để trả lời, kèm lời nhắn
remind in lời nhắc từng đơn vị đúng các điểm còn mở, danh sách đôn đốc; --out ghi thêm hạn nộp (.ics)
report ghi văn bản Word: báo cáo tổng hợp, công văn đôn đốc, phiếu ghi nhận từng đơn vị
forms  ghi biểu mẫu trống, mỗi đơn vị một tệp
learn  học biểu mẫu từ biểu trống thành mẫu dự thảo cho gói cấu hình, nói rõ chỗ nào cần xem lại
request thêm vào gói cấu hình biểu, đợt và biểu tổng hợp cho số liệu cấp trên yêu cầu
pack   kiểm tra một gói cấu hình; ghi gói thành sổ Excel để sửa, và đọc lại, lỗi chỉ đúng ô

Mã kết thúc: 0 mọi tệp đều dùng được, không còn lỗi; 1 có tệp bị từ chối, có lỗi hoặc mâu thuẫn
(kết quả vẫn được ghi, trừ khi có --strict); 2 không chạy được.
`,
  en: `Tổng hợp báo cáo: checks and merges the Excel workbooks that reporting units send in.

${usage}

check  checks the received files, says what is wrong in which cell and what to do
merge  like check, then writes the summary workbook (.xlsx) with live formulas
decide records decisions in the book: explain, correct, return, leave out, choose, exempt, extend, seal, undo
verify tells whether the book is as it was written; with the files it calculates and compares every cell
slip   writes return slips: the unit's own file with marked cells and a first sheet for answers, with a text
remind prints a reminder for each unit with what is open, and who to urge; --out adds the deadlines (.ics)
report writes the Word documents: the report, the letter that urges, a note of receipt for each unit
forms  writes blank forms, one workbook per unit
learn  learns a draft template for a pack from a blank form, and says what to look at
request adds to a pack the form, the call and the summary table of figures requested from above
pack   checks a configuration pack; writes it as a workbook to edit, and reads that back

Exit code: 0 every input used and no error left; 1 something refused, in error or in conflict
(the result is still written, unless --strict); 2 could not run.
`,
};
