// Small tools for making and updating nodes: text only ever enters as text, and nodes are kept where they can be.
(function (parts) {
  "use strict";

  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.keys(attributes || {}).forEach((name) => {
      const value = attributes[name];
      if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    });
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  function button(className, pressed, ...children) {
    const made = make("button", { type: "button", class: className }, ...children);
    made.addEventListener("click", pressed);
    return made;
  }

  // Writing equal text again would make a live region speak again.
  function setText(target, text) {
    if (target.textContent !== text) target.textContent = text;
  }

  // Makes the children of parent exactly the wanted nodes, and moves only those that are out of place.
  function place(parent, wanted) {
    const kept = new Set(wanted);
    Array.from(parent.childNodes).forEach((child) => {
      if (!kept.has(child)) child.remove();
    });
    let at = parent.firstChild;
    wanted.forEach((child) => {
      if (child === at) at = at.nextSibling;
      else parent.insertBefore(child, at);
    });
  }

  // Runs work; where that moved the focused node, or took it away, focus returns to it, or goes to the fallback.
  function keepingFocus(root, fallback, work) {
    const focused = document.activeElement;
    const ours = focused && root.contains(focused);
    work();
    if (!ours || document.activeElement === focused) return;
    const usable = root.contains(focused) && !focused.disabled && focused.getClientRects().length > 0;
    (usable ? focused : fallback).focus({ preventScroll: true });
  }

  // say("results", {n: 3}) gives the word of that key with its braces filled; numbers are written as the language does.
  function sayer(catalogue) {
    const format = new Intl.NumberFormat(catalogue.lang);
    function say(key, values) {
      const one = values && values.n === 1 && catalogue.words[key + "_one"];
      const text = one || catalogue.words[key] || key;
      return text.replace(/\{(\w+)\}/g, (braces, name) => {
        const value = values && values[name];
        return value === undefined ? braces : typeof value === "number" ? format.format(value) : value;
      });
    }
    say.number = (n) => format.format(n);
    return say;
  }

  parts.nodes = { make, button, setText, place, keepingFocus, sayer };
})((window.lumbungParts = window.lumbungParts || {}));
