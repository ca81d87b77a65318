// Written from the standards, not from the tables under test.

// TCVN 5712:1993, right half from A1; "." where the ABC fonts have no letter.
const tcvn3 =
  "ĂÂÊÔƠƯĐăâêôơưđ." +
  ".....àảãáạ.ằẳẵắ." +
  "......ặầẩẫấậè.ẻẽ" +
  "éẹềểễếệìỉ...ĩíịò" +
  ".ỏõóọồổỗốộờởỡớợù" +
  ".ủũúụừửữứựỳỷỹýỵ";

// VNI: vowel by vowel, unmarked and then sắc, huyền, hỏi, ngã, nặng.
const vni = new Map(
  [
    ["aáàảãạ", "a aù aø aû aõ aï"],
    ["ăắằẳẵặ", "aê aé aè aú aü aë"],
    ["âấầẩẫậ", "aâ aá aà aå aã aä"],
    ["eéèẻẽẹ", "e eù eø eû eõ eï"],
    ["êếềểễệ", "eâ eá eà eå eã eä"],
    ["iíìỉĩị", "i í ì æ ó ò"],
    ["oóòỏõọ", "o où oø oû oõ oï"],
    ["ôốồổỗộ", "oâ oá oà oå oã oä"],
    ["ơớờởỡợ", "ô ôù ôø ôû ôõ ôï"],
    ["uúùủũụ", "u uù uø uû uõ uï"],
    ["ưứừửữự", "ö öù öø öû öõ öï"],
    ["yýỳỷỹỵ", "y yù yø yû yõ î"],
    ["đ", "ñ"],
  ].flatMap(([letters = "", codes = ""]) =>
    Array.from(letters, (letter, index) => [letter, codes.split(" ")[index] ?? ""] as const),
  ),
);

/** TCVN3 bytes as windows-1252 shows them; capitals with marks are small letters, as in H fonts. */
export function inTcvn3(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const plain = tcvn3.includes(letter) ? letter : letter.toLowerCase();
    const index = tcvn3.indexOf(plain);
    return index === -1 || plain === "." ? letter : String.fromCharCode(0xa1 + index);
  }).join("");
}

/** VNI bytes as windows-1252 shows them. */
export function inVni(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const small = letter.toLowerCase();
    const code = vni.get(small);
    if (code === undefined) return letter;
    return letter === small ? code : code.toUpperCase();
  }).join("");
}

/** What windows-1258 makes of bytes that windows-1252 shows so. */
export function through1258(text: string): string {
  const from = "ÃÌÐÒÕÝÞãìðòõýþ";
  const to = ["Ă", "\u0300", "Đ", "\u0309", "Ơ", "Ư", "\u0303", "ă", "\u0301", "đ", "\u0323", "ơ", "ư", "₫"];
  return Array.from(text, (letter) =>
    from.includes(letter) ? (to[from.indexOf(letter)] ?? "") : letter,
  ).join("");
}
