// Reads the index: postings by stem, places for phrases, the vocabulary's blocks, titles and texts of documents.
(function (parts) {
  "use strict";

  const FIRST = 32; // numbers are characters from here on
  const { get } = parts.store;

  // As lumbung/search/shards.py: words that differ only by a first letter that a prefix takes share a shard.
  const beheaded = (word) => word.replace(/^(?:ny|[kmnpst])(?=[aeiou])/, "");

  function spread(word, count) {
    let found = 0x811c9dc5;
    for (const letter of beheaded(word)) found = Math.imul(found ^ letter.codePointAt(0), 0x01000193) >>> 0;
    return found % count;
  }

  function open(manifest) {
    const file = (name, number, mark) => get(name + "-" + number, manifest.base + name + "-" + number + "-" + mark + ".js");

    function own(shard, word) {
      return Object.prototype.hasOwnProperty.call(shard, word) ? shard[word] : undefined;
    }

    function entry(group, word) {
      const about = manifest[group === "p" ? "postings" : "places"];
      const number = spread(word, about.count);
      return file(group, number, about.mark).then((shard) => ({ found: own(shard, word) }));
    }

    function whole(group, value) {
      if (typeof value === "string") return Promise.resolve(value);
      if (!Array.isArray(value)) return Promise.resolve("");
      const mark = manifest[group === "p" ? "postings" : "places"].large;
      const pieces = Array.from({ length: value[1] }, (unused, at) => file(group + "l", value[0] + at, mark));
      return Promise.all(pieces).then((texts) => texts.join(""));
    }

    // What is known of a stem, or of the one that the index joined it to: postings, how many documents say it themselves, the stems
    // joined to it, what the glossary says.
    async function term(stem) {
      const joinedTo = ({ found }) => (Array.isArray(found) && found.length === 1 ? found[0] : "");
      let name = stem;
      let read = await entry("p", stem);
      if (joinedTo(read)) {
        name = joinedTo(read);
        read = await entry("p", name);
      }
      const about = read.found && read.found.p !== undefined ? read.found : { p: read.found };
      const postings = await whole("p", about.p);
      return { stem: name, aliases: about.a || [], glossary: about.g || [], postings, count: about.n || postings.length / 2 };
    }

    function each(postings, act) {
      let document = -1;
      for (let at = 0; at < postings.length; at += 2) {
        document += postings.charCodeAt(at) - FIRST;
        const weight = postings.charCodeAt(at + 1) - FIRST;
        if (weight) act(document, weight);
      }
    }

    // By document (of those in `wanted`, where it is given), the places of a stem.
    async function places(found, wanted) {
      const { found: value } = await entry("q", found.stem);
      const text = await whole("q", value === undefined ? "" : value);
      const byDocument = new Map();
      let at = 0;
      each(found.postings, (document) => {
        const count = text.charCodeAt(at) - FIRST;
        const from = at;
        at += 1 + count;
        if (wanted && !wanted.has(document)) return;
        const list = new Array(count);
        let place = 0;
        for (let step = 0; step < count; step += 1) {
          place += text.charCodeAt(from + 1 + step) - FIRST;
          list[step] = place;
        }
        byDocument.set(document, list);
      });
      return byDocument;
    }

    const firsts = manifest.vocabulary.first;

    function unfold(block) {
      const forms = [];
      let form = "";
      for (let at = 0; at < block.length; ) {
        let end = at + 2;
        while (end < block.length && (block.charCodeAt(end) < 65 || block.charCodeAt(end) > 90)) end += 1;
        form = form.slice(0, block.charCodeAt(at) - 65) + block.slice(at + 2, end);
        forms.push([form, block.charCodeAt(at + 1) - 48]);
        at = end;
      }
      return forms;
    }

    // Words of the blocks that `wanted(first word, first word of the next block)` chooses: [word, power of its frequency].
    async function forms(wanted) {
      const numbers = firsts.map((unused, number) => number).filter((number) => wanted(firsts[number], firsts[number + 1]));
      const blocks = await Promise.all(numbers.map((number) => file("v", number, manifest.vocabulary.mark)));
      return [].concat(...blocks.map(unfold));
    }

    function beginningWith(prefix) {
      return forms((first, next) => first.startsWith(prefix) || (first < prefix && (next === undefined || next > prefix))).then((found) =>
        found.filter(([form]) => form.startsWith(prefix))
      );
    }

    const has = (word) => beginningWith(word).then((found) => found.some(([form]) => form === word));

    const initial = (letter, same) => forms((first) => (first[0] === letter) === same);

    async function document(number) {
      const chunk = await file("t", Math.floor(number / manifest.chunks.size), manifest.chunks.mark);
      const [address, title, kind, agency, year, mark, place, language] = chunk[number % manifest.chunks.size];
      return { doc: number, address, title, kind: manifest.kinds[kind], agency, year: year || null, lang: manifest.languages[language || 0], text: () => text(mark, place) };
    }

    function text(mark, place) {
      return get("s-" + mark, manifest.base + "s-" + mark + ".js").then((texts) => texts[place]);
    }

    return { size: manifest.documents, languages: manifest.languages, root: manifest.base + "../../", term, each, places, beginningWith, has, initial, document };
  }

  parts.index = { open, spread };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
