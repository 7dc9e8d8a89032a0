// My pack on every page: what is kept, a star on each card and profile, and the count in the header.
(function () {
  "use strict";

  const link = document.querySelector("[data-kit]");
  if (!link) return;
  const words = JSON.parse(link.dataset.kit);
  const page = link.href;
  const heard = [];
  let memory = null; // what is chosen where the browser refuses to keep it

  const isSlug = (text) => typeof text === "string" && text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

  // Storage, files and addresses are other people's: only what has the right shape comes in, and each innovation once.
  function clean(items) {
    const seen = new Set();
    return (Array.isArray(items) ? items : [])
      .filter((item) => item && isSlug(item.slug) && !seen.has(item.slug) && seen.add(item.slug))
      .slice(0, 200)
      .map(({ slug, note }) => ({ slug, note: typeof note === "string" ? note.slice(0, 4000) : "" }));
  }

  function items() {
    if (memory) return memory;
    try {
      return clean(JSON.parse(window.localStorage.getItem(words.key)).items);
    } catch (refused) {
      return [];
    }
  }

  function put(next) {
    const wanted = clean(next);
    try {
      window.localStorage.setItem(words.key, JSON.stringify({ version: 1, items: wanted }));
      memory = null;
    } catch (refused) {
      memory = wanted;
    }
    tell();
  }

  function toggle(slug) {
    const now = items();
    const rest = now.filter((item) => item.slug !== slug);
    put(rest.length < now.length ? rest : now.concat({ slug }));
  }

  function star(place) {
    const { slug, title } = place.dataset;
    const about = title || place.querySelector(".lb-card__title").textContent;
    const button = document.createElement("button");
    const icon = link.querySelector("svg").cloneNode(true);
    button.type = "button";
    button.className = "lb-star";
    button.value = slug;
    button.title = words.save;
    button.setAttribute("aria-label", words.save + ": " + about);
    button.append(icon, title ? words.save : "");
    button.addEventListener("click", () => toggle(slug));
    place.append(button);
  }

  function dress() {
    document.querySelectorAll("[data-slug]").forEach((place) => place.querySelector(".lb-star") || star(place));
    tell();
  }

  function tell() {
    const now = items();
    const slugs = now.map((item) => item.slug);
    document.querySelectorAll(".lb-star").forEach((button) => button.setAttribute("aria-pressed", String(slugs.includes(button.value))));
    link.dataset.count = slugs.length || "";
    link.setAttribute("aria-label", words.count.replace("{n}", slugs.length));
    link.href = page + (memory && slugs.length ? "?i=" + slugs.join(",") : "");
    if (memory && !document.querySelector(".lb-refused")) {
      const note = document.createElement("p");
      note.className = "lb-refused";
      note.setAttribute("role", "status");
      note.textContent = words.refused;
      document.querySelector(".lb-page").prepend(note);
    }
    heard.forEach((hear) => hear());
  }

  window.lumbungKit = { items, put, isSlug, keeps: () => !memory, hear: (call) => heard.push(call) };
  dress();
  window.addEventListener("storage", (event) => (!event.key || event.key === words.key) && tell());
  window.addEventListener("pageshow", (event) => event.persisted && tell());
  // The explorer makes its cards as it goes.
  const explorer = document.querySelector("[data-explorer]");
  const bare = (place) => !place.querySelector(".lb-star");
  if (explorer) new MutationObserver(() => Array.from(explorer.querySelectorAll("[data-slug]")).some(bare) && dress()).observe(explorer, { childList: true, subtree: true });
})();
