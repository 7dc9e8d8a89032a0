// The page that sets two to four innovations beside each other; what is compared stands in the address.
(function (parts) {
  "use strict";

  const MOST = 4;
  const ONLY = "beda=1";

  function start(root, index, kit) {
    const { make, button, setText, keepingFocus, sayer } = parts.nodes;
    const { read, query, write, shared } = parts.kitAddress;
    const base = root.getAttribute("data-base") || "";
    const say = sayer(index);
    const facts = parts.kitFacts.opened(index);
    let state = asked();
    let drawing = 0;
    let titles = new Map();

    function asked() {
      const { slugs, wrong } = read(window.location.search, kit.isSlug);
      const only = new URLSearchParams(window.location.search).get("beda") === "1";
      return { slugs: slugs.slice(0, MOST), wrong, cut: slugs.length > MOST, only };
    }

    const rest = () => query(state.slugs) + (state.only ? (state.slugs.length ? "&" : "?") + ONLY : "");

    function go(next, message) {
      state = Object.assign({}, state, { wrong: [], cut: false }, next);
      write(rest(), true);
      setText(said, message || "");
      draw();
    }

    function add(slug, title) {
      if (state.slugs.includes(slug)) return;
      if (state.slugs.length >= MOST) setText(said, say("compare_full"));
      else go({ slugs: state.slugs.concat(slug) }, say("find_added", { title }));
    }

    function remove(slug) {
      const title = titles.get(slug) || slug;
      go({ slugs: state.slugs.filter((other) => other !== slug) }, say("compare_removed", { title }));
    }

    const heading = make("h2", { class: "lb-hidden", tabindex: "-1" }, say("compare_fact"));
    const said = make("p", { class: "lb-kit__notice", role: "status" });
    const count = make("p", { class: "lb-muted", role: "status" });
    const wrong = make("p", { class: "lb-notice lb-notice--warn" });
    const failure = make("p", { class: "lb-notice lb-notice--warn" }, say("failed") + " ", button("lb-kit__button", () => draw(), say("retry")));
    const only = make("input", { type: "checkbox", autocomplete: "off" });
    only.addEventListener("change", () => go({ only: only.checked }));
    const onlyLabel = make("label", { class: "lb-kit__check" }, only, " ", say("compare_only"));
    const sharing = parts.kitShare(index, facts, say, () => shared(rest()));
    sharing.node.hidden = true;
    const shareButton = button("lb-kit__button", () => {
      sharing.node.hidden = !sharing.node.hidden;
      shareButton.setAttribute("aria-expanded", String(!sharing.node.hidden));
    }, say("share"));
    shareButton.setAttribute("aria-expanded", "false");
    const bar = make("div", { class: "lb-kit__actions" }, onlyLabel, shareButton, button("lb-kit__button", () => window.print(), say("print")));
    const hint = make("p", { class: "lb-empty" });
    const box = make("div", { class: "lb-compare lb-wide" });
    const nowhere = make("p", { class: "lb-gaps" });
    const picker = parts.kitPicker(say, (slug) => state.slugs.includes(slug), add);
    const fromPack = make("ul", { class: "lb-kit__found" });
    const packBox = make("section", { class: "lb-kit__picker", "aria-labelledby": "lb-kit-from" }, make("h2", { id: "lb-kit-from", class: "lb-kit__small" }, say("compare_from_pack")), fromPack);

    async function draw() {
      drawing += 1;
      const own = drawing;
      const mine = kit.items().map((item) => item.slug);
      const answer = await facts.get(state.slugs.concat(mine));
      if (own !== drawing) return;
      titles = new Map(Array.from(answer.found, ([slug, record]) => [slug, record.title]));
      const bad = state.wrong.concat(answer.unknown.filter((slug) => state.slugs.includes(slug)));
      const records = state.slugs.filter((slug) => answer.found.has(slug)).map((slug) => answer.found.get(slug));
      if (answer.unknown.some((slug) => state.slugs.includes(slug))) state = Object.assign({}, state, { slugs: records.map((record) => record.slug), wrong: bad });
      keepingFocus(root, heading, () => show(records, bad, mine, answer));
    }

    function show(records, bad, mine, answer) {
      const found = parts.kitTable.rowsOf(index, facts, records);
      const different = found.rows.filter((row) => row.different);
      const rows = state.only ? different : found.rows;
      setText(wrong, [bad.length ? say("unknown", { slugs: bad.join(", ") }) : "", state.cut ? say("compare_cut") : ""].filter(Boolean).join(" "));
      wrong.hidden = !wrong.textContent;
      failure.hidden = !answer.failed.some((slug) => state.slugs.includes(slug));
      setText(hint, records.length ? say("compare_one") : say("compare_empty"));
      hint.hidden = records.length > 1;
      bar.hidden = !records.length;
      only.checked = state.only;
      setText(count, records.length < 2 ? "" : different.length ? say("compare_count", { n: different.length, all: found.rows.length }) : say("compare_same"));
      box.replaceChildren(...(records.length ? [parts.kitTable.table({ base, say }, records, rows, remove)] : []));
      nowhere.replaceChildren(make("strong", {}, say("compare_nowhere")), " ", found.nowhere.join(", ") + ".");
      nowhere.hidden = !records.length || !found.nowhere.length || state.only;
      picker.hidden = state.slugs.length >= MOST;
      const free = mine.filter((slug) => answer.found.has(slug) && !state.slugs.includes(slug));
      fromPack.replaceChildren(
        ...free.map((slug) => make("li", {}, button("lb-kit__button", () => add(slug, titles.get(slug)), say("find_add", { title: titles.get(slug) }))))
      );
      packBox.hidden = picker.hidden || !free.length;
      if (!records.length) sharing.node.hidden = true;
      sharing.update();
    }

    const whole = [wrong, failure, said, hint, bar, sharing.node, count, heading, box, nowhere, packBox, picker];
    root.replaceChildren(make("p", {}, say("loading")));
    window.addEventListener("popstate", () => {
      state = asked();
      draw();
    });
    kit.hear(() => draw());
    draw().then(() => {
      root.replaceChildren(...whole);
      root.setAttribute("data-ready", "");
    });
  }

  parts.kitFacts.begin("comparison", start);
})((window.lumbungParts = window.lumbungParts || {}));
