// Ours, and always the same: registering another share replaces the earlier one.
const catalogId = "{8b9a38d8-73c2-4376-990a-0cc1f5b66773}";

/**
 * A .reg file that makes Excel of the user who opens it trust a shared folder of manifests. Windows reads such files as
 * UTF-16, so that the share may have a Vietnamese name.
 */
export function trustedCatalog(share) {
  if (!/^\\\\[^\\/"]+\\[^\\/"]+/.test(share) || /["\r\n]/.test(share)) {
    throw new Error(`"${share}" is no shared folder: \\\\server\\folder is.`);
  }
  const address = share.replace(/\\+$/, "").replaceAll("\\", "\\\\");
  const lines = [
    "Windows Registry Editor Version 5.00",
    "",
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId}]`,
    `"Id"="${catalogId}"`,
    `"Url"="${address}"`,
    '"Flags"=dword:00000001',
    "",
  ];
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf16le");
}
