// On the page of all innovations: a box on each card, and a bar that leads the chosen ones to the comparison.
(function () {
  "use strict";

  const KEPT = "lumbung.banding";
  const MOST = 4;
  const root = document.querySelector("[data-explorer]");
  if (!root || !root.dataset.compare || !window.lumbungKit) return;
  const words = window.lumbungWords || {};
  const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (gap, name) => String(values[name]));
  let chosen = kept();

  // Chosen for this visit alone; without storage, for this page alone.
  function kept() {
    try {
      return (JSON.parse(window.sessionStorage.getItem(KEPT)) || []).filter(window.lumbungKit.isSlug).slice(0, MOST);
    } catch (refused) {
      return [];
    }
  }

  function keep(next) {
    chosen = next;
    try {
      window.sessionStorage.setItem(KEPT, JSON.stringify(chosen));
    } catch (refused) {
      window.console.warn(refused);
    }
    draw();
  }

  const made = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text || "" });
  const bar = made("div", "lb-choosing");
  const status = made("p", "");
  const link = made("a", "lb-button");
  const clear = made("button", "lb-choosing__clear", words.compare_clear);
  status.setAttribute("role", "status");
  clear.type = "button";
  clear.addEventListener("click", () => keep([]));
  bar.append(status, link, clear);
  root.after(bar);

  function change(box) {
    if (!box.checked) keep(chosen.filter((slug) => slug !== box.value));
    else if (chosen.length < MOST) keep(chosen.concat(box.value));
    else {
      box.checked = false;
      status.textContent = words.compare_full;
    }
  }

  function dress(card) {
    if (card.querySelector(".lb-choose")) return;
    const label = made("label", "lb-choose");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.autocomplete = "off";
    box.value = card.dataset.slug;
    box.setAttribute("aria-label", say("compare_title", { title: card.querySelector(".lb-card__title").textContent }));
    box.addEventListener("change", () => change(box));
    label.append(box, " " + words.compare);
    card.append(label);
    box.checked = chosen.includes(box.value);
  }

  function draw() {
    root.querySelectorAll(".lb-choose input").forEach((box) => (box.checked = chosen.includes(box.value)));
    bar.hidden = !chosen.length;
    link.hidden = chosen.length < 2;
    link.href = root.dataset.compare + "?i=" + chosen.join(",");
    link.textContent = say("compare_now", { n: chosen.length });
    status.textContent = chosen.length ? say("compare_more", { n: chosen.length }) : "";
  }

  const all = () => root.querySelectorAll(".lb-card[data-slug]").forEach(dress);
  new MutationObserver(all).observe(root, { childList: true, subtree: true });
  all();
  draw();
})();
