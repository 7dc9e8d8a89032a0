// Rows of the catalogue in chunks, by script tags, when they are wanted.
(function (parts) {
  "use strict";

  const ATTEMPTS = 3; // a poor line deserves another try, a missing file not for ever
  const homes = {};

  window.lumbungChunk = function lumbungChunk(name, number, values) {
    homes[name].set(number, values);
  };

  // of(row): its value, undefined where its chunk is not here. want(rows) promises that nothing of them is under way any more.
  function chunksOf(catalogue, base, name, arrived) {
    const { mark, size } = catalogue.chunks[name];
    const here = (homes[name] = new Map());
    const attempts = new Map();
    const waiting = new Map();
    const chunkOf = (row) => Math.floor(row / size);

    function fetched(number) {
      return new Promise((done) => {
        const script = document.createElement("script");
        const ended = () => {
          script.remove();
          waiting.delete(number);
          arrived();
          done();
        };
        script.addEventListener("load", ended);
        script.addEventListener("error", ended);
        script.charset = "utf-8";
        script.src = base + catalogue.assets + name + "-" + number + "-" + mark + ".js";
        document.head.append(script);
      });
    }

    function load(number) {
      const tried = attempts.get(number) || 0;
      if (!waiting.has(number) && tried < ATTEMPTS) {
        attempts.set(number, tried + 1);
        waiting.set(number, fetched(number));
      }
      return waiting.get(number);
    }

    const missing = (rows) => Array.from(new Set(Array.from(rows, chunkOf))).filter((number) => !here.has(number));
    return {
      has: (rows) => !missing(rows).length,
      want: (rows) => Promise.all(missing(rows).map(load)),
      of: (row) => (here.has(chunkOf(row)) ? here.get(chunkOf(row))[row % size] : undefined),
      coming: (row) => waiting.has(chunkOf(row)),
    };
  }

  parts.chunksOf = chunksOf;
})((window.lumbungParts = window.lumbungParts || {}));
