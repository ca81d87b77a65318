import type { CivilDate } from "../pack/common.ts";

/** "2022-06-10" → "10/6/2022", "2022-04-05" → "05/4/2022": days below 10 and months 1, 2 with a zero (NĐ 30/2020). */
export function officialDate(date: CivilDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
