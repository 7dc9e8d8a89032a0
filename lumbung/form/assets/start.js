// Opens the editor where it can work, and says in plain words why where it cannot.
(function () {
  "use strict";

  const form = window.LUMBUNG_FORM;
  const state = document.getElementById("lb-form-state");

  function trouble(text) {
    state.textContent = text;
    state.className = "lb-form__trouble";
    state.setAttribute("role", "alert");
  }

  function load(name) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = name;
      script.onload = done;
      script.onerror = () => failed(new Error(name));
      document.head.append(script);
    });
  }

  async function ask(action, params) {
    const answer = await fetch(form.api, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify({ action, params }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  // The address without a query: a repository compares it letter by letter when somebody logs in.
  async function open() {
    if (location.protocol === "file:") return trouble(form.words.file);
    if (!window.isSecureContext) return trouble(form.words.insecure);
    if (form.local) {
      try {
        await ask("info", {});
      } catch {
        return trouble(form.words.no_folder);
      }
    }
    window.CMS_MANUAL_INIT = true;
    await load("js-yaml.js");
    await load("files.js");
    await load("decap-cms.js");
    start();
  }

  function start() {
    const config = form.config;
    config.site_url = new URL("..", location.href).href;
    if (form.local) config.backend.proxy_url = new URL(form.api, location.href).href;
    if (form.phrases) CMS.registerLocale(config.locale, form.phrases);
    for (const [name, fields] of Object.entries(form.shapes)) {
      const isList = form.lists.includes(name);
      const format = isList ? LUMBUNG_FILES.list(fields, form.items) : LUMBUNG_FILES.page(fields, form.sections);
      CMS.registerCustomFormat(name, isList ? "yml" : "md", format);
    }
    nameWhatIsConditional();
    if (form.local) CMS.registerEventListener({ name: "postSave", handler: report });
    CMS.init({ config });
    const root = document.getElementById("nc-root");
    if (root) document.getElementById("lb-form").remove();
  }

  // Their labels say when they are needed, so the editor's own "may be empty" behind them goes.
  function nameWhatIsConditional() {
    const style = document.createElement("style");
    const labels = form.conditional.map((name) => `label[for^="${name}-field-"] > span`);
    style.textContent = `${labels.join(", ")} { display: none; }`;
    document.head.append(style);
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  // What the checker says of the file that was just saved, where the officer looks.
  async function report() {
    document.querySelector(".lb-saved")?.remove();
    const box = document.createElement("div");
    box.className = "lb-saved";
    box.setAttribute("role", "status");
    box.append(element("p", form.words.checking));
    document.body.append(box);
    const told = await ask("check", {}).catch((error) => [String(error)]);
    box.replaceChildren(element("p", told.length ? form.words.problems : form.words.fine));
    if (told.length) {
      const all = document.createElement("ul");
      all.append(...told.map((line) => element("li", line)));
      box.append(all);
    }
    const close = element("button", form.words.close);
    close.type = "button";
    close.addEventListener("click", () => box.remove());
    box.append(close);
  }

  open().catch((error) => trouble(form.words.failed.replace("{reason}", error.message || String(error))));
})();
