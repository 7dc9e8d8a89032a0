// Words that the index does not have: what they may be the beginning of, and what they may be a slip of the pen for.
(function (parts) {
  "use strict";

  const BEST = 3;

  // Damerau-Levenshtein (a swap of neighbours counts once), or `most` + 1 where it is larger than `most`.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (unused, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
        if (cost < least) least = cost;
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return Math.min(last[b.length], most + 1);
  }

  const allowed = (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

  function near(word, forms, most) {
    const found = [];
    forms.forEach(([form, power]) => {
      const errors = distance(word, form, most);
      if (errors <= most && !/^\d/.test(form)) {
        const ends = (form[0] === word[0]) + (form[form.length - 1] === word[word.length - 1]);
        found.push({ form, errors, power, rank: power + ends - 5 * errors });
      }
    });
    return found.sort((a, b) => b.rank - a.rank || (a.form < b.form ? -1 : 1)).slice(0, BEST);
  }

  // The likeliest words, best first. A first letter is seldom wrong, so the rest of the vocabulary is only fetched when needed.
  async function corrections(index, word) {
    if (!allowed(word) || /\d/.test(word)) return [];
    const found = near(word, await index.initial(word[0], true), allowed(word));
    return found.length ? found : near(word, await index.initial(word[0], false), allowed(word));
  }

  // Words that begin so, the most frequent first; shorter ones first among equals.
  async function completions(index, prefix) {
    const forms = await index.beginningWith(prefix);
    return forms
      .filter(([form]) => form !== prefix)
      .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
      .map(([form, power]) => ({ form, power }));
  }

  // Words somewhat like this one, for a reader to choose from.
  async function resembling(index, word) {
    if (word.length < 3) return [];
    const found = near(word, await index.initial(word[0], true), word.length >= 6 ? 3 : 2);
    return found.map(({ form }) => form);
  }

  parts.spelling = { distance, corrections, completions, resembling };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
