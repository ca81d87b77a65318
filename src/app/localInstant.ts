/** The time with the machine's own offset: "2022-06-10T08:00:00+07:00". */
export function localInstant(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? "-" : "+"}${pad(offset / 60)}:${pad(offset % 60)}`;
}

function pad(value: number): string {
  return String(Math.floor(Math.abs(value))).padStart(2, "0");
}
