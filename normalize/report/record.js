// One record: source and output side by side, and the explanation of each mark.

const tip = find("tip");
let explained = null; // the mark that the explanation belongs to
let isPinned = false;
let dismissed = null; // the mark whose explanation was put away with Escape, while it has the focus

/** Show a record in `place`; `ask(filter, value)` shows the records of a name, rule or warning. */
function showRecord(place, record, ask) {
  hideTip();
  const title = make("h3", { tabIndex: -1 }, quoted(record.id));
  const facts = [
    STATUS[record.status],
    record.error ? null : `${languageName(record.language)} (${record.language}), ${record.confidence.toFixed(2)}`,
    ...record.engines,
    record.error ? null : plural(record.edits.length, "change"),
    record.encoding === "utf-8" ? null : record.encoding,
  ];
  place.replaceChildren(
    title,
    make("p", { className: "facts", textContent: facts.filter(Boolean).join(" · ") }),
    ...failure(record.error),
    ...warningsOf(record, ask),
    ...sideBySide(record, ask),
    ...changesOf(record, ask),
  );
  place.scrollTop = 0;
}

function failure(error) {
  if (!error) return [];
  const [step, name, message, hint] = [error.step, error.name, error.message, error.hint];
  return [make("p", { className: "failure" }, make("strong", { textContent: `Failed in ${step || "this run"} ` }), make("code", { textContent: name }), " ", ours(`${message} ${hint}`))];
}

function warningsOf(record, ask) {
  if (!record.warnings.length) return [];
  const items = record.warnings.map(([name, detail, passage]) =>
    make("li", {}, asking(ask, "warning", name, name, name), " ", ours(detail), ...(passage ? [": ", make("q", { ...spoken("und"), textContent: passage })] : [])));
  return [make("ul", { className: "notices", "aria-label": "Warnings" }, ...items)];
}

function sideBySide(record, ask) {
  if (!record.lines.length) return record.error ? [make("p", { className: "none", textContent: "Its text is not in the output folder." })] : [];
  const only = make("input", { type: "checkbox", id: "only-changed" });
  const failed = Boolean(record.error);
  const rows = record.lines.map(([source, output, spokenThere, written, ends]) => {
    const left = make("td", { ...spoken(spokenThere), "data-side": "Source" }, ...marked(source, record, "source"));
    const right = make("td", { ...spoken(written), "data-side": "Canonical English" }, ...marked(output, record, "output"));
    const isMarked = [...source, ...output].some((piece) => Array.isArray(piece));
    return make("tr", { className: `${ends ? "ends" : ""} ${isMarked ? "" : "same"}` }, left, ...(failed ? [] : [right]));
  });
  const heads = failed ? ["Source"] : ["Source", "Canonical English"];
  const table = make(
    "table",
    { className: "sides" },
    make("caption", { className: "hidden", textContent: "Source and output, paragraph by paragraph" }),
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col", textContent: head })))),
    make("tbody", {}, ...rows),
  );
  only.onchange = () => table.classList.toggle("only-changed", only.checked);
  table.addEventListener("pointerover", (event) => pointed(event, record, ask));
  table.addEventListener("pointerleave", (event) => leave(event));
  table.addEventListener("focusin", (event) => pointed(event, record, ask));
  table.addEventListener("focusout", (event) => leave(event));
  table.addEventListener("click", (event) => pin(event, record, ask));
  table.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.classList.contains("mark")) pin(event, record, ask);
  });
  const parts = [make("p", { className: "field inline" }, only, make("label", { for: "only-changed", textContent: "Only paragraphs with a mark" })), table];
  if (record.leftOut || record.clipped) {
    const rest = record.leftOut ? `${plural(record.leftOut, "more paragraph")} of this record` : "The rest of this paragraph";
    parts.push(make("p", { className: "note", textContent: `${rest} ${record.leftOut === 1 || !record.leftOut ? "is" : "are"} not in this page. The whole text lies in the output folder, and its record beside it.` }));
  }
  return parts;
}

/** A paragraph: its text, and a button for each stretch that has something to be said of it. */
function marked(pieces, record, side) {
  return pieces.map((piece) => {
    if (!Array.isArray(piece)) return document.createTextNode(piece);
    const [text, edits, names, warnings] = piece;
    const kinds = [];
    if (edits.length) kinds.push("change");
    if (names.length) kinds.push(names.every((n) => record.names[n][4]) ? "name" : "lost");
    if (warnings.length) kinds.push("warned");
    const mark = make("span", {
      className: `mark ${kinds.join(" ")} ${text ? "" : "empty"}`, role: "button", tabIndex: 0, textContent: text,
      "aria-haspopup": "dialog", "data-edits": edits.join(" "), "data-names": names.join(" "), "data-warnings": warnings.join(" "),
    });
    if (!text.trim()) mark.setAttribute("aria-label", side === "output" ? "something was taken out here" : "something was put in here");
    return mark;
  });
}

const numbersOf = (mark, kind) => (mark.dataset[kind] ? mark.dataset[kind].split(" ").map(Number) : []);

function pointed(event, record, ask) {
  const mark = event.target.closest(".mark");
  if (!mark) {
    if (event.type === "pointerover" && !isPinned) hideTip();
    return;
  }
  if (!isPinned && mark !== dismissed) explain(mark, record, ask);
}

function leave(event) {
  if (event.type === "focusout") dismissed = null;
  if (!isPinned && !tip.contains(event.relatedTarget)) hideTip();
}

