// The main job on the bundled sample. Exit code 1 of the command line means "errors were found in what was received":
// the sample has some planted, so for the demonstration that is a success.
import { spawnSync } from "node:child_process";

const sample = "assets/samples/duc-pho-2022-H1";
const { status } = spawnSync(
  process.execPath,
  [
    "dist/cli.cjs",
    "merge",
    `${sample}/received`,
    "--pack",
    "duc-pho-2022",
    "--call",
    "2022-H1",
    "--call",
    "2022-ONCE-0405",
    "--received",
    `${sample}/so-nhan.csv`,
    // the sample's own day, so that its annexes carry a fitting date
    "--at",
    "2022-06-14T08:00:00+07:00",
    "--author",
    "Cơ quan Tổ chức - Nội vụ",
    "--out",
    "out/tong-hop-2022-H1.xlsx",
    "--report",
    "out/report.json",
  ],
  { stdio: "inherit" },
);
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 2);
