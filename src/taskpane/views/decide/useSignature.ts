import { useState } from "react";

/** Who decides and why, as they are being typed. */
export interface Signature {
  readonly by: string;
  readonly reason: string;
  readonly setBy: (by: string) => void;
  readonly setReason: (reason: string) => void;
  /** True where nobody has said yet who works here. */
  readonly asksAuthor: boolean;
  /** True once it was tried to decide: what is missing is then said. */
  readonly tried: boolean;
  /** The signature when nothing is missing; `otherwise` stands for an empty reason. */
  readonly sign: (otherwise?: string) => { readonly by: string; readonly reason: string } | null;
}

export function useSignature(author: string, firstReason = ""): Signature {
  const [by, setBy] = useState(author);
  const [reason, setReason] = useState(firstReason);
  const [tried, setTried] = useState(false);
  return {
    by,
    reason,
    setBy,
    setReason,
    asksAuthor: author === "",
    tried,
    sign: (otherwise = "") => {
      setTried(true);
      const said = { by: by.trim(), reason: reason.trim() === "" ? otherwise : reason.trim() };
      return said.by === "" || said.reason === "" ? null : said;
    },
  };
}
