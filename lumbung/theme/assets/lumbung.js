// Small help for every page: the menu, light and dark, folds, tables that a keyboard can scroll, overdue reviews.
(function () {
  "use strict";

  const all = (selector) => Array.from(document.querySelectorAll(selector));

  function menu() {
    const toggle = document.getElementById("lb-menu");
    if (!toggle) return;
    const tell = () => toggle.setAttribute("aria-expanded", String(toggle.checked));
    toggle.checked = false;
    toggle.addEventListener("change", tell);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      toggle.checked = false;
      toggle.focus();
      tell();
    });
    tell();
  }

  // The page has its scheme already; the choice is kept for the next page, where the browser allows it.
  function scheme() {
    const button = document.querySelector(".lb-scheme");
    if (!button) return;
    const key = "lumbung.tampilan";
    const { dataset } = document.body;
    const kept = () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    };
    const show = (name) => {
      dataset.mdColorScheme = name;
      button.title = name === "slate" ? button.dataset.light : button.dataset.dark;
      button.setAttribute("aria-label", button.title);
    };
    show(dataset.mdColorScheme);
    button.hidden = false;
    button.addEventListener("click", () => {
      show(dataset.mdColorScheme === "slate" ? "default" : "slate");
      try {
        localStorage.setItem(key, dataset.mdColorScheme);
      } catch {
        // The choice holds for this page.
      }
    });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => kept() || show(event.matches ? "slate" : "default"));
  }

  // What is folded away belongs on paper too, and to whoever follows a link into it.
  function folds() {
    const opened = [];
    window.addEventListener("beforeprint", () => {
      opened.push(...all(".lb-article details:not([open])"));
      opened.forEach((fold) => (fold.open = true));
    });
    window.addEventListener("afterprint", () => opened.splice(0).forEach((fold) => (fold.open = false)));
    const reveal = () => {
      const target = document.querySelector(":target");
      const fold = target && target.closest("details:not([open])");
      if (!fold) return;
      fold.open = true;
      target.scrollIntoView();
    };
    window.addEventListener("hashchange", reveal);
    reveal();
  }

  // Only a table wider than its box needs a stop for the keyboard, and that changes with the window.
  function tables() {
    all(".md-typeset table:not([class])").forEach((table) => {
      const box = document.createElement("div");
      box.className = "lb-table";
      table.className = "lb-table__table";
      table.before(box);
      box.append(table);
    });
    const boxes = all(".lb-table");
    const codes = all("pre > code");
    const fit = () => {
      codes.forEach((code) => (code.scrollWidth > code.clientWidth ? code.setAttribute("tabindex", "0") : code.removeAttribute("tabindex")));
      boxes.forEach((box) => {
        const wide = box.scrollWidth > box.clientWidth;
        if (!wide) return ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
        box.setAttribute("tabindex", "0");
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", box.dataset.label || nameOf(box));
      });
    };
    fit();
    window.addEventListener("resize", fit);
  }

  function nameOf(box) {
    const caption = box.querySelector("caption");
    if (caption) return caption.textContent.trim();
    const headings = all("h1, h2, h3, h4").filter((heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
    const nearest = headings[headings.length - 1];
    const cells = Array.from(box.querySelectorAll("th"), (cell) => cell.textContent.trim());
    const heading = nearest ? (nearest.firstChild || nearest).textContent.trim() : "";
    return [heading].concat(cells.slice(0, 3)).filter(Boolean).join(", ");
  }

  function tasks() {
    all(".task-list-item input").forEach((box) => {
      const item = box.closest("li");
      box.setAttribute("aria-label", item.textContent.trim().split("\n")[0]);
    });
  }

  // A copy may lie on an intranet for years, so the reader's own calendar decides.
  function overdueReviews() {
    all("[data-reviewed][data-review-months]").forEach((banner) => {
      const due = new Date(banner.dataset.reviewed + "T00:00:00");
      due.setMonth(due.getMonth() + Number(banner.dataset.reviewMonths));
      if (due < new Date()) banner.hidden = false;
    });
  }

  // What the address says of the page (a query, chosen facets) goes along to the other language.
  function languages() {
    all("[data-language]").forEach((link) => {
      const plain = link.getAttribute("href");
      const carry = () => link.setAttribute("href", plain + window.location.search);
      ["focus", "pointerenter", "click", "auxclick"].forEach((name) => link.addEventListener(name, carry));
    });
  }

  menu();
  languages();
  scheme();
  folds();
  tables();
  tasks();
  overdueReviews();
})();
