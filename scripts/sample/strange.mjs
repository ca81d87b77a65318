/** The beginning of a JPEG picture, enough to be known as one. */
export function photo() {
  const bytes = new Uint8Array(2048).fill(0x55);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01]);
  return bytes;
}

/** The owner file that Excel leaves beside an open workbook. */
export function notAWorkbook() {
  const bytes = new Uint8Array(165);
  bytes.set(new TextEncoder().encode("\u0006Van thu"));
  return bytes;
}
