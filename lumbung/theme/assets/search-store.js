// The index's files, fetched by script tags (which file:// allows too), kept while there is room, asked for once at a time.
(function (parts) {
  "use strict";

  const ROOM = 8e6; // characters kept in all
  const ATTEMPTS = 3; // a poor line deserves another try, a missing file not for ever
  const PAUSE = 400;

  const kept = new Map(); // oldest use first
  const coming = new Map();
  const arrived = new Map();
  let size = 0;

  window.lumbungSearchData = function lumbungSearchData(key, value) {
    arrived.set(key, value);
  };

  function sizeOf(value) {
    if (typeof value === "string") return value.length + 16;
    if (!value || typeof value !== "object") return 8;
    return Object.keys(value).reduce((sum, key) => sum + key.length + 16 + sizeOf(value[key]), 16);
  }

  function keep(key, value) {
    const entry = { value, size: sizeOf(value) };
    kept.set(key, entry);
    size += entry.size;
    for (const [oldest, old] of kept) {
      if (size <= ROOM || oldest === key) break;
      kept.delete(oldest);
      size -= old.size;
    }
    return value;
  }

  function tag(source) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      const end = (settle) => () => {
        script.remove();
        settle(source);
      };
      script.addEventListener("load", end(done));
      script.addEventListener("error", end(failed));
      script.charset = "utf-8";
      script.src = source;
      document.head.append(script);
    });
  }

  function run(source, attempt) {
    return tag(source).catch(() => {
      if (attempt >= ATTEMPTS) throw new Error("search: " + source + " did not arrive");
      return new Promise((go) => setTimeout(go, PAUSE * attempt)).then(() => run(source, attempt + 1));
    });
  }

  // The value that the script at `source` registers under `key`.
  function get(key, source) {
    const entry = kept.get(key);
    if (entry) {
      kept.delete(key);
      kept.set(key, entry);
      return Promise.resolve(entry.value);
    }
    if (!coming.has(key)) {
      const settle = () => coming.delete(key);
      const promise = run(source, 1).then(() => {
        if (!arrived.has(key)) throw new Error("search: " + source + " holds something else");
        const value = arrived.get(key);
        arrived.delete(key);
        return keep(key, value);
      });
      promise.then(settle, settle);
      coming.set(key, promise);
    }
    return coming.get(key);
  }

  let manifest = null;

  // The manifest bears the same name in every build, so a server is asked whether the one that a browser kept is still good.
  async function renewed(source) {
    const answer = await fetch(source, { cache: "no-cache" });
    if (!answer.ok) throw new Error("search: " + source + " did not arrive");
    const text = await answer.text();
    const index = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
    index.base = new URL(source, document.baseURI).href.replace(/[^/]*$/, "");
    return index;
  }

  const tagged = (source) => run(source, 1).then(() => window.lumbungSearchIndex);

  function open(source) {
    if (window.lumbungSearchIndex) return Promise.resolve(window.lumbungSearchIndex);
    if (!source) return Promise.reject(new Error("search: no index on this page"));
    if (!manifest) {
      manifest = location.protocol === "file:" ? tagged(source) : renewed(source).catch(() => tagged(source));
      manifest.catch(() => {
        manifest = null;
      });
    }
    return manifest;
  }

  parts.store = { open, get, kept: () => ({ size, entries: kept.size }) };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
