/** A header or footer as Office.js takes it. */
export interface HeaderSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const sectionNames = { L: "left", C: "center", R: "right" } as const;

/** "&LTrái&CTrang &P/&N" → its sections; what stands before the first of them belongs to the centre, as in Excel. */
export function headerSections(codes: string): HeaderSections {
  const sections = { left: "", center: "", right: "" };
  let section: keyof HeaderSections = "center";
  for (const [part] of codes.matchAll(/&"[^"]*"|&.|[^&]+|&$/gsu)) {
    const letter = part.charAt(1).toUpperCase();
    if (part.length === 2 && part.startsWith("&") && isSection(letter)) section = sectionNames[letter];
    else sections[section] += part;
  }
  return sections;
}

function isSection(letter: string): letter is keyof typeof sectionNames {
  return Object.hasOwn(sectionNames, letter);
}
