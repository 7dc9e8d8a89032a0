// One innovation of the pack: title, summary, facts that fold on the screen and never on paper, a note, its place.
(function (parts) {
  "use strict";

  const HEAD = ["agency", "sectors", "stage"]; // what tells one innovation from another at a glance

  function factList(index, facts, say, record) {
    const { make } = parts.nodes;
    const missing = [];
    const rows = [];
    index.facts.forEach(([, of, label], number) => {
      const texts = facts.texts(record, number);
      const name = of !== index.facts[0][1] ? of + ": " + label : label;
      if (!texts.length) missing.push(number);
      if (!texts.length) return;
      const value = texts.length === 1 ? [texts[0]] : [make("ul", {}, ...texts.map((text) => make("li", {}, text)))];
      rows.push(make("div", {}, make("dt", {}, name), " ", make("dd", {}, ...value), " "));
    });
    return make(
      "div",
      { class: "lb-kit__facts", id: "fakta-" + record.slug },
      make("dl", {}, ...rows),
      missing.length ? make("p", { class: "lb-gaps" }, make("strong", {}, say("missing_list")), " ", parts.kitFacts.names(index, missing).join(", ") + ".") : null,
      make("p", { class: "lb-muted" }, say("reviewed", { day: record.reviewed }))
    );
  }

  // does: {move(slug, by), remove(slug), note(slug, text), choose(slug, on)}; without `own` there is nothing to change.
  function item(context, record, own, does) {
    const { index, facts, base, say } = context;
    const { make, button, setText } = parts.nodes;
    const { slug, title } = record;
    const { profile } = parts.kitAddress;
    const heading = make("h2", { id: "paket-" + slug, tabindex: "-1" }, make("a", { href: profile(base, slug) }, title));
    const known = HEAD.map((key) => facts.texts(record, index.facts.findIndex(([name]) => name === key))[0]).filter(Boolean);
    const list = factList(index, facts, say, record);
    const fold = button("lb-kit__button", () => unfold(fold.getAttribute("aria-expanded") !== "true"), say("facts_show"));
    fold.setAttribute("aria-controls", list.id);
    fold.setAttribute("aria-label", say("facts_title", { title }));
    const check = make("input", { type: "checkbox", "aria-label": say("compare_title", { title }), autocomplete: "off" });
    check.addEventListener("change", () => does.choose(slug, check.checked));
    const small = (key, text, name, call) => {
      const made = button("lb-kit__button", call, text);
      made.setAttribute("aria-label", say(key, { title }));
      made.dataset.does = name;
      return made;
    };
    // Not `disabled`: the button that just moved its item to the end must keep the focus.
    const up = small("up", "↑", "up", () => up.getAttribute("aria-disabled") === "true" || does.move(slug, -1));
    const down = small("down", "↓", "down", () => down.getAttribute("aria-disabled") === "true" || does.move(slug, 1));
    const remove = small("remove_title", say("remove"), "remove", () => does.remove(slug));
    const text = make("textarea", { rows: "2", id: "catatan-" + slug, class: "lb-kit__field", maxlength: "4000", "aria-label": say("note_title", { title }) });
    const printed = make("p", { class: "lb-kit__printed" });
    text.addEventListener("input", () => {
      setText(printed, text.value);
      does.note(slug, text.value);
    });
    const row = make("div", { class: "lb-kit__row" }, fold, make("label", { class: "lb-kit__check" }, check, " ", say("compare")));
    if (own) row.append(up, down, remove);
    const node = make(
      "li",
      { class: "lb-kit__item", "data-item": slug },
      heading,
      make("p", { class: "lb-muted" }, known.join(" · ") + (record.stub ? " · " + say("stub") : "")),
      make("p", {}, record.summary || say("no_summary")),
      row,
      list,
      own ? make("label", { class: "lb-kit__label", for: text.id }, say("note")) : null,
      own ? text : null,
      own ? printed : null,
      make("p", { class: "lb-kit__address" }, new URL(profile(base, slug), window.location.href).href)
    );

    function unfold(yes) {
      fold.setAttribute("aria-expanded", String(yes));
      list.classList.toggle("lb-kit__facts--folded", !yes);
    }

    function update(at, all, note, chosen) {
      up.setAttribute("aria-disabled", String(at === 0));
      down.setAttribute("aria-disabled", String(at === all - 1));
      check.checked = chosen;
      if (document.activeElement !== text) text.value = note;
      setText(printed, text.value);
    }

    unfold(false);
    return { node, update, heading };
  }

  parts.kitItem = item;
})((window.lumbungParts = window.lumbungParts || {}));
