/** What a service worker sees; TypeScript's own library of it cannot stand beside that of pages. */
export interface ServiceWorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchingEvent) => void): void;
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