function pin(event, record, ask) {
  const mark = event.target.closest(".mark");
  if (!mark || (event.type === "click" && String(getSelection()))) return;
  event.preventDefault();
  dismissed = null;
  explain(mark, record, ask);
  isPinned = true;
  mark.setAttribute("aria-expanded", "true");
  tip.querySelector("button")?.focus({ preventScroll: true });
}

function explain(mark, record, ask) {
  if (explained === mark) return;
  hideTip();
  explained = mark;
  const parts = [
    ...numbersOf(mark, "edits").map((n) => changeInWords(record.edits[n], ask)),
    ...numbersOf(mark, "names").map((n) => nameInWords(record.names[n], ask)),
    ...numbersOf(mark, "warnings").map((n) => make("p", {}, asking(ask, "warning", record.warnings[n][0], record.warnings[n][0]), " ", ours(record.warnings[n][1]))),
  ];
  tip.replaceChildren(make("div", { id: "tip-text" }, ...parts));
  tip.hidden = false;
  mark.setAttribute("aria-describedby", "tip-text");
  for (const other of mark.closest("table").querySelectorAll(".mark")) other.classList.toggle("twin", isTwin(mark, other));
  placeTip();
}

/** Below the mark, or above it where there is no room; away while the mark is out of sight. */
function placeTip() {
  const box = explained.getClientRects()[0];
  const below = box.bottom + 8 + tip.offsetHeight < innerHeight || box.top < tip.offsetHeight + 8;
  tip.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${below ? box.bottom + 4 : box.top - tip.offsetHeight - 4}px`;
  const pane = find("record").getBoundingClientRect();
  tip.style.visibility = box.bottom < Math.max(0, pane.top) || box.top > Math.min(innerHeight, pane.bottom) ? "hidden" : "";
}

/** Whether two marks tell of one change or name: both sides of it light up together. */
function isTwin(mark, other) {
  return ["edits", "names"].some((kind) => numbersOf(mark, kind).some((n) => numbersOf(other, kind).includes(n)));
}

function hideTip({ andReturn = false } = {}) {
  if (!explained) return;
  const mark = explained;
  explained = null;
  isPinned = false;
  tip.hidden = true;
  mark.removeAttribute("aria-describedby");
  mark.removeAttribute("aria-expanded");
  for (const other of document.querySelectorAll(".mark.twin")) other.classList.remove("twin");
  if (!andReturn) return;
  dismissed = mark;
  mark.focus({ preventScroll: true });
}

const struck = (before) => make("del", { textContent: before, dir: "auto" });
const inserted = (after) => make("ins", { textContent: after, dir: "auto" });

/** `before → after`, in words where one of them is nothing. */
function arrow([before, after, , , ofDraft]) {
  const parts = ofDraft ? [make("span", { className: "quiet", textContent: "in the draft " })] : [];
  if (!after) return [...parts, struck(before), " taken out"];
  if (!before) return [...parts, inserted(after), " put in"];
  return [...parts, struck(before), " → ", inserted(after)];
}

function changeInWords(change, ask) {
  const [, , reasons, inQuotation] = change;
  const why = reasons.map(([step, rule, detail]) =>
    make("p", {}, asking(ask, "step", step, step), ": ", asking(ask, "key", rule, quoted(rule)), ...(detail ? [make("span", { className: "quiet" }, " ", ours(detail))] : [])));
  const quotation = inQuotation ? [make("p", { className: "quiet", textContent: "In a quotation." })] : [];
  return make("div", { className: "said" }, make("p", { className: "arrow" }, ...arrow(change)), ...why, ...quotation);
}

function nameInWords([entry, canonical, kind, role, isThere], ask) {
  const how = isThere ? ROLES[role] ?? role : "in the source, not in the translation";
  return make("div", { className: "said" }, make("p", {}, asking(ask, "key", entry, quoted(canonical)), ` ${kind}, ${how} `, make("code", { textContent: entry })));
}

function changesOf(record, ask) {
  if (!record.edits.length) return record.error ? [] : [make("p", { className: "none", textContent: "Nothing was changed in what is shown here." })];
  const heads = [{ name: "Before → after" }, { name: "Step" }, { name: "Entry or rule" }, { name: "Why, or source of the spelling", className: "small" }];
  const join = (items) => items.flatMap((item, i) => (i ? [", ", item] : [item]));
  const row = (change) => [
    arrow(change),
    join([...new Set(change[2].map(([step]) => step))]),
    join(change[2].map(([, rule]) => asking(ask, "key", rule, quoted(rule), rule))),
    [ours([...new Set(change[2].map(([, , detail]) => detail))].filter(Boolean).join("; ")), ...(change[3] ? [make("span", { className: "quiet", textContent: " in a quotation" })] : [])],
  ];
  return [longTable("Changes in this record", heads, record.edits, row, { first: 100 })];
}

tip.addEventListener("pointerleave", () => !isPinned && hideTip());
document.addEventListener("pointerdown", (event) => {
  if (isPinned && !tip.contains(event.target)) hideTip();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && explained) {
    event.stopPropagation();
    hideTip({ andReturn: true });
  }
}, true);
tip.addEventListener("focusout", (event) => {
  if (isPinned && event.relatedTarget && !tip.contains(event.relatedTarget)) hideTip();
});
addEventListener("scroll", () => explained && placeTip(), true);
addEventListener("resize", () => explained && placeTip());
