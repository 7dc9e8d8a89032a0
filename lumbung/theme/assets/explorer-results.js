// What stands around the cards: removable chips of the active filters, help when nothing is found, the pager.
(function (parts) {
  "use strict";

  // drop(f, value) takes one filter away, clear() all of them.
  function activeChips(catalogue, say, drop, clear) {
    const { make, button, place } = parts.nodes;
    const list = make("ul", { class: "lb-active", "aria-label": say("active_filters") });
    const items = new Map();
    const clearing = make("li", { class: "lb-active__item" }, button("lb-active__clear", clear, say("clear_all")));

    function itemOf(f, value) {
      const id = f + ":" + value;
      if (!items.has(id)) {
        const text = say("filter", { facet: catalogue.facets[f].label, value: catalogue.facets[f].values[value].label });
        const cross = make("span", { class: "lb-active__cross", "aria-hidden": "true" }, "×");
        const chip = button("lb-active__chip", () => remove(f, value, chip), make("span", {}, text), " ", cross);
        chip.setAttribute("aria-label", say("remove_filter", { filter: text }));
        items.set(id, make("li", { class: "lb-active__item" }, chip));
      }
      return items.get(id);
    }

    // Focus goes to the neighbour of a chip that is pressed, since the chip itself goes away.
    function remove(f, value, chip) {
      const item = chip.parentNode;
      const after = item.nextElementSibling === clearing ? item.previousElementSibling : item.nextElementSibling;
      const neighbour = after && after.querySelector("button");
      if (neighbour) neighbour.focus({ preventScroll: true });
      drop(f, value);
    }

    function show(chosen) {
      const wanted = [];
      chosen.forEach((values, f) => values.forEach((value) => wanted.push(itemOf(f, value))));
      list.hidden = wanted.length === 0;
      place(list, wanted.length ? wanted.concat(clearing) : []);
    }

    return { node: list, show };
  }

  // dropFacet(f) takes all filters of one facet away: one value less of several would not give more.
  function emptyHelp(catalogue, say, dropFacet, clear) {
    const { make, button, place } = parts.nodes;
    const message = make("p", { class: "lb-empty__message" }, say("nothing"));
    const hint = make("p", { class: "lb-empty__hint" }, say("try_dropping"));
    const list = make("ul", { class: "lb-empty__list" });
    const node = make("div", { class: "lb-empty" }, message, hint, list);

    function offer(f, values, n) {
      const facet = catalogue.facets[f];
      const text = say("filter", { facet: facet.label, value: values.map((value) => facet.values[value].label).join(", ") });
      const count = make("span", { class: "lb-empty__count" }, say("results", { n }));
      return make("li", {}, button("lb-empty__drop", () => dropFacet(f), say("drop_filter", { filter: text }), " ", count));
    }

    function show(found, chosen, all) {
      node.hidden = found.rows.length > 0;
      if (node.hidden) return place(list, []);
      const offers = [];
      chosen.forEach((values, f) => {
        if (values.length && found.without) offers.push(offer(f, values, found.without[f]));
      });
      if (offers.length > 1) {
        const count = make("span", { class: "lb-empty__count" }, say("results", { n: all }));
        offers.push(make("li", {}, button("lb-empty__drop", clear, say("clear_all"), " ", count)));
      }
      hint.hidden = offers.length === 0;
      return place(list, offers);
    }

    return { node, show };
  }

  // href(page) gives the address of a page, so that a link opens in a new tab as well; go(page) shows it here.
  function pager(say, href, go) {
    const { make, place } = parts.nodes;
    const list = make("ul", { class: "lb-pager__list" });
    const node = make("nav", { class: "lb-pager", "aria-label": say("pages") }, list);

    function link(page, text, attributes) {
      const made = make("a", Object.assign({ href: href(page), class: "lb-pager__link" }, attributes), text);
      made.addEventListener("click", (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(page);
      });
      return make("li", {}, made);
    }

    function number(n, page) {
      if (n === null) return make("li", { class: "lb-pager__gap", "aria-hidden": "true" }, "…");
      const here = n === page ? "page" : null;
      return link(n, say.number(n), { "aria-label": say("page", { page: n }), "aria-current": here });
    }

    function show(page, pages) {
      node.hidden = pages < 2;
      if (node.hidden) return place(list, []);
      const items = parts.counting.pagesShown(page, pages).map((n) => number(n, page));
      if (page > 1) items.unshift(link(page - 1, say("previous"), { rel: "prev", class: "lb-pager__link lb-pager__step" }));
      if (page < pages) items.push(link(page + 1, say("next"), { rel: "next", class: "lb-pager__link lb-pager__step" }));
      return place(list, items);
    }

    return { node, show };
  }

  Object.assign(parts, { activeChips, emptyHelp, pager });
})((window.lumbungParts = window.lumbungParts || {}));
