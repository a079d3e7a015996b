// The service worker: keeps one whole version of the page for offline use and never mixes two.
// `cargo xtask build` fills in the version and the files. A new worker waits until the page says so.
"use strict";

const VERSION = "{{version}}";
const FILES = ["{{files}}"];

const PREFIX = "qipu-files-";
const CACHE = PREFIX + VERSION;
const PAGE = new URL("./", self.registration.scope).href;
const INDEX = new URL("index.html", PAGE).href;
const KEPT = new Set(FILES.map((file) => new URL(file, PAGE).href));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
self.addEventListener("message", ({ data }) => {
  if (data?.type === "skip-waiting") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (url.href === PAGE || url.href === INDEX) event.respondWith(kept(PAGE, request));
  else if (KEPT.has(url.href)) event.respondWith(kept(url.href, request));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(PAGE, request)));
});

/** Fetches every file of this version, or fails as a whole and leaves the older worker in charge. */
async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all([...KEPT].map(async (address) => cache.put(address, await fetchFile(address))));
}

async function fetchFile(address) {
  // The names of the assets change with their content; all else must come from the server.
  const fresh = !address.startsWith(`${PAGE}assets/`);
  const response = await fetch(address, { cache: fresh ? "reload" : "default" });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { headers } = response;
  const bytes = await response.arrayBuffer();
  // While a new version is being put on the server, its page could meet this worker.
  if (address === PAGE && !new TextDecoder().decode(bytes).includes(`"${VERSION}"`)) {
    throw new Error("The page on the server is of another version");
  }
  // A new response, because one that was redirected cannot answer a navigation.
  return new Response(bytes, { headers });
}

async function removeOlder() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
}

async function kept(address, request) {
  const cache = await caches.open(CACHE);
  // What the browser has cleared away comes from the network, as on a first visit.
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}
