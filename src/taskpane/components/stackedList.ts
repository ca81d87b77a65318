/** The style of a list whose entries stand under each other, without bullets. */
export function stackedList(gap: string) {
  return {
    display: "flex",
    flexDirection: "column",
    gap,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  } as const;
}
