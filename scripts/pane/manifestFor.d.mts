export function manifestFor(manifest: string, host: string | undefined): string;
