// Large enough that joining packed pieces costs nothing, small enough to be nothing in memory.
const pieceBytes = 1_048_576;

export interface TextPieces {
  add(text: string): void;
  /** Hands on what is left. */
  flush(): void;
}

/** Gathers small texts into large pieces of UTF-8, all of them in the same memory: `push` keeps nothing of a piece. */
export function createTextPieces(push: (bytes: Uint8Array) => void): TextPieces {
  const encoder = new TextEncoder();
  const piece = new Uint8Array(pieceBytes);
  let used = 0;
  const flush = (): void => {
    if (used === 0) return;
    push(piece.subarray(0, used));
    used = 0;
  };
  return {
    add: (text) => {
      // A UTF-16 unit takes at most three bytes.
      const room = 3 * text.length;
      if (room > pieceBytes - used) flush();
      if (room > pieceBytes) push(encoder.encode(text));
      else used += encoder.encodeInto(text, piece.subarray(used)).written;
    },
    flush,
  };
}
