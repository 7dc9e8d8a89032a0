// Text to words and words to stems, exactly as the index was made (lumbung/search/tokens.py and Snowball 3's algorithms).
(function (parts) {
  "use strict";

  const LONGEST = 40;

  // Small letters without accents; an apostrophe inside a word joins its halves (Jum'at, jumat).
  function normalise(text) {
    return text
      .replace(/(?<=[\p{L}\p{N}])['\u2018\u2019\u02bc](?=[\p{L}\p{N}])/gu, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase();
  }

  function words(text) {
    return (normalise(text).match(/[\p{L}\p{N}]+/gu) || []).map((word) => (word.length > LONGEST ? Array.from(word).slice(0, LONGEST).join("") : word));
  }

  const isVowel = (letter) => letter !== undefined && letter !== "" && "aeiou".includes(letter);

  // Indonesian: a word keeps at least two vowels; particles, pronouns, then prefixes and one suffix.
  function indonesian(word) {
    let measure = (word.match(/[aeiou]/g) || []).length;
    let prefix = 0;
    let kept = 0; // letters that a prefix left in its place, out of reach for the next prefix

    function cut(pattern) {
      if (measure <= 2) return;
      const shorter = word.replace(pattern, "");
      if (shorter !== word) measure -= 1;
      word = shorter;
    }

    function suffix() {
      if (measure <= 2) return false;
      let ending = "";
      if (word.endsWith("an")) {
        if (prefix !== 2 && prefix !== 3 && word.endsWith("kan")) ending = "kan";
        else if (prefix !== 1) ending = "an";
      } else if (word.endsWith("i") && prefix <= 2 && !word.endsWith("si")) ending = "i";
      if (!ending || word.length - kept < ending.length) return false;
      word = word.slice(0, word.length - ending.length);
      measure -= 1;
      return true;
    }

    function firstPrefix() {
      const match = /^(?:meng|mem|men|me|peng|pem|pen|ke|di|ter)/.exec(word);
      if (!match) return false;
      const found = match[0];
      let rest = word.slice(found.length);
      prefix = found[0] === "k" || found[0] === "p" ? 3 : 1;
      if (found.length === 3 && found[2] === "m" && isVowel(rest[0])) {
        rest = "p" + rest;
        kept = 1;
      } else if (found.length === 3 && found[2] === "n" && rest[0] === "y" && isVowel(rest[1])) {
        rest = "s" + rest.slice(1);
        kept = 1;
      }
      word = rest;
      measure -= 1;
      return true;
    }

    function secondPrefix() {
      const start = word.slice(kept, kept + 2);
      if (start !== "be" && start !== "pe") return;
      const rest = word.slice(kept + 2);
      let gone = 2;
      if (rest[0] === "r" || rest.startsWith("lajar")) gone = 3;
      else if (start === "be" && !(rest && !isVowel(rest[0]) && rest.startsWith("er", 1))) return;
      if (start === "be") prefix = 4;
      else if (!rest.startsWith("lajar")) prefix = 2;
      word = word.slice(0, kept) + word.slice(kept + gone);
      measure -= 1;
    }

    if (measure <= 2) return word;
    cut(/(?:kah|lah|pun)$/);
    cut(/(?:nya|ku|mu)$/);
    if (measure <= 2) return word;
    if (firstPrefix()) {
      if (suffix() && measure > 2) secondPrefix();
    } else {
      secondPrefix();
      suffix();
    }
    return word;
  }

  const SPECIAL = {
    andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", early: "earli", gently: "gentl", howe: "howe", idly: "idl",
    news: "news", only: "onli", singly: "singl", skies: "sky", skis: "ski", sky: "sky", ugly: "ugli",
  };
  const SECOND = {
    anci: "ance", enci: "ence", ogi: "og", li: "", bli: "ble", abli: "able", alli: "al", fulli: "ful", lessli: "less", ousli: "ous",
    entli: "ent", aliti: "al", biliti: "ble", iviti: "ive", tional: "tion", ational: "ate", alism: "al", ation: "ate",
    ization: "ize", izer: "ize", ator: "ate", iveness: "ive", fulness: "ful", ousness: "ous", ogist: "og",
  };
  const THIRD = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", tional: "tion", ational: "ate", ful: "", ness: "" };
  const FOURTH = ["ic", "ance", "ence", "able", "ible", "ate", "ive", "ize", "iti", "al", "ism", "ion", "er", "ous", "ant", "ent", "ment", "ement"];

  const longest = (word, endings) => endings.filter((ending) => word.endsWith(ending)).sort((a, b) => b.length - a.length)[0];

  function region(word, from) {
    const match = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word.slice(from));
    return match ? from + match[0].length : word.length;
  }

  const isShort = (word) => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/.test(word);

  // English: Porter's second algorithm; our words hold no apostrophes.
  function english(word) {
    if (Object.prototype.hasOwnProperty.call(SPECIAL, word)) return SPECIAL[word];
    if (word.length < 3) return word;
    let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const start = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(w);
    const r1 = start ? start[0].length : region(w, 0);
    const r2 = region(w, r1);
    const drop = (count, instead) => {
      w = w.slice(0, w.length - count) + (instead || "");
    };
    const within = (ending, from) => w.length - ending.length >= from;

    if (w.endsWith("sses")) drop(2);
    else if (/(?:ied|ies)$/.test(w)) drop(3, w.length > 4 ? "i" : "ie");
    else if (w.endsWith("s") && !/[us]s$/.test(w) && /[aeiouy].+s$/.test(w)) drop(1);

    firstB();
    if (/[^aeiouy][yY]$/.test(w) && w.length > 2) drop(1, "i");

    const second = longest(w, Object.keys(SECOND));
    if (second && within(second, r1)) {
      const before = w[w.length - second.length - 1] || "";
      if (second === "ogi" ? before === "l" : second !== "li" || "cdeghkmnrt".includes(before || "-")) drop(second.length, SECOND[second]);
    }
    const third = longest(w, Object.keys(THIRD));
    if (third && within(third, third === "ative" ? r2 : r1) && within(third, r1)) drop(third.length, THIRD[third]);
    const fourth = longest(w, FOURTH);
    if (fourth && within(fourth, r2) && (fourth !== "ion" || /[st]ion$/.test(w))) drop(fourth.length);
    if (w.endsWith("e")) {
      if (within("e", r2) || (within("e", r1) && !isShort(w.slice(0, -1)))) drop(1);
    } else if (w.endsWith("ll") && within("l", r2)) drop(1);
    return w.replace(/Y/g, "y");

    function firstB() {
      const match = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(w);
      if (!match) return;
      const ending = match[0];
      const stem = w.slice(0, w.length - ending.length);
      if (ending.startsWith("eed")) {
        if (within(ending, r1) && !/^(?:succ|proc|exc)$/.test(stem)) drop(ending.length, "ee");
        return;
      }
      if (ending === "ing") {
        if (/^(?:even|cann|inn|earr|herr|out)$/.test(stem)) return;
        if (/^[^aeiouy]y$/.test(stem)) {
          drop(4, "ie");
          return;
        }
      }
      if (!/[aeiouy]/.test(stem)) return;
      w = stem;
      if (/(?:at|bl|iz)$/.test(w)) w += "e";
      else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) {
        if (!/^[aeo]..$/.test(w)) drop(1);
      } else if (w.length === r1 && isShort(w)) w += "e";
    }
  }

  const ALGORITHMS = { id: indonesian, en: english };
  const SHORTEST_STEM = 3;
  const MEMORY = 20000;
  const remembered = {};

  function stem(word, language) {
    const known = remembered[language] || (remembered[language] = new Map());
    let found = known.get(word);
    if (found === undefined) {
      if (known.size > MEMORY) known.clear();
      found = (ALGORITHMS[language] || indonesian)(word);
      known.set(word, found);
    }
    return found;
  }

  // What a prefix may have taken from the beginning of a stem, and what Snowball made of it: as lumbung/search/twins.py.
  const TAKEN = { ng: [["", "k"]], n: [["", "t"], ["", "n"]], m: [["p", "m"]], ny: [["s", "ny"]] };

  // Other stems that an Indonesian word may have, beside the one that Snowball gives.
  function stemsAllowed(word) {
    const first = stem(word, "id");
    const prefix = /^[mp]e(ng|ny|n|m)(?=[aeiou])/.exec(word);
    const taken = prefix ? TAKEN[prefix[1]] : [];
    const whole = taken.filter(([begins]) => first.startsWith(begins)).map(([begins, instead]) => instead + first.slice(begins.length));
    const layers = [first].concat(whole).map((one) => stem(one, "id"));
    return Array.from(new Set(whole.concat(layers))).filter((one) => one !== first && one.length >= SHORTEST_STEM);
  }

  parts.words = { normalise, words, stem, stemsAllowed };
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
