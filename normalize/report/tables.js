// The overview and the tables; a press on a row asks the browser of records for what it names.

/** A button that shows the records of one filter value. */
function asking(ask, filter, value, content, label) {
  return make(
    "button",
    { type: "button", className: "asks", "aria-label": label ? `Show the records: ${label}` : null, onclick: () => ask(filter, value) },
    content,
  );
}

/** A table whose rows come a few at a time. `row` gives the cells of an item. */
function longTable(caption, heads, items, row, { first = 25, inAll = items.length, which = "most frequent" } = {}) {
  if (!items.length) return make("p", { className: "none", textContent: "None." });
  const body = make("tbody");
  const more = make("button", { type: "button", className: "more" });
  let count = 0;
  const show = (until) => {
    for (; count < Math.min(until, items.length); count += 1) {
      body.append(make("tr", {}, ...row(items[count]).map((cell, i) => cellOf(cell, heads[i]))));
    }
    more.hidden = count >= items.length;
    more.textContent = `Show ${number(Math.min(200, items.length - count))} more of ${number(items.length)}`;
  };
  more.onclick = () => show(count + 200);
  show(first);
  const head = make("tr", {}, ...heads.map((h) => make("th", { scope: "col", className: h.number ? "number" : "", textContent: h.name })));
  const table = make("table", { className: heads.length > 3 ? "cards" : "" }, make("caption", { textContent: caption }), make("thead", {}, head), body);
  const note = inAll > items.length ? make("p", { className: "note", textContent: `The ${number(items.length)} ${which} of ${number(inAll)}.` }) : null;
  return make("div", { className: "scroll" }, table, more, ...(note ? [note] : []));
}

function cellOf(content, head) {
  const cell = make("td", { className: head.number ? "number" : head.className ?? "", "data-head": head.name });
  cell.append(...(Array.isArray(content) ? content : [typeof content === "number" ? number(content) : content]));
  return cell;
}

