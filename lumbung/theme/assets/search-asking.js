// Questions while somebody types: at once where nothing is under way, else after a short rest of the keys, so that a poor line
// is asked less. A late answer never overwrites a newer one.
(function (parts) {
  "use strict";

  const REST = 90; // ms without a key before the next question
  const SETTLED = 300; // ms after an answer before anything more is fetched for it

  // listen({query, busy, answer, failed}) hears every change; options go to lumbungSearch.query.
  function asker(options, listen) {
    let number = 0;
    let under = 0; // questions under way
    let timer = 0;

    function ask(text) {
      number += 1;
      const own = number;
      const current = () => own === number;
      clearTimeout(timer);
      if (!text.trim()) {
        listen({ query: text, busy: false, answer: null, failed: false });
        return;
      }
      listen({ query: text, busy: true, answer: null, failed: false });
      const go = () => {
        under += 1;
        window.lumbungSearch
          .query(text, options)
          .then(
            (answer) => ({ query: text, busy: false, answer, failed: false, current }),
            (error) => {
              window.console.warn(error);
              return { query: text, busy: false, answer: null, failed: true, current };
            }
          )
          .then((heard) => {
            under -= 1;
            if (current()) listen(heard);
          });
      };
      if (under) timer = setTimeout(go, REST);
      else go();
    }

    return ask;
  }

  // Calls act() once the reader rests on an answer; not for those who ask browsers to spare data.
  function whenSettled(current, act) {
    if (navigator.connection && navigator.connection.saveData) return;
    setTimeout(() => {
      if (current()) Promise.resolve(act()).catch((error) => window.console.warn(error));
    }, SETTLED);
  }

  // Calls fill(hit, pieces) for each hit once the reader rests on an answer.
  function snippetsLater(heard, fill) {
    whenSettled(heard.current, () => Promise.all(heard.answer.hits.map((hit) => hit.snippet().then((pieces) => heard.current() && fill(hit, pieces)))));
  }

  // Pieces of text, the marked ones in <mark>; always text nodes, whatever they say.
  function pieceNodes(pieces) {
    return pieces.map(([text, marked]) => {
      if (!marked) return document.createTextNode(text);
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    });
  }

  // Words with their {gaps} filled.
  function sayer(words) {
    return (key, values) => (words[key] || "").replace(/\{(\w+)\}/g, (gap, name) => (values && name in values ? String(values[name]) : gap));
  }

  // What the reader must know of an answer: that the question was read differently, or could not be asked.
  function noteOf(heard, say) {
    const { answer, failed } = heard;
    if (failed) return say("failed");
    if (!answer || !answer.total) return "";
    return [answer.loosened && say("loosened"), answer.corrected && say("corrected", { query: answer.corrected })].filter(Boolean).join(" ");
  }

  Object.assign(parts, { asking: { asker, whenSettled, snippetsLater, pieceNodes, sayer, noteOf } });
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
