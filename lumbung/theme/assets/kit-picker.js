// A small search for adding innovations: the site's own search, its innovations alone, a button each.
(function (parts) {
  "use strict";

  const REST = 180; // ms without a key before the search is asked
  const ASKED = 40;
  const SHOWN = 8;

  // has(slug): already there; add(slug, title): chosen.
  function picker(say, has, add) {
    const { make, button, setText } = parts.nodes;
    const form = document.querySelector("[data-search]");
    const box = make("input", { type: "search", id: "lb-kit-find", class: "lb-kit__field", autocomplete: "off", spellcheck: "false" });
    const status = make("p", { class: "lb-muted", role: "status" });
    const list = make("ul", { class: "lb-kit__found" });
    const node = make("div", { class: "lb-kit__picker" }, make("label", { for: "lb-kit-find" }, say("find")), box, status, list);
    let number = 0;
    let timer = 0;

    function row(hit) {
      const slug = hit.slug;
      const about = [hit.agency, hit.year].filter(Boolean).join(" · ");
      const text = make("span", { class: "lb-kit__hit" }, make("strong", {}, hit.title), " ", make("span", { class: "lb-muted" }, about));
      if (has(slug)) return make("li", {}, text, " ", make("span", { class: "lb-muted" }, say("find_there")));
      const press = button("lb-kit__button", () => {
        add(slug, hit.title);
        box.focus();
        draw([]);
        box.value = "";
        setText(status, say("find_added", { title: hit.title }));
      }, say("find_add", { title: hit.title }));
      return make("li", {}, text, " ", press);
    }

    function draw(hits) {
      list.replaceChildren(...hits.map(row));
    }

    async function ask(own) {
      const query = box.value.trim();
      if (!query) {
        draw([]);
        setText(status, "");
        return;
      }
      try {
        const answer = await window.lumbungSearch.query(query, { index: form.dataset.index, limit: ASKED });
        if (own !== number) return;
        const hits = answer.hits
          .map((hit) => Object.assign({ slug: (/(?:^|\/)inovasi\/([a-z0-9-]+)\.html$/.exec(hit.address) || [])[1] }, hit))
          .filter((hit) => hit.slug)
          .slice(0, SHOWN);
        draw(hits);
        setText(status, hits.length ? say("find_results", { n: hits.length }) : say("find_none", { query }));
      } catch (failed) {
        window.console.warn(failed);
        if (own === number) setText(status, say("find_failed"));
      }
    }

    box.addEventListener("input", () => {
      number += 1;
      const own = number;
      clearTimeout(timer);
      timer = setTimeout(() => ask(own), REST);
    });
    return node;
  }

  parts.kitPicker = picker;
})((window.lumbungParts = window.lumbungParts || {}));
