// One group of checkboxes for one facet, each with its count; a long group shows its best values first.
(function (parts) {
  "use strict";

  const LONG = 10; // more values than this are folded to the best ones
  const BEST = 8;
  const SEARCHED = 30; // more values than this get a box to look for one

  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  // toggle(value, on) is called when the reader checks or unchecks a box.
  function facetGroup(facet, say, toggle) {
    const { make, button, place, setText } = parts.nodes;
    const size = facet.values.length;
    const rows = new Map(); // value → its nodes, made when first shown
    const kept = new Set(); // values once checked stay in sight, so that unchecking does not make them vanish
    const plainLabels = size > SEARCHED ? facet.values.map((value) => plain(value.label)) : [];
    let expanded = size <= LONG;
    let counts = null; // not known yet
    let chosen = new Set();
    let stale = true;

    const badge = make("span", { class: "lb-facet__active" });
    const list = make("ul", { class: "lb-facet__list" });
    const nothing = make("p", { class: "lb-facet__nothing", role: "status" });
    const find =
      size > SEARCHED
        ? make("input", { class: "lb-facet__find", type: "search", autocomplete: "off", placeholder: say("find_value"), "aria-label": say("find_value_in", { facet: facet.label }) })
        : null;
    const more =
      size > LONG
        ? button("lb-facet__more", () => {
            expanded = !expanded;
            render();
          })
        : null;
    if (find) find.addEventListener("input", render);
    const group = make("div", { class: "lb-facet__body", role: "group", "aria-label": facet.label }, find, list, nothing, more);
    const node = make(
      "details",
      { class: "lb-facet", "data-facet": facet.key, open: Boolean(facet.open) },
      make("summary", { class: "lb-facet__summary" }, make("span", { class: "lb-facet__name" }, facet.label), " ", badge),
      group
    );

    function rowOf(value) {
      if (!rows.has(value)) {
        const box = make("input", { type: "checkbox", autocomplete: "off", value: facet.values[value].key });
        const count = make("span", { class: "lb-facet__count" });
        const label = make("label", { class: "lb-facet__value" }, box, " ", make("span", { class: "lb-facet__label" }, facet.values[value].label), " ", count);
        box.addEventListener("change", () => toggle(value, box.checked));
        rows.set(value, { node: make("li", { class: "lb-facet__item" }, label), label, box, count });
      }
      return rows.get(value);
    }

    function valuesShown(query) {
      const all = facet.values.map((unused, value) => value);
      if (query) return all.filter((value) => plainLabels[value].includes(query));
      if (expanded) return all;
      const order = parts.counting.ranked(counts || new Uint32Array(size));
      return order.filter((value, rank) => rank < BEST || kept.has(value));
    }

    function render() {
      stale = false;
      const query = find ? plain(find.value.trim()) : "";
      const shown = valuesShown(query);
      shown.forEach((value) => {
        const row = rowOf(value);
        const empty = Boolean(counts) && counts[value] === 0;
        row.box.checked = chosen.has(value);
        // A box under the reader's finger is not disabled: focus would be lost.
        row.box.disabled = empty && !row.box.checked && row.box !== document.activeElement;
        row.label.classList.toggle("lb-facet__value--empty", empty);
        setText(row.count, counts ? say.number(counts[value]) : "");
      });
      place(list, shown.map((value) => rowOf(value).node));
      setText(nothing, query && !shown.length ? say("no_values") : "");
      nothing.hidden = !nothing.textContent;
      if (more) {
        more.hidden = Boolean(query);
        more.setAttribute("aria-expanded", String(expanded));
        setText(more, expanded ? say("show_fewer") : say("show_all", { n: size }));
      }
    }

    function update(newCounts, newChosen) {
      counts = newCounts;
      chosen = new Set(newChosen);
      newChosen.forEach((value) => kept.add(value));
      setText(badge, chosen.size ? say("chosen", { n: chosen.size }) : "");
      badge.hidden = !chosen.size;
      if (node.open || !rows.size) render();
      else stale = true; // a folded group is drawn when it is opened
    }

    const renew = () => stale && render();
    node.firstChild.addEventListener("click", renew); // before it opens, so that nothing changes under the reader's finger
    node.addEventListener("toggle", renew); // opened by the browser, as for what was found in the page

    return {
      node,
      update,
      open: () => {
        node.open = true;
      },
    };
  }

  parts.facetGroup = facetGroup;
})((window.lumbungParts = window.lumbungParts || {}));
