// What the worker and the page that saves everything both know: which files one build is made of, and how to tell them.
// Every answer of the server is compared with the build's own list, so that two builds never meet on one page.
function offlineSite(site, base) {
  "use strict";

  const prefix = `lumbung:${new URL(base).pathname}:`;
  const parts = new Map();
  const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), base).href;
  const open = () => caches.open(prefix + site.build);

  function pathOf(url) {
    const { origin, pathname } = new URL(url);
    if (!(origin + pathname).startsWith(base)) return null;
    let path;
    try {
      path = decodeURIComponent((origin + pathname).slice(base.length));
    } catch {
      return null;
    }
    if (path === "sw.js" || site.outside.some((folder) => path.startsWith(folder))) return null;
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  }

  function number(path) {
    let sum = 2166136261;
    for (const byte of new TextEncoder().encode(path)) sum = Math.imul(sum ^ byte, 16777619) >>> 0;
    return sum % site.parts.length;
  }

  async function digest(bytes) {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(sum.slice(0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // A part of the list bears its own digest in its name; it goes with its build.
  async function readPart(name) {
    const url = address(`assets/luring/${name}`);
    const cache = await open();
    const kept = await cache.match(url);
    if (kept) return kept.json();
    const answer = await fetch(url);
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || !name.includes(await digest(bytes))) throw new Error(`not of this build: ${name}`);
    await cache.put(url, new Response(bytes, { headers: { "content-type": "application/json" } }));
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  function part(index) {
    if (!parts.has(index)) {
      const reading = readPart(site.parts[index]);
      reading.catch(() => parts.delete(index));
      parts.set(index, reading);
    }
    return parts.get(index);
  }

  // [digest, size, 1 for pictures and documents], or undefined where this build has no such file.
  // What every page needs stands in the worker itself, so that no part of the list is read for it.
  const facts = async (path) => site.frame[path] || (await part(number(path)))[path];
  const all = async () => Object.assign({}, ...(await Promise.all(site.parts.map((_, index) => part(index)))));

  async function isOurs(path, bytes) {
    try {
      const known = await facts(path);
      return Boolean(known) && known[0] === (await digest(bytes));
    } catch {
      return false;
    }
  }

  const kept = async (path) => (await open()).match(address(path));
  const copy = (bytes, answer) => new Response(bytes, { status: answer.status, headers: { "content-type": answer.headers.get("content-type") || "application/octet-stream" } });

  async function keep(path, bytes, answer) {
    await (await open()).put(address(path), copy(bytes, answer));
  }

  // Fetches and keeps a file; throws where the server has none, or that of another build.
  async function take(path, signal) {
    const answer = await fetch(address(path), { cache: "no-cache", signal });
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || !(await isOurs(path, bytes))) throw new Error(`not of this build: ${path}`);
    await keep(path, bytes, answer);
  }

  async function keptPaths() {
    const requests = await (await open()).keys();
    return new Set(requests.map((request) => pathOf(request.url)));
  }

  return { prefix, address, pathOf, facts, all, isOurs, kept, copy, keep, take, keptPaths, digest };
}

// The page "luring.html": saves the whole site on this device, after telling its size; can be stopped and taken up again.
(function () {
  "use strict";

  const box = document.querySelector("[data-offline]");
  if (!box) return;
  const words = JSON.parse(box.dataset.words);
  const root = new URL(box.dataset.root, location.href).href;
  const find = (name) => box.querySelector(`[data-offline-${name}]`);
  const [tell, pictures, start, stop, bar] = ["text", "pictures", "start", "stop", "bar"].map(find);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const megabytes = (bytes) => (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const count = (number) => number.toLocaleString(document.documentElement.lang);
  const AT_ONCE = 4;

  function ask(worker) {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => resolve(event.data);
      worker.postMessage({ type: "site" }, [channel.port2]);
    });
  }

  async function ready() {
    if (!/^https?:$/.test(location.protocol)) return (tell.textContent = words.file);
    if (!("serviceWorker" in navigator) || !("caches" in window)) return (tell.textContent = words.unable);
    const registration = await navigator.serviceWorker.ready;
    const told = await ask(registration.active);
    const site = offlineSite(told, root);
    const update = () => {
      const [files, bytes] = pictures.checked ? [told.core[0] + told.extra[0], told.core[1] + told.extra[1]] : told.core;
      tell.textContent = fill(words.size, { files: count(files), size: megabytes(bytes) });
    };
    pictures.closest("p").hidden = !told.extra[0];
    find("pictures-size").textContent = fill(words.pictures, { size: megabytes(told.extra[1]) });
    pictures.addEventListener("change", update);
    start.addEventListener("click", () => save(site, registration.active));
    start.hidden = false;
    update();
  }

  async function save(site, worker) {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    stop.addEventListener("click", cancel, { once: true });
    [start.hidden, stop.hidden, bar.hidden, pictures.disabled] = [true, false, false, true];
    stop.focus();
    try {
      const facts = Object.entries(await site.all()).filter(([, fact]) => pictures.checked || !fact[2]);
      const there = await site.keptPaths();
      const total = facts.reduce((sum, [, fact]) => sum + fact[1], 0);
      const left = facts.filter(([path]) => !there.has(path));
      let done = facts.length - left.length;
      const shown = () => {
        bar.value = facts.length ? done / facts.length : 1;
        bar.textContent = `${Math.round(100 * bar.value)} %`;
      };
      shown();
      tell.textContent = fill(words.saving, { files: count(facts.length), size: megabytes(total) });
      const work = async () => {
        for (let next = left.pop(); next; next = left.pop()) {
          await site.take(next[0], controller.signal);
          done += 1;
          shown();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      worker.postMessage({ type: "saved", saved: pictures.checked ? "all" : "core" });
      navigator.storage?.persist?.();
      tell.textContent = fill(words.done, { files: count(facts.length), size: megabytes(total) });
    } catch (error) {
      const stopped = controller.signal.aborted;
      controller.abort();
      tell.textContent = stopped ? words.stopped : error?.name === "QuotaExceededError" ? words.full : words.failed;
      start.hidden = false;
    }
    stop.removeEventListener("click", cancel);
    [stop.hidden, pictures.disabled] = [true, false];
    (start.hidden ? tell : start).focus();
  }

  ready();
})();
