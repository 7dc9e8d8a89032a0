// The search box in the header: a combobox over the best hits. A page that shows the answers itself hears them as events.
(function (parts) {
  "use strict";

  const { asker, snippetsLater, pieceNodes, sayer, noteOf } = parts.asking;

  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.append(...children);
    return node;
  }

  function inField(target) {
    return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
  }

  function shortcuts(input) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inField(event.target)) return;
      if (event.key !== "/" && event.key !== "s") return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  // On a page with [data-search-page], the event "lumbung-search" carries each change to it, and Enter moves to its results.
  function onPage(form, input, options, page) {
    const ask = asker(Object.assign({ limit: 0 }, options), (heard) => page.dispatchEvent(new CustomEvent("lumbung-search", { detail: heard })));
    input.addEventListener("input", () => ask(input.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      page.dispatchEvent(new CustomEvent("lumbung-search-submit", { detail: { query: input.value } }));
    });
    const fromAddress = () => {
      const query = new URLSearchParams(window.location.search).get("q") || "";
      if (query === input.value && !query) return;
      input.value = query;
      ask(query);
    };
    window.addEventListener("popstate", fromAddress);
    fromAddress();
  }

  function dropdown(form, input, options, say) {
    const list = make("div", { class: "lb-search__list", id: "lb-search-list", role: "listbox", "aria-label": say("results_label"), "data-search-results": "" });
    const note = make("p", { class: "lb-search__note" });
    const help = make("div", { class: "lb-search__help" });
    const more = make("a", { class: "lb-search__more" });
    const status = make("p", { class: "lb-search__status", role: "status", "aria-live": "polite" });
    const panel = make("div", { class: "lb-search__panel" }, note, list, help, more);
    panel.hidden = true;
    form.append(panel, status);
    Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", autocomplete: "off" }).forEach(
      ([key, value]) => input.setAttribute(key, value)
    );
    let rows = [];
    let active = -1;

    function open(yes) {
      panel.hidden = !yes;
      input.setAttribute("aria-expanded", String(yes && rows.length > 0));
      if (!yes) choose(-1);
    }

    function choose(next) {
      if (rows[active]) rows[active].setAttribute("aria-selected", "false");
      active = next;
      const row = rows[active];
      if (row) {
        row.setAttribute("aria-selected", "true");
        input.setAttribute("aria-activedescendant", row.id);
        row.scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    }

    function rowOf(answer, hit, at) {
      const title = make("span", { class: "lb-search__title" }, ...pieceNodes(hit.titleParts));
      const about = [say("kind_" + hit.kind), hit.agency, hit.year].filter(Boolean).join(" · ");
      const snippet = make("span", { class: "lb-search__snippet" });
      if (hit.lang !== document.documentElement.lang) title.lang = snippet.lang = hit.lang;
      const href = new URL(hit.address, answer.root).href;
      const row = make("a", { class: "lb-search__hit", role: "option", id: "lb-search-hit-" + at, tabindex: "-1", "aria-selected": "false", href });
      row.append(title, " ", make("span", { class: "lb-search__about" }, about), " ", snippet);
      return { row, snippet };
    }

    function again(text) {
      input.value = text;
      input.focus();
      ask(text);
    }

    function helpFor(heard) {
      const { answer, query } = heard;
      help.replaceChildren(make("p", {}, say("nothing", { query })));
      answer.near().then((near) => {
        if (!heard.current() || !near.length) return;
        const choices = near.map((word) => {
          const button = make("button", { type: "button", class: "lb-search__near" }, word);
          button.addEventListener("click", () => again(word));
          return button;
        });
        help.append(make("p", {}, say("near") + " ", ...choices.flatMap((choice) => [choice, " "])));
      });
      if (form.dataset.lab) help.append(make("p", {}, make("a", { href: form.dataset.lab }, say("ask_lab"))));
    }

    function show(heard) {
      const { query, answer, busy, failed } = heard;
      list.setAttribute("aria-busy", String(busy));
      if (busy) return;
      const hits = answer ? answer.hits : [];
      const made = hits.map((hit, at) => rowOf(answer, hit, at));
      choose(-1);
      rows = made.map(({ row }) => row);
      list.replaceChildren(...rows);
      list.setAttribute("data-query", query);
      help.replaceChildren();
      note.textContent = noteOf(heard, say);
      note.hidden = !note.textContent;
      const results = answer ? say("results", { n: answer.total }) : "";
      status.textContent = failed ? say("failed") : answer && !answer.total ? say("nothing", { query }) : [note.textContent, results].filter(Boolean).join(" ");
      more.hidden = !hits.length;
      more.href = addressOf(query);
      more.textContent = answer ? say("all_results", { n: answer.total }) : "";
      if (answer && !answer.total) helpFor(heard);
      open(Boolean(query.trim()) && (document.activeElement === input || form.contains(document.activeElement)));
      if (hits.length) snippetsLater(heard, (hit, pieces) => made[hits.indexOf(hit)].snippet.replaceChildren(...pieceNodes(pieces)));
    }

    const addressOf = (query) => form.dataset.page + "?q=" + encodeURIComponent(query);
    const ask = asker(options, show);
    show({ query: "", busy: false, answer: null, failed: false });

    input.addEventListener("input", () => ask(input.value));
    input.addEventListener("focus", () => {
      if (input.value.trim() && list.getAttribute("data-query") === input.value) open(true);
      else if (input.value.trim()) ask(input.value);
    });
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) open(false);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (rows[active] && !panel.hidden) window.location.href = rows[active].href;
      else if (input.value.trim()) window.location.href = addressOf(input.value);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && rows.length) {
        event.preventDefault();
        if (panel.hidden) open(true);
        const stops = rows.length + 1; // the field itself is a stop
        choose(((active + 1 + step + stops) % stops) - 1);
      } else if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        event.stopPropagation();
        open(false);
      } else if (event.key === "Escape" && input.value) {
        event.preventDefault();
        event.stopPropagation();
        input.value = "";
        ask("");
      }
    });
    if (input.value.trim() && document.activeElement === input) ask(input.value);
  }

  function start() {
    const form = document.querySelector("[data-search]");
    const input = form && form.querySelector("[data-search-box]");
    if (!input) return;
    const say = sayer(JSON.parse(form.dataset.words || "{}"));
    const options = { index: form.dataset.index };
    const page = document.querySelector("[data-search-page]");
    input.addEventListener("focus", () => window.lumbungSearch.ready(options).catch((error) => window.console.warn(error)), { once: true });
    shortcuts(input);
    if (page) onPage(form, input, options, page);
    else dropdown(form, input, options, say);
  }

  if (document.readyState === "complete") start();
  else document.addEventListener("DOMContentLoaded", start);
})((window.lumbungSearchParts = window.lumbungSearchParts || {}));
