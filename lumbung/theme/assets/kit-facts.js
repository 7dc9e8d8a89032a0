// The facts of chosen innovations: a few scripts by tag, those alone that hold them; the same at http and at file://.
(function (parts) {
  "use strict";

  const ATTEMPTS = 2; // a poor line deserves another try, a missing file not for ever

  function opened(index) {
    const arrived = new Map();
    const coming = new Map();

    window.lumbungFactsPart = (first, records) => arrived.set(first, records);

    function once(name) {
      return new Promise((done) => {
        const script = document.createElement("script");
        const ended = () => {
          script.remove();
          done();
        };
        script.addEventListener("load", ended);
        script.addEventListener("error", ended);
        script.src = new URL(name, index.base).href;
        document.head.append(script);
      });
    }

    async function load(first, name) {
      for (let tried = 0; tried < ATTEMPTS && !arrived.has(first); tried += 1) await once(name);
      coming.delete(first);
    }

    // Parts are in the order of their first slugs; a slug is in the last that does not begin behind it.
    function partOf(slug) {
      let found = null;
      index.parts.forEach((part) => {
        if (part[0] <= slug) found = part;
      });
      return found;
    }

    async function get(slugs) {
      const wanted = new Map(slugs.map(partOf).filter(Boolean));
      await Promise.all(
        Array.from(wanted, ([first, name]) => {
          if (arrived.has(first)) return null;
          if (!coming.has(first)) coming.set(first, load(first, name));
          return coming.get(first);
        })
      );
      const answer = { found: new Map(), unknown: [], failed: [] };
      slugs.forEach((slug) => {
        const part = partOf(slug);
        const records = part && arrived.get(part[0]);
        if (part && !records) answer.failed.push(slug);
        else if (records && Object.prototype.hasOwnProperty.call(records, slug)) answer.found.set(slug, Object.assign({ slug }, records[slug]));
        else answer.unknown.push(slug);
      });
      return answer;
    }

    // The texts of one fact: none where the profile does not know it.
    const texts = (record, number) => record.facts[number] || [];
    return { get, texts, script: once };
  }

  // The names of some facts, a group of which all are among them by its own name alone.
  function names(index, numbers) {
    const first = index.facts[0][1];
    const whole = (group) => index.facts.every(([, of], number) => of !== group || numbers.includes(number));
    return Array.from(new Set(numbers.map((number) => nameOf(index.facts[number], first, whole))));
  }

  function nameOf([, group, label], first, whole) {
    if (group === first) return label;
    return whole(group) ? group : group + ": " + label;
  }

  // begin(kind, start): start(root, index) on the page of that kind, once all scripts are there.
  function begin(kind, start) {
    const go = () => {
      const root = document.querySelector('[data-kit-page="' + kind + '"]');
      const index = window.lumbungFacts && { ...window.lumbungFacts, words: window.lumbungWords || {} };
      if (root && index && index.version === 1 && window.lumbungKit) start(root, index, window.lumbungKit);
    };
    if (document.readyState === "complete") go();
    else document.addEventListener("DOMContentLoaded", go);
  }

  parts.kitFacts = { opened, names, begin };
})((window.lumbungParts = window.lumbungParts || {}));
