// From a query to what it may mean: words with their stems, completions and corrections, grouped by what the glossary knows.
(function (parts) {
  "use strict";

  const { words: split, stem: stemOf, stemsAllowed } = parts.words;
  const MOST_WORDS = 24;
  const SHORTEST_PREFIX = 2;
  const TUNING = {
    alone: 0.65, // what is left of a score that covers nothing else of the query
    function: 0.3, // worth of a word that only asks or joins
    correction: [1, 0.6, 0.4],
    completions: 5,
    completion: 0.8,
    completionOfKnown: 0.5,
    rare: 2, // documents; a stem that so few have is doubted where the word itself is unknown
  };

  // Words that ask or join: they count, but little, beside words that name something.
  const FUNCTION_WORDS = new Set(
    (
      "apa apakah siapa siapakah kapan kapankah mana manakah dimana dimanakah kemana darimana berapa berapakah bagaimana bagaimanakah mengapa " +
      "mengapakah kenapa adakah adalah ialah yaitu yakni yang dan atau serta dengan di ke dari dalam pada untuk bagi oleh agar supaya karena " +
      "sebab jika bila kalau maka tetapi tapi namun tentang sebagai secara antara ini itu tersebut para saja juga pun lah kah tidak bukan akan " +
      "telah sudah sedang belum masih dapat bisa ada cara yg dgn utk saya aku kami kita anda kamu ia dia " +
      "mereka kepada terhadap atas sejak sampai hingga demi menurut bahwa apabila ketika setelah sesudah sebelum sehingga meskipun walaupun " +
      "sedangkan seperti ataupun maupun merupakan hanya sangat what who whom which where when why how is are was were be do does did the " +
      "a an of in on at to for and or with by from"
    ).split(" ")
  );

  // "quoted words" must stand so, -word must not stand; everything else may.
  function parse(text) {
    const asked = { words: [], phrases: [], without: [], open: /[\p{L}\p{N}]$/u.test(text) };
    const chunks = text.match(/-?"[^"]*"?|[^\s"]+/gu) || [];
    chunks.forEach((chunk) => {
      const refused = /^-./.test(chunk);
      const bare = refused ? chunk.slice(1) : chunk;
      const found = split(bare);
      if (!found.length) return;
      if (refused) asked.without.push(found);
      else {
        const phrase = bare[0] === '"' ? found : null;
        if (phrase) asked.phrases.push(phrase);
        found.forEach((word) => asked.words.push({ word, phrase }));
      }
    });
    const last = chunks[chunks.length - 1] || "";
    if (/^-?"|^-/.test(last)) asked.open = false;
    asked.words = asked.words.slice(0, MOST_WORDS);
    return asked;
  }

  function reader(index, tuning) {
    // A word's stems in the languages of the index, as far as the index has them.
    async function termsOf(word) {
      const stems = Array.from(new Set(index.languages.map((language) => stemOf(word, language))));
      const read = distinct(await Promise.all(stems.map((stem) => index.term(stem))));
      const terms = read.filter((term) => term.count);
      return { terms, glossary: [].concat(...read.map((term) => term.glossary)), stems: stems.concat(read.map((term) => term.stem)) };
    }

    const distinct = (terms) => terms.filter((term, at) => terms.findIndex((other) => other.stem === term.stem) === at);

    // Stems that the collection has, of a form that it has not: the most frequent of what grammar allows.
    async function guessed(word) {
      const found = await Promise.all(stemsAllowed(word).map((stem) => index.term(stem)));
      return distinct(found.filter((term) => term.count)).sort((a, b) => b.count - a.count).slice(0, 1);
    }

    async function unitOf(asked, isLast) {
      const { terms, glossary, stems } = await termsOf(asked.word);
      const read = terms.length ? terms : await guessed(asked.word);
      const unit = { word: asked.word, quoted: Boolean(asked.phrase), stems, glossary, known: terms.length > 0, variants: read.map((term) => ({ term, weight: 1 })), corrected: null };
      unit.open = isLast && !unit.quoted;
      unit.weight = FUNCTION_WORDS.has(asked.word) && !unit.quoted ? tuning.function : 1;
      return unit;
    }

    // Longest glossary keys first, from left to right; each word belongs to one concept.
    function conceptsOf(units) {
      const concepts = [];
      for (let at = 0; at < units.length; ) {
        const fitting = units[at].glossary.filter(([rest]) => rest.every((stem, more) => units[at + 1 + more] && units[at + 1 + more].stems.includes(stem)));
        const longest = fitting.reduce((most, [rest]) => Math.max(most, rest.length), 0);
        const keys = units[at].quoted ? [] : fitting.filter(([rest]) => rest.length === longest);
        const length = keys.length ? longest + 1 : 1;
        concepts.push({ units: units.slice(at, at + length), others: [].concat(...keys.map(([, others]) => others)) });
        at += length;
      }
      return concepts;
    }

    async function complete(unit) {
      if (unit.word.length < SHORTEST_PREFIX) return;
      const wanted = unit.known ? 2 : tuning.completions;
      const factor = unit.known ? tuning.completionOfKnown : tuning.completion;
      if (!factor) return;
      const forms = await parts.spelling.completions(index, unit.word);
      const seen = new Set(unit.variants.map(({ term }) => term.stem));
      const chosen = [];
      for (const { form } of forms) {
        const stem = stemOf(form, index.languages[index.languages.length - 1]);
        if (seen.has(stem)) continue;
        seen.add(stem);
        chosen.push(form);
        if (chosen.length >= wanted) break;
      }
      const found = await Promise.all(chosen.map(termsOf));
      found.forEach(({ terms }, at) =>
        terms.forEach((term) => {
          if (unit.variants.some((variant) => variant.term.stem === term.stem)) return;
          unit.variants.push({ term, weight: factor * (unit.word.length / (unit.word.length + 0.3 * (chosen[at].length - unit.word.length))) });
        })
      );
    }

    // Nothing was found, or hardly anything, of a word that nobody wrote: `keatif` is no form of `atif`, but a slip for `kreatif`.
    async function isDoubtful(unit) {
      if (!unit.variants.length) return true;
      if (unit.variants.some(({ term }) => term.count > tuning.rare)) return false;
      return !(await index.has(unit.word));
    }

    // The likeliest word is what the reader is told; the next ones count less.
    async function correct(unit) {
      const found = await parts.spelling.corrections(index, unit.word);
      const read = await Promise.all(found.map(({ form }) => termsOf(form)));
      read.forEach(({ terms }, at) =>
        terms.forEach((term) => {
          if (unit.variants.every((variant) => variant.term.stem !== term.stem)) unit.variants.push({ term, weight: tuning.correction[at] });
        })
      );
      if (read.some(({ terms }) => terms.length)) unit.corrected = found[0].form;
    }

    async function prepare(concept) {
      concept.alternatives = await Promise.all(
        concept.others.map(async ([stems, weight]) => ({ weight: weight / 100, terms: await Promise.all(stems.map((stem) => index.term(stem))) }))
      );
      const helped = concept.alternatives.some(({ terms }) => terms.every((term) => term.count));
      for (const unit of concept.units) {
        if (unit.weight < 1) continue;
        if (unit.open) await complete(unit);
        if (!helped && !unit.quoted && (await isDoubtful(unit))) await correct(unit);
      }
    }

    return { termsOf, unitOf, conceptsOf, prepare };
  }

  parts.meaning = { parse, reader, TUNING };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
