// Filtering, counting and ordering of the catalogue's rows: pure functions over typed arrays, no page in sight.
(function (parts) {
  "use strict";

  const FIRST = 35; // numbers are characters from here on, see lumbung/pages/explorer_data.py

  // One facet's values of all rows, end to end: those of row r lie from starts[r] to starts[r + 1].
  function flatten(coded, size) {
    const starts = new Uint32Array(size + 1);
    const values = new Uint16Array(coded.length);
    let filled = 0;
    let at = 0;
    const next = () => coded.charCodeAt(at++) - FIRST;
    for (let row = 0; row < size; row += 1) {
      const head = next();
      if (head === 1) for (let left = next(); left > 0; left -= 1) values[filled++] = next();
      else if (head > 1) values[filled++] = head - 2;
      starts[row + 1] = filled;
    }
    return { starts, values: values.slice(0, filled) };
  }

  // sieve: the values and years of all rows, undefined where they are not here (yet): nothing can be counted then.
  function indexOf(catalogue, sieve) {
    const size = catalogue.size;
    return {
      size,
      years: Uint16Array.from({ length: size }, (unused, row) => (sieve ? sieve.years.charCodeAt(row) - FIRST : 0)), // 0: unknown
      facets: sieve ? catalogue.facets.map((facet) => Object.assign({ size: facet.values.length }, flatten(sieve.values[facet.key], size))) : [],
      orders: {},
    };
  }

  // Rows arrive in title order, so a stable sort keeps titles in order inside a year.
  function makeOrder(index, sort) {
    const rows = Int32Array.from({ length: index.size }, (unused, row) => row);
    if (sort === "title") return rows;
    const direction = sort === "oldest" ? 1 : -1;
    const known = [];
    const unknown = [];
    rows.forEach((row) => (index.years[row] ? known : unknown).push(row));
    known.sort((a, b) => direction * (index.years[a] - index.years[b]) || a - b);
    return Int32Array.from(known.concat(unknown));
  }

  function orderOf(index, sort) {
    if (!index.orders[sort]) index.orders[sort] = makeOrder(index, sort);
    return index.orders[sort];
  }

  function holds(facet, mask, row) {
    const end = facet.starts[row + 1];
    for (let at = facet.starts[row]; at < end; at += 1) if (mask[facet.values[at]]) return true;
    return false;
  }

  function tally(facet, counts, row) {
    const end = facet.starts[row + 1];
    for (let at = facet.starts[row]; at < end; at += 1) counts[facet.values[at]] += 1;
  }

  function maskOf(size, values) {
    const mask = new Uint8Array(size);
    values.forEach((value) => {
      mask[value] = 1;
    });
    return mask;
  }

  // order: candidate rows, best first. chosen: a list of value numbers for each facet; "or" inside a facet, "and" between facets.
  // rows: what remains, in that order. counts[f][v]: results where value v alone were chosen in facet f, the other facets as they are.
  // without[f]: results where facet f were dropped.
  function select(index, order, chosen) {
    const facets = index.facets;
    const active = [];
    chosen.forEach((values, f) => {
      if (values.length) active.push({ f, facet: facets[f], mask: maskOf(facets[f].size, values) });
    });
    const counts = facets.map((facet) => new Uint32Array(facet.size));
    const without = new Uint32Array(facets.length);
    const rows = new Int32Array(order.length);
    let total = 0;
    for (let i = 0; i < order.length; i += 1) {
      const row = order[i];
      let missed = -1;
      let misses = 0;
      for (let a = 0; a < active.length && misses < 2; a += 1) {
        if (!holds(active[a].facet, active[a].mask, row)) {
          missed = active[a].f;
          misses += 1;
        }
      }
      if (misses === 0) {
        rows[total] = row;
        total += 1;
        for (let f = 0; f < facets.length; f += 1) tally(facets[f], counts[f], row);
      } else if (misses === 1) {
        without[missed] += 1;
        tally(facets[missed], counts[missed], row);
      }
    }
    return { rows: rows.subarray(0, total), counts, without: without.map((more) => more + total) };
  }

  // Value numbers, most results first; equals stay in the catalogue's order.
  function ranked(counts) {
    return Array.from(counts, (unused, value) => value).sort((a, b) => counts[b] - counts[a] || a - b);
  }

  function toggled(chosen, f, value, on) {
    const others = chosen[f].filter((other) => other !== value);
    return replaced(chosen, f, on ? others.concat(value).sort((a, b) => a - b) : others);
  }

  function replaced(chosen, f, values) {
    return chosen.map((before, at) => (at === f ? values : before));
  }

  // Page numbers to print: first, last and the neighbours; null stands for a gap.
  function pagesShown(page, pages) {
    const numbers = [1, page - 1, page, page + 1, pages].filter((n, at, all) => n >= 1 && n <= pages && all.indexOf(n) === at);
    const shown = [];
    numbers.sort((a, b) => a - b).forEach((n) => {
      const last = shown.length ? shown[shown.length - 1] : 0;
      if (n - last === 2) shown.push(n - 1);
      else if (n - last > 2) shown.push(null);
      shown.push(n);
    });
    return shown;
  }

  parts.counting = { indexOf, orderOf, select, ranked, toggled, replaced, pagesShown };
})((window.lumbungParts = window.lumbungParts || {}));
