// Reads and writes our files for the editor: every value is text, exactly as the checker reads it.
(function () {
  "use strict";

  const FENCE = /^-{3,}[ \t]*$/;
  const SHORT = 100; // a list of words stands on one line while it is not longer

  function fold(text) {
    return text.toLowerCase().replace(/[-_]/g, " ").split(/\s+/).filter(Boolean).join(" ");
  }

  function schema() {
    return jsyaml.FAILSAFE_SCHEMA.withTags(jsyaml.nullCoreTag);
  }

  function parse(text) {
    return jsyaml.load(text, { schema: schema() });
  }

  function isMapping(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  }

  // What an author spelled another way, as the key that the control knows; anything unknown stays.
  function known(value, shape) {
    if (!shape.keys) return value;
    const found = Object.keys(shape.keys).find((spelling) => fold(spelling) === fold(String(value)));
    return found === undefined ? value : shape.keys[found];
  }

  function understand(value, fields) {
    if (!isMapping(value)) return value;
    const result = {};
    for (const [key, written] of Object.entries(value)) {
      const shape = fields.find((field) => field.key === key);
      if (written === null) continue;
      if (!shape) result[key] = written;
      else if (shape.fields) {
        result[key] = Array.isArray(written)
          ? written.map((item) => understand(item, shape.fields))
          : understand(written, shape.fields);
      } else result[key] = Array.isArray(written) ? written.map((item) => known(item, shape)) : known(written, shape);
    }
    return result;
  }

  // Declared keys in their order, then unknown ones; nothing that holds nothing.
  function tidy(value, fields) {
    if (value === null || value === undefined) return undefined;
    if (Array.isArray(value)) {
      const items = value.map((item) => tidy(item, fields)).filter((item) => item !== undefined);
      return items.length ? items : undefined;
    }
    if (isMapping(value)) {
      const declared = (fields || []).map((field) => field.key);
      const others = Object.keys(value).filter((key) => !declared.includes(key));
      const result = {};
      for (const key of [...declared, ...others]) {
        const shape = (fields || []).find((field) => field.key === key);
        const kept = tidy(value[key], shape && shape.fields);
        if (kept !== undefined) result[key] = kept;
      }
      return Object.keys(result).length ? result : undefined;
    }
    const text = String(value).trim();
    return text === "" ? undefined : text;
  }

  function yaml(value) {
    return jsyaml.dump(value, { schema: schema(), lineWidth: -1, noRefs: true, quoteStyle: "double", transform: wordsOnOneLine });
  }

  function wordsOnOneLine(documents) {
    jsyaml.visit(documents, (node) => {
      if (node.kind !== "sequence" || !node.items.every((item) => item.kind === "scalar" && !item.value.includes("\n"))) return;
      const length = node.items.reduce((sum, item) => sum + String(item.value).length + 2, 0);
      if (length <= SHORT) node.style = jsyaml.COLLECTION_STYLE.FLOW;
    });
  }

  function lines(text) {
    return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").split("\n");
  }

  // A standard heading with nothing below it is the form's own offer that nobody took.
  function withoutEmptySections(body, sections) {
    const blocks = body.split(/^(?=## )/m);
    return blocks
      .filter((block) => {
        const [heading, ...rest] = block.split("\n");
        return !(sections.includes(heading.replace(/^## +/, "").trim()) && rest.join("").trim() === "");
      })
      .join("")
      .replace(/[ \t]+$/gm, (spaces) => (spaces.length === 2 ? spaces : ""))
      .trim();
  }

  function page(fields, sections) {
    return {
      fromFile(text) {
        const all = lines(text);
        const end = all.findIndex((line, number) => number > 0 && FENCE.test(line));
        if (!FENCE.test(all[0]) || end < 0) throw new Error(window.LUMBUNG_FORM.words.unreadable);
        const data = parse(all.slice(1, end).join("\n"));
        if (!isMapping(data)) throw new Error(window.LUMBUNG_FORM.words.unreadable);
        return { ...understand(data, fields), body: all.slice(end + 1).join("\n") };
      },
      toFile(data) {
        const { body, ...front } = data;
        const text = withoutEmptySections(String(body || "").replace(/\r\n?/g, "\n"), sections);
        return `---\n${yaml(tidy(front, fields) || {})}---\n${text}${text ? "\n" : ""}`;
      },
    };
  }

  // A file that is one list: the editor sees it below a key; remarks above the list stay.
  function list(fields, items) {
    return {
      fromFile(text) {
        const all = lines(text);
        const first = all.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
        const data = first < 0 ? [] : parse(all.join("\n")) || [];
        if (!Array.isArray(data)) throw new Error(window.LUMBUNG_FORM.words.unreadable);
        const above = all.slice(0, first < 0 ? all.length : first).join("\n").trim();
        return { [items]: data.map((item) => understand(item, fields)), above };
      },
      toFile(data) {
        const records = tidy(data[items], fields) || [];
        const above = data.above ? `${data.above}\n` : "";
        return above + (records.length ? records.map((record) => yaml([record])).join("\n") : "[]\n");
      },
    };
  }

  window.LUMBUNG_FILES = { page, list };
})();
