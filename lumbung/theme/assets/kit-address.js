// Chosen innovations in the address and back: ?i=slug,slug. What is no slug is told, never used.
(function (parts) {
  "use strict";

  function read(search, isSlug) {
    const written = (new URLSearchParams(search).get("i") || "").split(",").map((text) => text.trim()).filter(Boolean);
    const once = Array.from(new Set(written)).slice(0, 200);
    return { slugs: once.filter(isSlug), wrong: once.filter((text) => !isSlug(text)).map((text) => text.slice(0, 40)) };
  }

  const query = (slugs) => (slugs.length ? "?i=" + slugs.join(",") : "");
  const here = (rest) => window.location.href.split(/[?#]/)[0] + rest;

  // A browser may refuse to write the address (too many steps at once, odd file systems): the page works on without it.
  function write(rest, step) {
    try {
      window.history[step ? "pushState" : "replaceState"](null, "", here(rest));
    } catch (refused) {
      window.console.warn(refused);
    }
  }

  const profile = (base, slug) => base + "inovasi/" + encodeURIComponent(slug) + ".html";
  const onWeb = () => /^https?:$/.test(window.location.protocol);

  parts.kitAddress = { read, query, here, write, profile, onWeb };
})((window.lumbungParts = window.lumbungParts || {}));
