// The table of a comparison: a row a fact, a column an innovation; a difference is said in words, not by colour alone.
(function (parts) {
  "use strict";

  // The same values in another order are the same.
  const written = (texts) => JSON.stringify(texts.slice().sort());
  const differs = (cells) => cells.length > 1 && cells.some((texts) => written(texts) !== written(cells[0]));

  // Rows of what at least one of them knows, and the names of what none does.
  function rowsOf(index, facts, records) {
    const rows = [];
    const nowhere = [];
    index.facts.forEach(([, group, label], number) => {
      const cells = records.map((record) => facts.texts(record, number));
      if (cells.some((texts) => texts.length)) rows.push({ group, label, cells, different: differs(cells) });
      else nowhere.push(number);
    });
    return { rows, nowhere: parts.kitFacts.names(index, nowhere) };
  }

  // Roles are written out: where styles make blocks of the cells, some browsers would forget that they are a table.
  function table(context, records, rows, remove) {
    const { base, say } = context;
    const { make, button } = parts.nodes;
    const { profile } = parts.kitAddress;

    function headOf(record) {
      const drop = button("lb-kit__button", () => remove(record.slug), say("remove"));
      drop.setAttribute("aria-label", say("remove_title", { title: record.title }));
      const link = make("a", { href: profile(base, record.slug) }, record.title);
      return make("th", { scope: "col", role: "columnheader" }, make("span", { class: "lb-compare__title" }, link), " ", drop);
    }

    function cellOf(texts, record) {
      const who = make("span", { class: "lb-compare__who", "aria-hidden": "true" }, record.title);
      const inner = texts.length > 1 ? make("ul", {}, ...texts.map((text) => make("li", {}, text))) : texts.length ? make("span", {}, texts[0]) : make("span", { class: "lb-missing" }, say("missing"));
      return make("td", { role: "cell" }, who, inner);
    }

    function rowOf(row) {
      const mark = row.different ? make("span", { class: "lb-compare__mark" }, "≠ " + say("compare_different")) : null;
      return make(
        "tr",
        { role: "row", class: row.different ? "lb-compare__row lb-compare__row--different" : "lb-compare__row" },
        make("th", { scope: "row", role: "rowheader" }, row.label, mark ? " " : null, mark),
        ...row.cells.map((texts, at) => cellOf(texts, records[at]))
      );
    }

    const bodies = [];
    rows.forEach((row, at) => {
      if (!at || rows[at - 1].group !== row.group) {
        const name = make("th", { scope: "rowgroup", role: "rowheader", colspan: String(records.length + 1) }, row.group);
        bodies.push(make("tbody", { role: "rowgroup" }, make("tr", { role: "row", class: "lb-compare__group" }, name)));
      }
      bodies[bodies.length - 1].append(rowOf(row));
    });
    const caption = say("compare_caption", { innovations: records.map((record) => record.title).join(", ") });
    return make(
      "table",
      { class: "lb-compare__table", role: "table" },
      make("caption", { class: "lb-hidden" }, caption),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, make("th", { scope: "col", role: "columnheader" }, say("compare_fact")), ...records.map(headOf))),
      ...bodies
    );
  }

  parts.kitTable = { rowsOf, table };
})((window.lumbungParts = window.lumbungParts || {}));
