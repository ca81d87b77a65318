import type { ServiceWorkerScope } from "./serviceWorkerScope.ts";

/** The files of this version, put in front of this script by the build. */
declare const self: ServiceWorkerScope & {
  readonly precache: { readonly version: string; readonly files: readonly string[] };
};

const { version, files } = self.precache;
const cacheName = `pane-${version}`;

// A version is taken in whole or not at all; what the browser still holds of an older one is asked for anew.
self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files.map((file) => new Request(encodeURI(file), { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOtherVersions().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) {
    event.respondWith(answer(event.request));
  }
});

async function dropOtherVersions(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith("pane-") && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Always this version's file, so that no page is made of two versions; the net is asked for what is none of them. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const page = request.url.replace(/\/(?=$|[?#])/, "/index.html");
  return (await cache.match(page, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}
