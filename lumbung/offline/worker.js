// The service worker: pages that were seen, and everything where a reader asked for it, open without a line.
"use strict";

const base = self.registration.scope;
const site = offlineSite(SITE, base);
const NETWORK = "network";
const FEW = 4; // parts of the list that are worth having at once, so that no page has to wait for its own
const PATIENCE = 5000; // milliseconds until a kept page is shown on a poor line

// Which build each open page came from; outlives the worker, which a browser stops at will.
const memory = { state: null, name: `${site.prefix}state`, key: `${base}state` };

async function state() {
  if (!memory.state) {
    const found = await (await caches.open(memory.name)).match(memory.key);
    memory.state = found ? await found.json() : { build: "", clients: {}, saved: "" };
  }
  return memory.state;
}

async function remember() {
  await (await caches.open(memory.name)).put(memory.key, new Response(JSON.stringify(memory.state)));
}

const openPages = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

// ---- A new build: it takes over only when all that was kept is there as this build has it. ----
async function install() {
  const known = await state();
  for (const path of Object.keys(SITE.frame)) await site.take(path);
  if (SITE.parts.length <= FEW) await site.all();
  const wanted = new Set();
  for (const name of await builds()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = site.pathOf(request.url);
      const fact = path && (await site.facts(path));
      if (!fact) continue;
      const answer = await cache.match(request);
      const bytes = await answer.arrayBuffer();
      if (fact[0] === (await site.digest(bytes))) await site.keep(path, bytes, answer);
      else wanted.add(path);
    }
  }
  if (known.saved) for (const [path, fact] of Object.entries(await site.all())) if (!fact[2] || known.saved === "all") wanted.add(path);
  const there = await site.keptPaths();
  for (const path of wanted) if (!there.has(path)) await site.take(path);
}

async function builds() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(site.prefix) && ![site.prefix + SITE.build, memory.name].includes(name));
}

async function activate() {
  memory.state = null;
  const known = await state();
  for (const page of await openPages()) known.clients[page.id] ??= known.build || NETWORK;
  known.build = SITE.build;
  await remember();
  await self.clients.claim();
  await tidy(true);
}

// An earlier build goes when no open page came from it; one that is only being prepared stays.
async function tidy(all) {
  const known = await state();
  const open = new Set((await openPages()).map((page) => page.id));
  const before = Object.keys(known.clients).length;
  const gone = new Set(Object.entries(known.clients).filter(([id]) => !open.has(id)).map(([, build]) => build));
  known.clients = Object.fromEntries(Object.entries(known.clients).filter(([id]) => open.has(id)));
  const used = new Set(Object.values(known.clients));
  for (const name of await builds()) {
    const build = name.slice(site.prefix.length);
    if (!used.has(build) && (all || gone.has(build))) await caches.delete(name);
  }
  if (before !== Object.keys(known.clients).length) await remember();
}

// ---- Answers ----
async function navigate(event, path) {
  event.waitUntil(tidy(false));
  const kept = await site.kept(path);
  let answer;
  let bytes;
  try {
    answer = await fetch(event.request.url, { cache: "no-cache", credentials: "same-origin", signal: kept ? AbortSignal.timeout(PATIENCE) : undefined });
    if (answer.redirected) return Response.redirect(answer.url);
    bytes = await answer.arrayBuffer();
  } catch {
    return kept || away(path);
  }
  if (answer.ok && (await site.isOurs(path, bytes))) {
    event.waitUntil(site.keep(path, bytes, answer));
    return site.copy(bytes, answer);
  }
  event.waitUntil(self.registration.update().catch(() => undefined));
  if (kept) return kept;
  // Another build's page gets everything else from the server as well.
  (await state()).clients[event.resultingClientId] = NETWORK;
  await remember();
  return site.copy(bytes, answer);
}

async function resource(event, path) {
  const build = (await state()).clients[event.clientId] || SITE.build;
  const ask = () => fetch(event.request, { cache: "no-cache" }); // a browser's own store may hold another build's file
  if (build === NETWORK) return ask();
  if (build !== SITE.build) return (await (await caches.open(site.prefix + build)).match(site.address(path))) || ask();
  const kept = await site.kept(path);
  if (kept) return kept;
  const answer = await ask();
  if (!answer.ok || answer.type === "opaque") return answer;
  const bytes = await answer.arrayBuffer();
  if (await site.isOurs(path, bytes)) event.waitUntil(site.keep(path, bytes, answer));
  else if (["script", "style"].includes(event.request.destination)) return Response.error();
  return site.copy(bytes, answer);
}

// The page that stands in for one that was never seen, in the language of the address, with what can be opened.
async function away(path) {
  const folder = SITE.folders.find((name) => name && path.startsWith(name)) || "";
  const page = (await site.kept(`${folder}tanpa-jaringan.html`)) || (await site.kept("tanpa-jaringan.html"));
  if (!page) return Response.error();
  const own = (name) => (folder ? name.startsWith(folder) : !SITE.folders.some((other) => other && name.startsWith(other)));
  const names = [...(await site.keptPaths())].filter((name) => name?.endsWith(".html") && !name.endsWith("tanpa-jaringan.html") && own(name)).sort();
  const items = [];
  for (const name of names.slice(0, 50)) {
    const title = /<title>([^<]*)<\/title>/.exec(await (await site.kept(name)).text());
    items.push(`<li><a href="${site.address(name)}">${title ? title[1] : name}</a></li>`);
  }
  const text = (await page.text()).replace("<!--kept-->", () => items.join(""));
  return new Response(text, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

async function keepSeen(urls) {
  const paths = new Set(urls.map((url) => site.pathOf(url)));
  const there = await site.keptPaths();
  for (const path of paths) if (path && !there.has(path)) await site.take(path).catch(() => undefined);
}

async function note(saved) {
  (await state()).saved = saved;
  await remember();
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" && !request.headers.has("range") ? site.pathOf(request.url) : null;
  if (path !== null) event.respondWith(request.mode === "navigate" ? navigate(event, path) : resource(event, path));
});
self.addEventListener("message", (event) => {
  const { type, urls, saved } = event.data || {};
  if (type === "go") self.skipWaiting();
  if (type === "seen") event.waitUntil(keepSeen(urls));
  if (type === "site") event.ports[0].postMessage(SITE);
  if (type === "saved") event.waitUntil(note(saved));
});
