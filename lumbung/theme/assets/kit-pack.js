// The page of the pack: the stored one, or the one that an address brings; printed, saved, handed on, compared.
(function (parts) {
  "use strict";

  const LEAST = 2; // to compare
  const MOST = 4;

  function start(root, index, kit) {
    const { make, button, setText, place, keepingFocus, sayer } = parts.nodes;
    const { read, query, write, shared } = parts.kitAddress;
    const base = root.getAttribute("data-base") || "";
    const say = sayer(index);
    const facts = parts.kitFacts.opened(index);
    const asked = read(window.location.search, kit.isSlug);
    const chosen = new Set(); // to compare
    const cards = new Map();
    let records = new Map();
    let gone = []; // of this pack, what the site does not hold
    let failed = [];
    let drawing = 0;
    let other = null; // the slugs of somebody else's pack, while it is looked at
    let undo = null;

    const innovations = (n) => say("innovations", { n });
    const stored = () => kit.items();
    const shown = () => (other ? other.map((slug) => ({ slug, note: "" })) : stored());
    const sameSet = (slugs, items) => slugs.length === items.length && items.every((item) => slugs.includes(item.slug));

    function meet() {
      if (!asked.slugs.length || sameSet(asked.slugs, stored())) return;
      if (canKeep()) other = asked.slugs;
      else kit.put(asked.slugs.map((slug) => ({ slug }))); // the pack of the page before, which could hand it on by its link alone
    }

    // Writing what is there changes nothing, and tells whether anything can be written.
    function canKeep() {
      kit.put(stored());
      return kit.keeps();
    }

    // ---- what a visitor does ----
    function change(items, message, restore) {
      kit.put(items);
      undo = restore || null;
      notify(message);
    }

    function move(slug, by) {
      const items = stored().slice();
      const at = items.findIndex((item) => item.slug === slug);
      const to = at + by;
      if (at < 0 || to < 0 || to >= items.length) return;
      items.splice(to, 0, items.splice(at, 1)[0]);
      change(items, say("moved", { title: titleOf(slug), n: to + 1, all: items.length }));
    }

    function remove(slug) {
      const before = stored();
      change(before.filter((item) => item.slug !== slug), say("removed", { title: titleOf(slug) }), before);
      undoing.focus();
    }

    function clear() {
      const before = stored();
      change([], say("cleared"), before);
      undoing.focus();
    }

    // What another tab added meanwhile stays.
    function restore() {
      const before = undo || [];
      const slugs = before.map((item) => item.slug);
      change(before.concat(stored().filter((item) => !slugs.includes(item.slug))), say("undone"));
      heading.focus();
    }

    const note = (slug, text) => kit.put(stored().map((item) => (item.slug === slug ? { slug, note: text } : item)));
    const titleOf = (slug) => (records.get(slug) || { title: slug }).title;

    function choose(slug, on) {
      if (on) chosen.add(slug);
      else chosen.delete(slug);
      drawChoice();
    }

    function join(items, key) {
      const mine = stored();
      const slugs = mine.map((item) => item.slug);
      const notes = new Map(items.map((item) => [item.slug, item.note]));
      const fresh = items.filter((item) => !slugs.includes(item.slug));
      other = null;
      change(mine.map((item) => (item.note ? item : { slug: item.slug, note: notes.get(item.slug) })).concat(fresh), say(key, { innovations: innovations(items.length) }), mine);
      heading.focus();
    }

    async function open(input) {
      const file = input.files[0];
      if (!file) return;
      try {
        const items = (await parts.kitFiles.read(file)).filter((item) => item && kit.isSlug(item.slug));
        join(items, "opened");
      } catch (refused) {
        notify(say(refused.message in index.words ? refused.message : "open_failed"));
      }
      input.value = "";
    }

    // ---- the page ----
    const heading = make("h2", { class: "lb-hidden", tabindex: "-1" }, say("contents"));
    const notice = make("p", { class: "lb-kit__notice", role: "status" });
    const undoing = button("lb-kit__button", restore, say("undo"));
    const noticeBox = make("div", { class: "lb-kit__said" }, notice, undoing);
    const unknownText = make("span", {});
    const forget = button("lb-kit__button", () => kit.put(stored().filter((item) => !gone.includes(item.slug))), say("forget_unknown"));
    const unknown = make("p", { class: "lb-notice lb-notice--warn" }, unknownText, " ", forget);
    const failure = make("p", { class: "lb-notice lb-notice--warn" }, say("failed") + " ", button("lb-kit__button", () => draw(), say("retry")));
    const otherText = make("p", {});
    const mineLink = button("lb-kit__button", () => { other = null; write(query(stored().map((item) => item.slug)), false); draw(); heading.focus(); }, say("other_mine"));
    const banner = make(
      "section",
      { class: "lb-notice", "aria-labelledby": "lb-kit-other" },
      make("h2", { id: "lb-kit-other", class: "lb-kit__small" }, say("other_title")),
      otherText,
      make("p", { class: "lb-kit__row" }, button("lb-kit__button lb-kit__button--first", () => join(other.map((slug) => ({ slug })), "other_added"), say("other_add")), mineLink)
    );
    const list = make("ol", { class: "lb-kit__items" });
    const contents = make("ol", { class: "lb-kit__contents" });
    const compareLink = make("a", { class: "lb-button" });
    const compareHint = make("span", { class: "lb-muted" });
    const sharing = parts.kitShare(index, facts, say, () => shared(query(shown().map((item) => item.slug))));
    const shareButton = button("lb-kit__button", () => {
      sharing.node.hidden = !sharing.node.hidden;
      shareButton.setAttribute("aria-expanded", String(!sharing.node.hidden));
    }, say("share"));
    sharing.node.hidden = true;
    shareButton.setAttribute("aria-expanded", "false");
    const file = make("input", { type: "file", accept: ".json,application/json", id: "lb-kit-file", class: "lb-kit__file" });
    file.addEventListener("change", () => open(file));
    const opening = make("span", { class: "lb-kit__open" }, file, make("label", { for: file.id, class: "lb-kit__button" }, say("open_json")));
    const withItems = [
      button("lb-kit__button lb-kit__button--first", () => window.print(), say("print")),
      shareButton,
      button("lb-kit__button", () => save("json"), say("save_json")),
      button("lb-kit__button", () => save("csv"), say("save_csv")),
    ];
    const clearing = button("lb-kit__button", clear, say("clear"));
    const actions = make("div", { class: "lb-kit__actions", role: "group", "aria-label": say("actions") }, ...withItems, opening, clearing);
    const empty = make("div", { class: "lb-empty" }, make("p", { class: "lb-empty__message" }, say("empty_title")), make("p", {}, say("empty_text") + " ", make("a", { href: base + "cari.html" }, say("all_innovations")), "."));
    const loading = make("p", { class: "lb-muted" }, say("loading"));
    const comparing = make("p", { class: "lb-kit__compare" }, compareLink, " ", compareHint);
    const picker = parts.kitPicker(say, (slug) => stored().some((item) => item.slug === slug), (slug, title) => {
      records.set(slug, { title });
      change(stored().concat({ slug }), say("find_added", { title }));
    });

    function notify(message) {
      setText(notice, message || "");
      undoing.hidden = !undo;
      noticeBox.classList.toggle("lb-kit__said--silent", !message);
    }

    function entries() {
      return shown()
        .filter((item) => records.has(item.slug))
        .map(({ slug, note: text }) => {
          const path = parts.kitAddress.profile(base, slug);
          const lasting = parts.kitAddress.lasting();
          const address = lasting ? new URL(path, lasting).href : "inovasi/" + slug + ".html";
          return { record: records.get(slug), note: text, address };
        });
    }

    function save(kind) {
      const name = say("file_name") + "." + kind;
      if (kind === "json") parts.kitFiles.download(name, "application/json", parts.kitFiles.json(index, facts, entries()));
      else parts.kitFiles.download(name, "text/csv;charset=utf-8", parts.kitFiles.csv(index, facts, entries(), say));
    }

    function drawChoice() {
      Array.from(chosen).forEach((slug) => records.has(slug) && shown().some((item) => item.slug === slug) || chosen.delete(slug));
      const enough = chosen.size >= LEAST && chosen.size <= MOST;
      compareLink.hidden = !enough;
      compareLink.href = base + "banding.html" + query(Array.from(chosen));
      setText(compareLink, say("compare_now", { n: chosen.size }));
      setText(compareHint, enough ? "" : chosen.size > MOST ? say("compare_full") : say("compare_pick"));
    }

    async function draw() {
      drawing += 1;
      const own = drawing;
      const items = shown();
      const slow = setTimeout(() => place(list, [loading]), 300);
      const answer = await facts.get(items.map((item) => item.slug));
      clearTimeout(slow);
      if (own !== drawing) return;
      records = answer.found;
      gone = answer.unknown;
      failed = answer.failed;
      keepingFocus(root, heading, () => show(items));
    }

    function show(items) {
      const held = items.filter((item) => records.has(item.slug));
      const mine = !other;
      const wrong = gone.concat(mine && drawing > 1 ? [] : asked.wrong);
      const nodes = held.map((item, at) => {
        const key = item.slug + (mine ? "" : "?");
        if (!cards.has(key)) cards.set(key, parts.kitItem({ index, facts, base, say }, records.get(item.slug), mine, { move, remove, note, choose }));
        const card = cards.get(key);
        card.update(at, held.length, item.note, chosen.has(item.slug));
        return card.node;
      });
      place(list, nodes);
      contents.replaceChildren(...held.map((item) => make("li", {}, titleOf(item.slug))));
      setText(otherText, say("other_text", { innovations: innovations(items.length) }));
      setText(unknownText, wrong.length ? say("unknown", { slugs: wrong.join(", ") }) : "");
      unknown.hidden = !wrong.length;
      forget.hidden = !mine || !gone.length;
      failure.hidden = !failed.length;
      banner.hidden = mine;
      empty.hidden = !mine || items.length > 0;
      contents.hidden = held.length < 2;
      comparing.hidden = held.length < LEAST;
      withItems.forEach((node) => (node.hidden = !held.length));
      clearing.hidden = !mine || !items.length;
      opening.hidden = !mine;
      picker.hidden = !mine;
      if (!held.length) sharing.node.hidden = true;
      shareButton.setAttribute("aria-expanded", String(!sharing.node.hidden));
      if (mine) write(query(items.map((item) => item.slug)), false);
      sharing.update();
      drawChoice();
    }

    meet();
    notify("");
    const whole = [noticeBox, banner, unknown, failure, actions, sharing.node, heading, contents, empty, list, comparing, picker];
    root.replaceChildren(make("p", {}, say("loading")));
    kit.hear(() => draw());
    window.addEventListener("popstate", () => window.location.reload());
    draw().then(() => {
      root.replaceChildren(...whole);
      root.setAttribute("data-ready", "");
    });
  }

  parts.kitFacts.begin("pack", start);
})((window.lumbungParts = window.lumbungParts || {}));
