// Over http(s) alone: the site can be installed, keeps what was seen, and says when there is a new version.
(function () {
  "use strict";

  if (!/^https?:$/.test(location.protocol)) return;
  const { src, dataset } = document.currentScript;
  const root = new URL("..", src).href;

  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = root + dataset.manifest;
  document.head.append(manifest);

  // A preview that reloads itself changes its pages on the way; nothing of it is to be kept.
  if (!("serviceWorker" in navigator) || typeof window.livereload === "function") return; // an element may bear that id
  const workers = navigator.serviceWorker;

  function tell(registration) {
    if (document.querySelector(".lb-update")) return;
    const notice = document.createElement("div");
    notice.className = "lb-update";
    notice.setAttribute("role", "status");
    document.body.append(notice);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = dataset.reload;
    button.addEventListener("click", () => {
      workers.addEventListener("controllerchange", () => location.reload());
      (registration.waiting || registration.active).postMessage({ type: "go" });
    });
    notice.append(`${dataset.update} `, button);
  }

  function watch(registration) {
    const ready = () => registration.waiting && workers.controller && tell(registration);
    const follow = () => registration.installing?.addEventListener("statechange", ready);
    ready();
    follow();
    registration.addEventListener("updatefound", follow);
  }

  // The first page was loaded before there was a worker to keep it.
  async function first() {
    const registration = await workers.ready;
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    registration.active.postMessage({ type: "seen", urls: [location.href, ...loaded] });
  }

  async function start() {
    try {
      const seen = Boolean(workers.controller);
      watch(await workers.register(`${root}sw.js`, { scope: root, updateViaCache: "none" }));
      if (!seen) await first();
    } catch {
      // Without a worker the site is what it was: a site.
    }
  }

  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
