// The explorer's state in the address and back: ?q=ibu+hamil&urusan=kesehatan&sort=year&page=2. Pure functions of strings.
(function (parts) {
  "use strict";

  const SORTS = ["relevance", "title", "year", "oldest"]; // without a query, relevance is the order of titles

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch (malformed) {
      return text;
    }
  }

  // Unknown values are ignored; segments with a key that is not ours are kept as they were written.
  function read(search, facets) {
    const state = { chosen: facets.map(() => []), query: "", sort: SORTS[0], page: 1, others: [] };
    const segments = search.replace(/^\?/, "").split("&").filter(Boolean);
    segments.forEach((segment) => {
      const cut = segment.indexOf("=");
      const key = decoded(cut < 0 ? segment : segment.slice(0, cut));
      const raw = cut < 0 ? "" : segment.slice(cut + 1);
      const f = facets.findIndex((facet) => facet.key === key);
      if (f >= 0) state.chosen[f] = state.chosen[f].concat(numbers(facets[f], raw));
      else if (key === "q") state.query = decoded(raw);
      else if (key === "sort") state.sort = SORTS.includes(decoded(raw)) ? decoded(raw) : state.sort;
      else if (key === "page") state.page = /^[1-9]\d{0,6}$/.test(raw) ? Number(raw) : 1;
      else state.others.push(segment);
    });
    state.chosen = state.chosen.map((values) => Array.from(new Set(values)).sort((a, b) => a - b));
    return state;
  }

  function numbers(facet, raw) {
    const keys = decoded(raw).split(",");
    return keys.map((key) => facet.values.findIndex((value) => value.key === key)).filter((value) => value >= 0);
  }

  function write(state, facets) {
    const segments = state.query.trim() ? ["q=" + encodeURIComponent(state.query)] : [];
    segments.push(...state.others);
    facets.forEach((facet, f) => {
      const keys = state.chosen[f].map((value) => encodeURIComponent(facet.values[value].key));
      if (keys.length) segments.push(encodeURIComponent(facet.key) + "=" + keys.join(","));
    });
    if (state.sort !== SORTS[0]) segments.push("sort=" + state.sort);
    if (state.page > 1) segments.push("page=" + state.page);
    return segments.length ? "?" + segments.join("&") : "";
  }

  parts.address = { SORTS, read, write };
})((window.lumbungParts = window.lumbungParts || {}));
