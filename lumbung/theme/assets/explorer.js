// The explorer of all innovations: holds the state (filters, sort, page), draws it, and keeps it in the address.
(function (parts) {
  "use strict";

  const PER_PAGE = 24;
  const RESTING = 250; // milliseconds without a new answer
  const WIDE = "(min-width: 60em)"; // from here on the facets stand beside the results and do not fold

  function start(root, catalogue) {
    const { make, button, setText, keepingFocus, sayer } = parts.nodes;
    const { indexOf, orderOf, select, toggled, replaced } = parts.counting;
    const { SORTS, read, write } = parts.address;
    const facets = catalogue.facets;
    const totals = facets.map((facet) => Uint32Array.from(facet.values, (unused, value) => catalogue.totals[facet.key][value]));
    const base = root.getAttribute("data-base") || "";
    const say = sayer(catalogue);
    let index = indexOf(catalogue);
    let sieved = false; // what filters need is here, or will not come
    let drawn = 0;
    const wide = window.matchMedia(WIDE);
    let state = read(window.location.search, facets);
    let unfolded = false;

    const groups = facets.map((facet, f) => parts.facetGroup(facet, say, (value, on) => filter(toggled(state.chosen, f, value, on))));
    const chips = parts.activeChips(catalogue, say, (f, value) => filter(toggled(state.chosen, f, value, false)), clear);
    const help = parts.emptyHelp(catalogue, say, (f) => filter(replaced(state.chosen, f, [])), clear);
    const cards = parts.cards(catalogue, base, say);
    const sieve = parts.chunksOf(catalogue, base, "saring", () => {});
    const search = parts.searching(catalogue, say, index.size, cards, () => draw());
    const pages = parts.pager(say, (page) => addressOf({ page }), turn);
    const toggle = button("lb-explorer__toggle", () => fold(!unfolded));
    toggle.setAttribute("aria-controls", "lb-explorer-facets");
    const done = button("lb-explorer__done", () => {
      fold(false);
      toResults();
    });
    const folding = make("div", { class: "lb-explorer__fold" }, toggle);
    const closing = make("div", { class: "lb-explorer__fold" }, done);
    const panel = make(
      "section",
      { class: "lb-explorer__facets", id: "lb-explorer-facets", "aria-labelledby": "lb-explorer-filter" },
      make("h2", { class: "lb-explorer__heading", id: "lb-explorer-filter" }, say("filter_heading")),
      ...groups.filter((unused, f) => facets[f].values.length).map((group) => group.node),
      closing
    );
    const heading = make("h2", { class: "lb-explorer__heading", id: "lb-explorer-results", tabindex: "-1" }, say("results_heading"));
    const count = make("p", { class: "lb-explorer__count", role: "status", "aria-live": "polite" });
    const sort = make("select", { class: "lb-explorer__sort-choice", autocomplete: "off" });
    sort.append(...SORTS.map((key) => make("option", { value: key }, say("sort_" + key))));
    sort.addEventListener("change", () => go({ sort: sort.value, page: 1 }));
    const sorting = make("label", { class: "lb-explorer__sort" }, make("span", {}, say("sort")), " ", sort);
    const results = make(
      "section",
      { class: "lb-explorer__results", "aria-labelledby": "lb-explorer-results" },
      make("div", { class: "lb-explorer__head" }, heading, count, sorting),
      search.note,
      chips.node,
      help.node,
      search.results,
      pages.node
    );

    function addressOf(change) {
      const here = window.location.href.split(/[?#]/)[0];
      return here + write(Object.assign({}, state, change), facets);
    }

    // A browser may refuse to write the address (too many steps at once, odd file systems): the page works on without it.
    function go(change) {
      const address = addressOf(change);
      try {
        window.history.pushState(null, "", address);
      } catch (refused) {
        window.console.warn(refused);
      }
      state = Object.assign({}, state, change);
      draw();
    }

    // Typing changes the address in place: each letter is no step to go back to.
    function asked(query) {
      if (query === state.query) return;
      state = Object.assign({}, state, { query, page: 1 });
      try {
        window.history.replaceState(null, "", addressOf({}));
      } catch (refused) {
        window.console.warn(refused);
      }
    }

    function filter(chosen) {
      go({ chosen, page: 1 });
    }

    function clear() {
      filter(facets.map(() => []));
    }

    function turn(page) {
      go({ page });
      toResults();
    }

    function toResults() {
      heading.focus({ preventScroll: true });
      results.scrollIntoView();
    }

    function fold(open) {
      unfolded = open;
      layout();
    }

    function layout() {
      folding.hidden = wide.matches;
      closing.hidden = wide.matches;
      panel.hidden = !wide.matches && !unfolded;
      toggle.setAttribute("aria-expanded", String(!panel.hidden));
    }

    function draw() {
      if (search.pending(state.query)) return;
      const sorted = state.sort === "relevance" && !search.ranked() ? "title" : state.sort;
      const filtered = state.chosen.some((values) => values.length);
      if (!sieved && (filtered || sorted === "year" || sorted === "oldest")) {
        search.wait();
        getSieve();
        return;
      }
      drawn += 1;
      const own = drawn;
      const order = sorted === "relevance" ? search.ranked() : search.within(orderOf(index, sorted));
      const found = filtered && index.facets.length ? select(index, order, state.chosen) : { rows: order };
      const total = found.rows.length;
      const last = Math.max(1, Math.ceil(total / PER_PAGE));
      const page = Math.min(state.page, last);
      const active = state.chosen.reduce((sum, values) => sum + values.length, 0);
      keepingFocus(root, heading, () => {
        if (filtered) recount(found.counts);
        chips.show(state.chosen);
        help.show(found, state.chosen, index.size);
        const shown = search.show(found.rows.subarray((page - 1) * PER_PAGE, page * PER_PAGE), page === 1);
        shown.then(enter);
        if (!filtered) shown.then(() => own === drawn && countLater(own, order));
        pages.show(page, last);
      });
      sort.options[0].hidden = !search.ranked();
      sort.value = sorted;
      const counted = say("results", { n: total });
      setText(count, last > 1 ? say("results_page", { results: counted, page, pages: last }) : counted);
      setText(toggle, active ? say("filter_active", { n: active }) : say("filter_heading"));
      setText(done, say("see_results", { results: counted }));
    }

    // Counts of all innovations are known. Those of hits need the values of every row, and hits without a filter do not need
    // them: they wait until the reader rests on an answer.
    function countLater(own, order) {
      if (search.ranked()) setTimeout(() => own === drawn && countFound(order), RESTING);
      else recount(totals);
    }

    function countFound(order) {
      if (sieved) recount(index.facets.length ? select(index, order, state.chosen).counts : null);
      else getSieve();
    }

    function recount(counts) {
      if (counts) groups.forEach((group, f) => group.update(counts[f], state.chosen[f]));
      root.setAttribute("data-counted", "");
    }

    // The static list stays until there is something in its place, so that nothing moves.
    function enter() {
      if (root.hasAttribute("data-ready")) return;
      root.replaceChildren(folding, panel, results);
      root.setAttribute("data-ready", "");
    }

    function getSieve() {
      if (sieved) return;
      sieve.want([0]).then(() => {
        if (sieved) return;
        sieved = true;
        index = indexOf(catalogue, sieve.of(0));
        draw();
        if (!sieve.of(0)) search.tell(say("failed"));
      });
    }

    // Whoever reaches for the filters is about to need the values.
    panel.addEventListener("pointerover", getSieve, { once: true });
    panel.addEventListener("focusin", getSieve, { once: true });
    search.listen(root, asked, toResults);
    draw();
    groups.forEach((group, f) => state.chosen[f].length && group.open());
    layout();
    window.addEventListener("resize", layout);
    window.addEventListener("popstate", () => {
      state = read(window.location.search, facets);
      draw();
    });
  }

  // The static list inside stays where there is no catalogue, or one of another shape.
  function begin() {
    const root = document.querySelector("[data-explorer]");
    const catalogue = window.lumbungCatalogue;
    if (!root || !catalogue || catalogue.version !== 3) return;
    // The search box brings the words that both use.
    const box = document.querySelector("[data-search][data-words]");
    start(root, { ...catalogue, words: { ...(box && JSON.parse(box.dataset.words)), ...window.lumbungWords, ...catalogue.words } });
  }

  // Deferred scripts have all run by then, in whatever order they stand.
  if (document.readyState === "complete") begin();
  else document.addEventListener("DOMContentLoaded", begin);
})((window.lumbungParts = window.lumbungParts || {}));
