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

  // Where others find this page: here, or from a folder its place on the web, which it tells where the site has an address.
  function lasting() {
    if (onWeb()) return here("");
    const known = document.querySelector("link[rel=canonical]");
    return known ? known.href : "";
  }

  const shared = (rest) => (lasting() || here("")) + rest;

  parts.kitAddress = { read, query, write, profile, onWeb, lasting, shared };
})((window.lumbungParts = window.lumbungParts || {}));
