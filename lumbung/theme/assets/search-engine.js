// The search without a page: lumbungSearch.query(text, options) promises an answer; who asks decides what to show of it.
(function (parts) {
  "use strict";

  const LIMIT = 10;
  let opened = null;

  function ready(options) {
    if (opened) return Promise.resolve(opened);
    return parts.store.open(options.index).then((manifest) => {
      opened = opened || prepare(manifest);
      return opened;
    });
  }

  function prepare(manifest) {
    const index = parts.index.open(manifest);
    const tuning = Object.assign({}, parts.meaning.TUNING, window.lumbungSearchTuning);
    return { index, reader: parts.meaning.reader(index, tuning), scores: parts.scoring.scoring(index, tuning) };
  }

  // allows(document): all phrases stand in it, no refused word does. A phrase that stands nowhere is read as its words, and told.
  async function permission({ index, reader }, asked) {
    const phrases = await Promise.all(asked.phrases.map((phrase) => holding(index, reader, phrase)));
    const refused = await Promise.all(asked.without.map((phrase) => holding(index, reader, phrase)));
    const absent = asked.phrases.filter((unused, at) => !phrases[at].size);
    asked.words.filter(({ phrase }) => absent.includes(phrase)).forEach((word) => Object.assign(word, { phrase: null }));
    const demanded = phrases.filter((set) => set.size);
    const allows = (document) => demanded.every((set) => set.has(document)) && !refused.some((set) => set.has(document));
    return { allows, loosened: absent.length > 0 };
  }

  // Documents in which these words stand next to each other, in this order.
  async function holding(index, reader, phrase) {
    const found = await Promise.all(phrase.map((word) => reader.termsOf(word)));
    if (phrase.length === 1) {
      const documents = new Set();
      found[0].terms.forEach((term) => index.each(term.postings, (document) => documents.add(document)));
      return documents;
    }
    const sets = await Promise.all(found.map(({ terms }) => Promise.all(terms.map((term) => index.places(term)))));
    let ends = null; // by document, the places where the phrase so far ends
    sets.forEach((byTerm) => {
      const next = new Map();
      byTerm.forEach((byDocument) =>
        byDocument.forEach((places, document) => {
          const before = ends && ends.get(document);
          const fitting = ends ? (before ? places.filter((place) => before.has(place - 1)) : []) : places;
          if (!fitting.length) return;
          if (!next.has(document)) next.set(document, new Set());
          fitting.forEach((place) => next.get(document).add(place));
        })
      );
      ends = next;
    });
    return new Set(ends.keys());
  }

  function matchedBy(concepts) {
    const stems = new Set();
    const add = (term) => [term.stem].concat(term.aliases).forEach((stem) => stems.add(stem));
    concepts.forEach((concept) => {
      concept.units.forEach((unit) => unit.variants.forEach(({ term }) => add(term)));
      concept.alternatives.forEach(({ terms }) => terms.forEach(add));
    });
    return { stems };
  }

  // The query as it was answered, where words had to be corrected; "" where none was.
  function corrected(text, units) {
    const slips = new Map(units.filter((unit) => unit.corrected).map((unit) => [unit.word, unit.corrected]));
    if (!slips.size) return "";
    return text.replace(/[\p{L}\p{N}\p{M}'\u2019]+/gu, (written) => slips.get(parts.words.normalise(written)) || written);
  }

  // Words of the collection that resemble what was asked in vain.
  async function nearest(index, units) {
    const found = await Promise.all(units.map((unit) => parts.spelling.resembling(index, unit.word)));
    return Array.from(new Set([].concat(...found))).slice(0, 5);
  }

  // options: limit (hits to describe, 10), index (address of the manifest script, where the page did not load it).
  async function query(text, options) {
    const wanted = options || {};
    const all = await ready(wanted);
    const { index, reader, scores } = all;
    const asked = parts.meaning.parse(text);
    const { allows, loosened } = await permission(all, asked);
    const units = await Promise.all(asked.words.map((word, at) => reader.unitOf(word, asked.open && at === asked.words.length - 1)));
    const concepts = reader.conceptsOf(units);
    await Promise.all(concepts.map((concept) => reader.prepare(concept)));
    const found = scores.rank(concepts, allows);
    const isFound = parts.snippets.marker(matchedBy(concepts), index.languages);
    const answer = {
      query: text,
      corrected: corrected(text, units),
      loosened,
      unknown: units.filter((unit) => !unit.variants.length).map((unit) => unit.word),
      total: found.ranked.length,
      ranked: found.ranked,
      root: index.root,
      hits: [],
      describe: (documents) => Promise.all(Array.from(documents, (document) => describe(index, document, found, isFound))),
      near: () => nearest(index, units),
      mark: (written) => parts.snippets.whole(written, isFound),
    };
    answer.hits = await answer.describe(found.ranked.subarray(0, wanted.limit === undefined ? LIMIT : wanted.limit));
    return answer;
  }

  async function describe(index, document, found, isFound) {
    const about = await index.document(document);
    return {
      doc: document,
      address: about.address,
      title: about.title,
      titleParts: parts.snippets.whole(about.title, isFound),
      kind: about.kind,
      agency: about.agency,
      year: about.year,
      lang: about.lang,
      score: found.scores.get(document) || 0,
      snippet: () => about.text().then((text) => parts.snippets.excerpt(text, isFound)),
    };
  }

  window.lumbungSearch = { query, ready: (options) => ready(options || {}).then(({ index }) => ({ documents: index.size, root: index.root })) };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
