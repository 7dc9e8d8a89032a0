// The cards of one page of results; what they say comes in chunks when they are shown.
(function (parts) {
  "use strict";

  function cardOf(base, say, line) {
    const { make } = parts.nodes;
    const [slug, title, agency, sector, stage, year, award, stub, titleLang, textLang] = line;
    const piece = (name, text) => (text === null || text === undefined ? null : make("span", { class: name }, String(text)));
    // Spaces between the pieces, or a screen reader runs their words together.
    const row = (name, ...pieces) => make("p", { class: name }, ...pieces.filter(Boolean).reduce((all, one) => all.concat(all.length ? [" ", one] : [one]), []));
    const href = base + "inovasi/" + encodeURIComponent(slug) + ".html";
    const summary = make("p", { class: "lb-card__summary" });
    const link = make("a", { href }, title);
    if (titleLang) link.lang = titleLang;
    const article = make(
      "article",
      { class: stub ? "lb-card lb-card--stub" : "lb-card", "data-slug": slug },
      row(
        "lb-card__meta",
        piece("lb-chip lb-chip--sector", sector),
        piece("lb-chip lb-chip--stage", stage),
        piece("lb-chip lb-chip--award", award),
        stub ? piece("lb-chip lb-chip--stub", say("stub")) : null
      ),
      make("h3", { class: "lb-card__title" }, link),
      summary,
      row("lb-card__foot", piece("lb-card__agency", agency), piece("lb-card__year", year))
    );
    return { article, summary, link, title, excerpt: null, lang: textLang || "" };
  }

  function cards(catalogue, base, say) {
    const { make, place, setText } = parts.nodes;
    const list = make("div", { class: "lb-cards" });
    const lines = parts.chunksOf(catalogue, base, "baris", () => {});
    const texts = parts.chunksOf(catalogue, base, "teks", fill);
    let shown = new Map();
    let shownFor = "";
    let number = 0;

    function fill() {
      shown.forEach((card, row) => {
        const text = texts.of(row);
        if (card.lang && (card.excerpt || text)) card.summary.lang = card.lang;
        if (card.excerpt) return card.summary.replaceChildren(...card.excerpt);
        card.summary.classList.toggle("lb-card__summary--loading", text === undefined && texts.coming(row));
        card.summary.classList.toggle("lb-card__summary--none", text === null);
        return setText(card.summary, text === undefined ? "" : text === null ? say("no_summary") : text);
      });
    }

    function put(rows, query) {
      const kept = query === shownFor ? shown : new Map();
      const next = new Map();
      rows.forEach((row) => lines.of(row) && next.set(row, kept.get(row) || cardOf(base, say, lines.of(row))));
      shownFor = query;
      shown = next;
      place(list, Array.from(next.values(), (card) => card.article));
      if (!query) summarise(rows);
      fill();
    }

    function summarise(rows) {
      texts.want(rows);
      fill();
    }

    // query: what the rows answer; cards marked for another one are made anew, and wait for excerpts instead of summaries.
    // Promises whether these rows are what is shown now: a later call may have overtaken this one.
    function show(rows, query) {
      number += 1;
      const own = number;
      if (lines.has(rows) && (query || texts.has(rows))) {
        put(rows, query);
        return Promise.resolve(true);
      }
      // Lines and texts together, or the cards below would move once a text is there.
      return Promise.all([lines.want(rows), query ? null : texts.want(rows)]).then(() => {
        if (own !== number) return false;
        put(rows, query);
        return true;
      });
    }

    // markedTitle(title): nodes in which the found words are marked.
    function mark(markedTitle) {
      shown.forEach((card) => card.link.replaceChildren(...markedTitle(card.title)));
    }

    // An excerpt of none leaves the summary.
    function excerpt(row, nodes) {
      const card = shown.get(row);
      if (!card) return;
      if (!nodes.length) {
        summarise([row]);
        return;
      }
      card.excerpt = nodes;
      card.summary.classList.remove("lb-card__summary--none", "lb-card__summary--loading");
      fill();
    }

    return { node: list, show, mark, excerpt };
  }

  parts.cards = cards;
})((window.lumbungParts = window.lumbungParts || {}));
