// The query and the facets together: hears the search box, holds the ranked rows, marks what was found in the cards.
(function (parts) {
  "use strict";

  const OTHERS = 5; // pages that are no innovations, shown beside the first page of results

  function searching(catalogue, say, size, cards, changed) {
    const { make, setText } = parts.nodes;
    const note = make("p", { class: "lb-explorer__note", role: "status", "aria-live": "polite" });
    const others = make("ul", { class: "lb-links lb-explorer__others", "aria-label": say("also_found") });
    const results = make("div", { "data-search-results": "", "data-query": "" }, others, cards.node);
    let heard = { query: "", busy: false, answer: null };
    let rows = null;
    let among = null;
    let asking = false;
    note.hidden = others.hidden = true;

    // Rows of the catalogue are the first documents of the index, in the same order.
    function rank(answer) {
      rows = answer ? answer.ranked.filter((document) => document < size) : null;
      among = null;
    }

    function within(order) {
      if (!rows) return order;
      among = among || new Set(rows);
      return order.filter((row) => among.has(row));
    }

    function hear(event, asked) {
      const next = event.detail;
      asked(next.query);
      asking = next.busy;
      tellBusy(true);
      if (asking) return;
      heard = next;
      rank(next.answer);
      tell(window.lumbungSearchParts.asking.noteOf(next, say));
      changed();
    }

    function tell(text) {
      setText(note, text);
      note.hidden = !text;
    }

    function tellBusy(busy) {
      results.setAttribute("aria-busy", String(busy || asking));
    }

    // Promises to show the pages that are no innovations, beside the first page of results.
    function showOthers(first) {
      const { answer } = heard;
      const own = heard;
      const wanted = answer && first ? Array.from(answer.ranked.filter((document) => document >= size).subarray(0, OTHERS)) : [];
      const described = wanted.length ? answer.describe(wanted) : Promise.resolve([]);
      return described.then((hits) => {
        if (own !== heard) return;
        others.hidden = !hits.length;
        others.replaceChildren(
          ...hits.map((hit) => {
            const title = window.lumbungSearchParts.asking.pieceNodes(hit.titleParts);
            const link = make("a", { href: new URL(hit.address, answer.root).href }, ...title);
            if (hit.lang !== document.documentElement.lang) link.lang = hit.lang;
            return make("li", {}, link, " ", make("span", { class: "lb-muted" }, say("kind_" + hit.kind)));
          })
        );
      });
    }

    function show(shown, first) {
      const own = heard;
      const { answer, query } = heard;
      tellBusy(true);
      const placed = cards.show(shown, query);
      const beside = showOthers(first).catch((error) => window.console.warn(error));
      return Promise.all([placed, beside]).then(([current]) => {
        if (!current || own !== heard) return;
        if (answer) markFound(answer, shown);
        results.setAttribute("data-query", query);
        tellBusy(false);
      });
    }

    function markFound(answer, shown) {
      const { pieceNodes, whenSettled } = window.lumbungSearchParts.asking;
      const own = heard;
      cards.mark((title) => pieceNodes(answer.mark(title)));
      whenSettled(
        () => own === heard,
        () =>
          answer.describe(shown).then((hits) =>
            hits.forEach((hit) => hit.snippet().then((pieces) => own === heard && cards.excerpt(hit.doc, pieceNodes(pieces))))
          )
      );
    }

    function listen(page, asked, toResults) {
      page.addEventListener("lumbung-search", (event) => hear(event, asked));
      page.addEventListener("lumbung-search-submit", toResults);
    }

    return {
      note,
      results,
      listen,
      show,
      tell,
      within,
      ranked: () => rows,
      wait: () => tellBusy(true),
      // A page opened with a query waits for its answer instead of showing everything first.
      pending: (query) => Boolean(query.trim()) && !rows && heard.query !== query,
    };
  }

  parts.searching = searching;
})((window.lumbungParts = window.lumbungParts || {}));
