// The cards of one page of results; their summaries come in chunks, by script tags, when they are wanted.
(function (parts) {
  "use strict";

  const ATTEMPTS = 3; // a poor line deserves another try, a missing file not for ever

  // of(row): a text, null where the profile has none, undefined where its chunk is not here (yet).
  function summaries(catalogue, base, arrived) {
    const chunks = {};
    const attempts = {};
    const waiting = {};

    window.lumbungText = function lumbungText(chunk, texts) {
      chunks[chunk] = texts;
    };

    function ended(chunk, script) {
      script.remove();
      waiting[chunk] = false;
      arrived();
    }

    function load(chunk) {
      const tried = attempts[chunk] || 0;
      if (chunks[chunk] || waiting[chunk] || tried === ATTEMPTS || !catalogue.texts[chunk]) return;
      attempts[chunk] = tried + 1;
      waiting[chunk] = true;
      const script = document.createElement("script");
      script.addEventListener("load", () => ended(chunk, script));
      script.addEventListener("error", () => ended(chunk, script));
      script.src = base + catalogue.texts[chunk];
      document.head.append(script);
    }

    const chunkOf = (row) => Math.floor(row / catalogue.textSize);
    return {
      want: (rows) => new Set(Array.from(rows, chunkOf)).forEach(load),
      of: (row) => (chunks[chunkOf(row)] ? chunks[chunkOf(row)][row % catalogue.textSize] : undefined),
      coming: (row) => Boolean(waiting[chunkOf(row)]),
    };
  }

  function cardOf(catalogue, base, say, row) {
    const { make } = parts.nodes;
    const rows = catalogue.rows;
    const piece = (name, text) => (text === null || text === undefined ? null : make("span", { class: name }, String(text)));
    // Spaces between the pieces, or a screen reader runs their words together.
    const line = (name, ...pieces) => make("p", { class: name }, ...pieces.filter(Boolean).reduce((all, one) => all.concat(all.length ? [" ", one] : [one]), []));
    const href = base + "inovasi/" + encodeURIComponent(rows.slug[row]) + ".html";
    const stub = Boolean(rows.stub[row]);
    const summary = make("p", { class: "lb-card__summary" });
    const title = make("a", { href }, rows.title[row]);
    if (rows.titleLang && rows.titleLang[row]) title.lang = rows.titleLang[row];
    const article = make(
      "article",
      { class: stub ? "lb-card lb-card--stub" : "lb-card", "data-slug": rows.slug[row] },
      line(
        "lb-card__meta",
        piece("lb-chip lb-chip--sector", rows.sector[row]),
        piece("lb-chip lb-chip--stage", rows.stage[row]),
        rows.award ? piece("lb-chip lb-chip--award", rows.award[row]) : null,
        stub ? piece("lb-chip lb-chip--stub", say("stub")) : null
      ),
      make("h3", { class: "lb-card__title" }, title),
      summary,
      line("lb-card__foot", piece("lb-card__agency", rows.agency[row]), piece("lb-card__year", rows.year[row]))
    );
    return { article, summary, title, excerpt: null, lang: (rows.textLang && rows.textLang[row]) || "" };
  }

  function cards(catalogue, base, say) {
    const { make, place, setText } = parts.nodes;
    const list = make("div", { class: "lb-cards" });
    let shown = new Map();
    let shownFor = "";
    const texts = summaries(catalogue, base, fill);

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

    // query: what the rows answer; cards marked for another one are made anew.
    function show(rows, query) {
      const kept = query === shownFor ? shown : new Map();
      const next = new Map();
      rows.forEach((row) => next.set(row, kept.get(row) || cardOf(catalogue, base, say, row)));
      shownFor = query;
      shown = next;
      place(list, Array.from(next.values(), (card) => card.article));
      texts.want(rows);
      fill();
    }

    // title and excerpt: nodes in which the found words are marked; an excerpt of none leaves the summary.
    function mark(row, title, excerpt) {
      const card = shown.get(row);
      if (!card) return;
      card.title.replaceChildren(...title);
      if (!excerpt.length) return;
      card.excerpt = excerpt;
      card.summary.classList.remove("lb-card__summary--none", "lb-card__summary--loading");
      fill();
    }

    return { node: list, show, mark };
  }

  parts.cards = cards;
})((window.lumbungParts = window.lumbungParts || {}));
