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
      results.setAttribute("aria-busy", String(next.busy));
      if (next.busy) return;
      heard = next;
      rank(next.answer);
      note.hidden = !(next.failed || (next.answer && next.answer.corrected));
      setText(note, next.failed ? say("failed") : note.hidden ? "" : say("corrected", { query: next.answer.corrected }));
      changed();
      results.setAttribute("data-query", next.query);
    }

    function showOthers(first) {
      const { answer } = heard;
      const wanted = answer && first ? Array.from(answer.ranked.filter((document) => document >= size).subarray(0, OTHERS)) : [];
      others.hidden = !wanted.length;
      others.replaceChildren();
      if (!wanted.length) return;
      const own = heard;
      const { pieceNodes } = window.lumbungSearchParts.asking;
      answer.describe(wanted).then((hits) => {
        if (own !== heard) return;
        others.replaceChildren(
          ...hits.map((hit) => {
            const link = make("a", { href: new URL(hit.address, answer.root).href }, ...pieceNodes(hit.titleParts));
            if (hit.lang !== document.documentElement.lang) link.lang = hit.lang;
            return make("li", {}, link, " ", make("span", { class: "lb-muted" }, say("kind_" + hit.kind)));
          })
        );
      });
    }

    function show(shown, first) {
      cards.show(shown, heard.query);
      showOthers(first);
      const { answer } = heard;
      if (!answer) return;
      const own = heard;
      const { pieceNodes } = window.lumbungSearchParts.asking;
      answer.describe(shown).then((hits) =>
        hits.forEach((hit) => {
          if (own !== heard) return;
          cards.mark(hit.doc, pieceNodes(hit.titleParts), []);
          hit.snippet().then((pieces) => {
            if (own === heard) cards.mark(hit.doc, pieceNodes(hit.titleParts), pieceNodes(pieces));
          });
        })
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
      within,
      ranked: () => rows,
      // A page opened with a query waits for its answer instead of showing everything first.
      pending: (query) => Boolean(query.trim()) && !rows && heard.query !== query,
    };
  }

  parts.searching = searching;
})((window.lumbungParts = window.lumbungParts || {}));
