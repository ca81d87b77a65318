export function trustedCatalog(share: string): Buffer;
