import { encrypt } from "officecrypto-tool";
import { expect, test } from "vitest";

import { formatFixture, refusalOf } from "../../support/readFormats.ts";

const xlsx = Buffer.from(formatFixture("bao-cao.xlsx"));
const password = "1234";

test("a workbook with a password says so, as Excel encrypts since 2010 and as it did before", async () => {
  expect(await refusalOf(new Uint8Array(encrypt(xlsx, { password })))).toBe("encrypted");
  expect(await refusalOf(new Uint8Array(encrypt(xlsx, { password, type: "standard" })))).toBe("encrypted");
});
