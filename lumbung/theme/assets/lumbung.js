// Small help for every page: the menu, the search button, tables that a keyboard can scroll, overdue reviews.
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

  // Material opens its search by a checkbox that no keyboard reaches; a button presses it.
  function presses() {
    all("[data-lb-press]").forEach((button) => {
      button.addEventListener("click", () => document.getElementById(button.dataset.lbPress).click());
    });
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
    const fit = () =>
      boxes.forEach((box) => {
        const wide = box.scrollWidth > box.clientWidth;
        if (!wide) return ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
        box.setAttribute("tabindex", "0");
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", box.dataset.label || nameOf(box));
      });
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
  presses();
  tables();
  tasks();
  overdueReviews();
})();
