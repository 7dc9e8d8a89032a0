// A pack as a file: JSON that this page reads again, and a table that no spreadsheet computes.
(function (parts) {
  "use strict";

  const FORMAT = "lumbung-paket";
  const LARGEST = 1000000;
  const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r])/;
  // Where a spreadsheet parts cells by another sign than ours, a cell may begin within one.
  const AFTER_A_PART = /([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

  // entries: {record, note, address} in the order of the pack.
  function json(index, facts, entries) {
    const items = entries.map(({ record, note, address }) => ({
      slug: record.slug,
      title: record.title,
      address,
      note,
      summary: record.summary || null,
      facts: Object.fromEntries(index.facts.map(([key], number) => [key, facts.texts(record, number)])),
    }));
    return JSON.stringify({ format: FORMAT, version: 1, district: index.district, date: index.date, items }, null, 1) + "\n";
  }

  function csv(index, facts, entries, say) {
    const label = ([, group, name], number) => (/\./.test(index.facts[number][0]) ? group + ": " + name : name);
    const head = [say("number"), say("title"), say("address"), say("summary"), ...index.facts.map(label), say("note")];
    const rows = entries.map(({ record, note, address }, at) => [
      String(at + 1),
      record.title,
      address,
      record.summary,
      ...index.facts.map((unused, number) => facts.texts(record, number).join("; ")),
      note,
    ]);
    const line = (cells) => cells.map((cell) => quoted(harmless(cell), index.separator)).join(index.separator);
    return "\ufeff" + [head, ...rows].map(line).join("\r\n") + "\r\n";
  }

  const harmless = (cell) => {
    const text = cell.trimStart();
    return (FORMULA.test(cell) ? "'" : "") + cell.slice(0, cell.length - text.length) + text.replace(AFTER_A_PART, "$1'");
  };
  const quoted = (cell, separator) => (cell.includes(separator) || /["\r\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell);

  function download(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  // The items of a file, not yet cleaned; throws the key of a word where it is none of ours.
  async function read(file) {
    if (file.size > LARGEST) throw new Error("open_large");
    let data = null;
    try {
      data = JSON.parse((await file.text()).replace(/^\ufeff/, ""));
    } catch (malformed) {
      throw new Error("open_failed");
    }
    if (!data || data.format !== FORMAT || data.version !== 1 || !Array.isArray(data.items)) throw new Error("open_failed");
    return data.items;
  }

  parts.kitFiles = { json, csv, download, read };
})((window.lumbungParts = window.lumbungParts || {}));
