import type { PaneClock, PanePorts } from "./panePorts.ts";

export const deviceClock: PaneClock = {
  now: () => toIso(new Date()),
  today: () => toIso(new Date()).slice(0, 10),
};

/** ISO 8601 with the offset of the place, so that the day in it is the user's day. */
function toIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const two = (number: number): string => String(Math.floor(number)).padStart(2, "0");
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const away = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${two(away / 60)}:${two(away % 60)}`;
}

export const download: PanePorts["download"] = ({ name, content }) => {
  // A copy, because bytes that came from a worker may lie in a shared or larger buffer.
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type: mediaTypeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

function mediaTypeOf(name: string): string {
  if (name.endsWith(".xlsx")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return name.endsWith(".zip") ? "application/zip" : "application/json";
}

export const copyText: PanePorts["copyText"] = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Web views of Office may forbid it; the pane then says where else the text is.
    return false;
  }
};
