// Scores of documents: BM25 over the weights in the postings, any word, with a bonus for covering what was asked.
(function (parts) {
  "use strict";

  const LEVELS = 282;
  const SCORED = 100; // of so many documents the score is told

  function scoring(index, tuning) {
    const size = index.size;
    const total = new Float32Array(size);
    const covered = new Float32Array(size);
    const part = new Float32Array(size);
    const cover = new Float32Array(size);
    const one = new Float32Array(size);
    const idf = (count) => Math.log(1 + (size - count + 0.5) / (count + 0.5));

    // Documents that hold all of the terms, each with the least of its weights there.
    function together(terms) {
      let found = null;
      terms.forEach((term) => {
        const next = new Map();
        index.each(term.postings, (document, weight) => {
          if (!found) next.set(document, weight);
          else if (found.has(document)) next.set(document, Math.min(weight, found.get(document)));
        });
        found = next;
      });
      return found || new Map();
    }

    function scoreUnit(unit, act) {
      const touched = [];
      unit.variants.forEach(({ term, weight }) => {
        const factor = (weight * unit.weight * idf(term.count)) / LEVELS;
        index.each(term.postings, (document, level) => {
          const score = factor * level;
          if (!one[document]) touched.push(document);
          if (score > one[document]) one[document] = score;
        });
      });
      touched.forEach((document) => {
        act(document, one[document]);
        one[document] = 0;
      });
    }

    function worth(concept) {
      const others = concept.alternatives
        .filter(({ terms }) => terms.every((term) => term.count))
        .map(({ weight, terms }) => ({ weight, found: terms.length > 1 ? together(terms) : null, terms }))
        .map((other) => Object.assign(other, { count: other.found ? other.found.size : other.terms[0].count }))
        .filter((other) => other.count);
      concept.units.forEach((unit) => {
        const counts = unit.variants.map(({ term }) => term.count);
        unit.worth = unit.weight * (unit.known ? idf(counts[0]) : Math.max(0, ...unit.variants.slice(0, 1).map(({ term }) => idf(term.count))));
      });
      concept.worth = concept.units.reduce((sum, unit) => sum + unit.worth, 0);
      if (!concept.worth && others.length) concept.worth = idf(Math.max(...others.map((other) => other.count)));
      // Another word for one word counts as a synonym does: never more than the rarer of the two deserves.
      others.forEach((other) => {
        other.worth = concept.units.length > 1 ? concept.worth : Math.min(concept.worth, idf(other.count));
      });
      return others;
    }

    function scoreConcept(concept, matched) {
      const touched = [];
      const touch = (document) => {
        if (!part[document]) touched.push(document);
      };
      const others = worth(concept);
      concept.units.forEach((unit) =>
        scoreUnit(unit, (document, score) => {
          touch(document);
          part[document] += score;
          cover[document] += unit.worth;
        })
      );
      others.forEach(({ weight, worth: own, found, terms }) => {
        const factor = (weight * own) / LEVELS;
        const take = (document, level) => {
          const score = factor * level;
          if (score <= part[document]) return;
          touch(document);
          part[document] = score;
          cover[document] = concept.worth;
        };
        if (found) found.forEach((level, document) => take(document, level));
        else index.each(terms[0].postings, take);
      });
      touched.forEach((document) => {
        if (!total[document]) matched.push(document);
        total[document] += part[document];
        covered[document] += cover[document];
        part[document] = 0;
        cover[document] = 0;
      });
    }

    // Documents, best first; equals in the order of their numbers. `allows(document)` may refuse one.
    function rank(concepts, allows) {
      const matched = [];
      concepts.forEach((concept) => scoreConcept(concept, matched));
      const whole = concepts.reduce((sum, concept) => sum + concept.worth, 0) || 1;
      const keys = new Float64Array(matched.length);
      const scores = new Map();
      let kept = 0;
      matched.forEach((document) => {
        if (allows(document)) {
          const share = Math.min(1, covered[document] / whole);
          const score = total[document] * (tuning.alone + (1 - tuning.alone) * share);
          // One number that sorts by score, then by document: no comparing function, so it stays quick at 30,000.
          keys[kept] = -Math.round(score * 65536) * size + document;
          kept += 1;
        }
        total[document] = 0;
        covered[document] = 0;
      });
      const ordered = keys.subarray(0, kept).sort();
      const ranked = new Int32Array(kept);
      ordered.forEach((key, at) => {
        const document = ((key % size) + size) % size;
        ranked[at] = document;
        if (at < SCORED) scores.set(document, (document - key) / size / 65536);
      });
      return { ranked, scores };
    }

    return { rank };
  }

  parts.scoring = { scoring };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
