export function zipOf(name: string, bytes: Uint8Array): Uint8Array;