/** A small table of counts with a bar for each share. */
function shares(title, pairs, label, total, ask) {
  const rows = pairs.map(([key, count]) => {
    const bar = make("span", { className: "bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", total ? count / total : 0);
    return { key, count, bar };
  });
  const heads = [{ name: title }, { name: "Count", number: true }];
  return longTable(title, heads, rows, ({ key, count, bar }) => {
    const name = label(key);
    return [[ask ? asking(ask[0], ask[1], key, name, name) : quoted(name), bar], count];
  }, { first: 8 });
}

function figures(data) {
  const items = [
    ["Records", number(data.records), `${number(data.status.ok)} done, ${number(data.status.partial)} partly, ${number(data.status.failed)} failed`],
    ["Changes", number(data.changes), `by ${plural(data.rules_in_all, "name or rule", "names and rules")}`],
    ["Names", number(data.names_in_all), data.kept[1] ? `${percent(...data.kept)} of ${number(data.kept[1])} in translations came out canonical` : "known to a glossary"],
    ["Warnings", number(data.warnings.reduce((sum, [, count]) => sum + count, 0)), plural(data.missing_in_all, "missing name")],
    ["Characters", number(data.written), `written, of ${number(data.read)} read`],
  ];
  find("figures").append(
    ...items.map(([name, value, more]) => make("div", {}, make("dt", { textContent: name }), make("dd", {}, make("strong", { textContent: value }), make("span", { textContent: more })))),
  );
}

function lead(data) {
  const { ok, partial, failed } = data.status;
  const parts = [`${plural(ok, "record")} ${ok === 1 ? "is" : "are"} canonical English`];
  if (partial) parts.push(`${number(partial)} ${partial === 1 ? "holds" : "hold"} passages that no engine could translate`);
  if (failed) parts.push(`${number(failed)} failed`);
  const text = `${parts.join(", ")}. ${plural(data.changes, "change")} ${data.changes === 1 ? "was" : "were"} made, and each can be explained and undone.`;
  find("lead").textContent = data.records ? text : "This folder holds no record.";
}

/** Fill everything above the records. `ask(filter, value)` shows the records of a value. */
function showTables(data, ask) {
  lead(data);
  figures(data);
  const done = data.records - data.status.failed;
  const engines = data.engines.reduce((sum, [, count]) => sum + count, 0);
  const steps = data.steps.reduce((sum, [, count]) => sum + count, 0);
  find("tables").append(
    shares("Status", Object.entries(data.status).filter(([, n]) => n), (key) => STATUS[key], data.records, [ask, "status"]),
    shares("Languages", data.languages, languageName, done, [ask, "language"]),
    shares("Changes by step", data.steps, (key) => key, steps, [ask, "step"]),
    shares("Sentences by engine", data.engines, (key) => key, engines),
  );
  find("rules").append(longTable(
    "Changes by entry and rule",
    [{ name: "Entry or rule", className: "key" }, { name: "Step" }, { name: "Changes", number: true }, { name: "Why, or source of the spelling", className: "small" }],
    data.rules,
    ([id, label, step, changes, source]) => [[asking(ask, "key", id, quoted(label || id), label || id), ...(label ? [make("code", { textContent: id })] : [])], step, changes, ours(source)],
    { first: 10, inAll: data.rules_in_all },
  ));
  showNames(data, ask);
  find("missing-table").append(longTable(
    "Missing names", [{ name: "Name" }, { name: "Times", number: true }], data.missing,
    ([name, count]) => [asking(ask, "missing", name, ours(name), name), count],
    { first: 12, inAll: data.missing_in_all },
  ));
  find("warnings-table").append(longTable(
    "Warnings", [{ name: "Warning" }, { name: "Meaning", className: "small" }, { name: "Times", number: true }, { name: "Records", number: true }], data.warnings,
    ([name, count, records, meaning]) => [asking(ask, "warning", name, name, name), meaning, count, records],
  ));
  find("failed-table").append(longTable(
    "Failed records", [{ name: "Place" }, { name: "Step" }, { name: "Reason" }, { name: "What helps", className: "small" }], data.failures,
    ([path, id, step, name, message, hint]) => [[quoted(path), ...(id && id !== path && !path.endsWith(id) ? [make("br"), quoted(id)] : [])], step, [make("code", { textContent: name }), " ", ours(message)], ours(hint)],
    { inAll: data.status.failed, which: "first" },
  ));
  const made = data.signature.map(([key, values, count]) => `${key} ${count > 3 ? `${number(count)} different` : values.join(", ")}`);
  find("footer").append(make("p", {}, make("strong", { textContent: "Made by " }), ours(made.join(" · "))));
}

function showNames(data, ask) {
  const heads = [{ name: "Name", className: "key" }, { name: "Kind" }, { name: "In the sources", className: "spellings" }, { name: "In the outputs", className: "spellings" }, { name: "Times", number: true }, { name: "Lost", number: true }, { name: "Source of the spelling", className: "small" }];
  const row = ([id, canonical, kind, times, lost, sources, sourcesInAll, outputs, outputsInAll, source]) => [
    [asking(ask, "key", id, quoted(canonical), canonical), make("code", { textContent: id })],
    kind, spellings(sources, sourcesInAll, canonical), spellings(outputs, outputsInAll, canonical), times, lost || "", ours(source),
  ];
  const show = (words) => {
    const wanted = words.trim().toLowerCase();
    const has = ([, canonical, , , , sources, , outputs]) => [[canonical], ...sources, ...outputs].some(([text]) => text.toLowerCase().includes(wanted));
    const items = wanted ? data.names.filter(has) : data.names;
    find("names-table").replaceChildren(longTable("Names and their spellings", heads, items, row, { inAll: wanted ? items.length : data.names_in_all }));
  };
  show("");
  find("find-name").oninput = (event) => show(event.target.value);
}

/** Spellings with their counts; the canonical one stands out. */
function spellings(pairs, inAll, canonical) {
  const list = pairs.map(([text, count]) => make("span", { className: text === canonical ? "spelling canonical" : "spelling" }, quoted(text), make("small", { textContent: ` ${number(count)}` })));
  const parts = list.flatMap((item, i) => (i ? [" ", item] : [item]));
  return inAll > pairs.length ? [...parts, make("small", { textContent: ` and ${number(inAll - pairs.length)} more` })] : parts;
}
