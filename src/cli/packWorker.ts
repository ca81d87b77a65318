import { createZlibPacker } from "../adapters/node/packWithZlib.ts";
import { servePacking } from "../adapters/node/servePacking.ts";
import { createSpoolStores } from "../adapters/node/spool.ts";
import { createTextPieces } from "../adapters/package/textPieces.ts";
import { codedRowsXml } from "../adapters/xlsx/codedRowsXml.ts";

servePacking({
  open: (file) => createZlibPacker(createSpoolStores(file)),
  rowWriter: (push) => {
    const text = createTextPieces(push);
    return (rows) => {
      for (const row of codedRowsXml(rows)) text.add(row);
      text.flush();
    };
  },
});
