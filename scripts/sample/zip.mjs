import { zipSync } from "fflate";

/** A .zip with one file in it, as people send workbooks by mail. */
export function zipOf(name, bytes) {
  return zipSync({ [name]: bytes }, { mtime: new Date("2022-06-03T08:00:00Z") });
}
