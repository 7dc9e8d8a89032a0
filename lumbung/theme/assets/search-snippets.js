// Texts with the found words marked, as lists of [text, marked]: whoever shows them makes text nodes of them.
(function (parts) {
  "use strict";

  const { normalise, stem } = parts.words;
  const LENGTH = 180;
  const BEFORE = 50;
  const WORD = /[\p{L}\p{N}\p{M}'\u2019]+/gu;

  function marker(matched, languages) {
    const known = new Map();
    return (written) => {
      let yes = known.get(written);
      if (yes === undefined) {
        const word = normalise(written);
        yes = languages.some((language) => matched.stems.has(stem(word, language)));
        known.set(written, yes);
      }
      return yes;
    };
  }

  // Places of the words found in a text: [start, end, its stem's number].
  function hits(text, isFound) {
    const found = [];
    for (const match of text.matchAll(WORD)) if (isFound(match[0])) found.push([match.index, match.index + match[0].length, match[0].toLowerCase()]);
    return found;
  }

  function marked(text, found, from, to) {
    const pieces = [];
    let done = from;
    found.forEach(([start, end]) => {
      if (start < from || end > to) return;
      if (start > done) pieces.push([text.slice(done, start), false]);
      pieces.push([text.slice(start, end), true]);
      done = end;
    });
    if (done < to) pieces.push([text.slice(done, to), false]);
    return pieces;
  }

  function whole(text, isFound) {
    return marked(text, hits(text, isFound), 0, text.length);
  }

  // The stretch with the most different words of the query; the beginning where there is none.
  function excerpt(text, isFound) {
    const found = hits(text, isFound);
    let best = 0;
    let most = 0;
    found.forEach(([start], at) => {
      const different = new Set();
      for (let next = at; next < found.length && found[next][1] <= start + LENGTH - BEFORE; next += 1) different.add(found[next][2]);
      if (different.size > most) {
        most = different.size;
        best = start;
      }
    });
    let from = Math.max(0, best - BEFORE);
    if (from > 0) {
      const sentence = Math.max(text.lastIndexOf(". ", best), text.lastIndexOf("\n", best));
      from = sentence >= from ? sentence + 1 : text.indexOf(" ", from) + 1;
      if (from > best) from = best;
    }
    let to = Math.min(text.length, from + LENGTH);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      if (space > best + 10) to = space;
    }
    const pieces = marked(text, found, from, to).map(([piece, mark]) => [piece.replace(/\s+/g, " "), mark]);
    if (from > 1) pieces.unshift(["… ", false]);
    if (to < text.length) pieces.push([" …", false]);
    return pieces;
  }

  parts.snippets = { marker, whole, excerpt };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
