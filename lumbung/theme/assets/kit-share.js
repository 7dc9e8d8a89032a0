// Handing an address on: copied, sent by what the device offers, or as a QR code that is drawn here.
(function (parts) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const QUIET = 4; // modules of white around the code, without which readers do not find it

  function shape(name, attributes) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function drawn(code, label) {
    const size = code.getModuleCount();
    let path = "";
    for (let row = 0; row < size; row += 1) for (let column = 0; column < size; column += 1) if (code.isDark(row, column)) path += "M" + (column + QUIET) + " " + (row + QUIET) + "h1v1h-1z";
    const whole = size + 2 * QUIET;
    const svg = shape("svg", { viewBox: "0 0 " + whole + " " + whole, class: "lb-kit__qr", role: "img", "aria-label": label, "shape-rendering": "crispEdges" });
    svg.append(shape("rect", { width: whole, height: whole, fill: "#fff" }), shape("path", { d: path, fill: "#000" }));
    return svg;
  }

  // address(): what is handed on now; facts loads the script that draws codes, only when one is wanted.
  function share(index, facts, say, address) {
    const { make, button, setText } = parts.nodes;
    const { onWeb, lasting } = parts.kitAddress;
    const worthACode = Boolean(lasting());
    const field = make("input", { class: "lb-kit__field", id: "lb-kit-address", type: "text", readonly: true });
    const status = make("p", { class: "lb-muted", role: "status" });
    const picture = make("div", { class: "lb-kit__code" });
    const send = button("lb-kit__button", () => navigator.share({ title: document.title, url: address() }).catch(() => undefined), say("share_send"));
    const qr = button("lb-kit__button", code, say("qr"));
    const node = make(
      "section",
      { class: "lb-kit__share", "aria-labelledby": "lb-kit-share" },
      make("h2", { id: "lb-kit-share" }, say("share_heading")),
      make("label", { for: "lb-kit-address" }, say("share_address")),
      field,
      make("p", { class: "lb-kit__row" }, button("lb-kit__button", copy, say("share_copy")), navigator.share ? send : null, worthACode ? qr : null),
      status,
      onWeb() ? null : make("p", { class: "lb-muted" }, say(worthACode ? "share_web" : "share_local")),
      picture
    );

    async function copy() {
      field.value = address();
      try {
        await navigator.clipboard.writeText(field.value);
        setText(status, say("share_copied"));
      } catch (refused) {
        field.focus();
        field.select(); // without https a browser lends no clipboard
        setText(status, say("share_selected"));
      }
    }

    async function code() {
      try {
        if (!window.qrcode) await facts.script(index.qr);
        const made = window.qrcode(0, "M");
        made.addData(address(), "Byte");
        made.make();
        picture.replaceChildren(drawn(made, say("qr_label")));
        setText(status, "");
      } catch (failed) {
        window.console.warn(failed);
        setText(status, say("qr_failed"));
      }
    }

    // A code of an address that is no longer this page's would mislead.
    function update() {
      if (field.value === address()) return;
      field.value = address();
      picture.replaceChildren();
      setText(status, "");
    }

    return { node, update };
  }

  parts.kitShare = share;
})((window.lumbungParts = window.lumbungParts || {}));
