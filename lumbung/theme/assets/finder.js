// Counts how many innovations fit the chosen answers, how many may, and makes the address that shows both.
(function () {
  "use strict";

  const form = document.querySelector("[data-finder]");
  if (!form) return;
  const asks = Array.from(form.querySelectorAll("[data-ask]"), (node) => ({
    node,
    key: node.dataset.ask,
    masks: Array.from(node.dataset.rows, (digit) => parseInt(digit, 32)),
    unknown: 1 << Number(node.dataset.unknown),
  }));
  const status = form.querySelector("[data-finder-status]");
  const also = form.querySelector("[data-finder-unknown]");
  const UNKNOWN = "belum-diketahui";

  function chosen() {
    return asks
      .map((ask) => ({ ask, input: ask.node.querySelector("input:checked") }))
      .filter((one) => one.input && one.input.value)
      .map((one) => ({ key: one.ask.key, value: one.input.value, masks: one.ask.masks, bit: 1 << Number(one.input.dataset.bit), unknown: one.ask.unknown }));
  }

  // An innovation that fails one question is out, whatever is unknown of it; one unknown answer keeps it from fitting.
  function counted(wishes) {
    const counts = { fit: 0, unknown: 0, other: 0 };
    asks[0].masks.forEach((unused, row) => {
      if (wishes.some((wish) => !(wish.masks[row] & (wish.bit | wish.unknown)))) counts.other += 1;
      else if (wishes.some((wish) => !(wish.masks[row] & wish.bit))) counts.unknown += 1;
      else counts.fit += 1;
    });
    return counts;
  }

  function show() {
    const wishes = chosen();
    const counts = counted(wishes);
    const text = wishes.length ? form.dataset.status.replace(/\{(\w+)\}/g, (unused, name) => counts[name]) : form.dataset.start;
    if (status.textContent !== text) status.textContent = text;
    also.hidden = !wishes.length;
    also.setAttribute("href", form.dataset.explorerPage + "?" + wishes.map((wish) => wish.key + "=" + wish.value + "," + UNKNOWN).join("&"));
  }

  // Answers that do not matter stay out of the address.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = chosen()
      .map((wish) => wish.key + "=" + wish.value)
      .join("&");
    window.location.assign(form.dataset.explorerPage + (query ? "?" + query : ""));
  });
  form.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  if (asks.length) show();
})();
