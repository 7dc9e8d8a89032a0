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
