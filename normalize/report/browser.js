// The browser of records: filters, the list, of which only what is seen is made, and the keyboard.

const HEIGHT = 60; // pixels of an item of the list, as in style.css
const BROWSERS = "Chrome or Edge 80, Firefox 113, Safari 16.4";

class Records {
  constructor(data) {
    this.entries = entriesOf(data.index);
    this.keys = data.keys;
    this.tables = data.tables;
    this.list = find("list");
    this.space = find("list-space");
    this.record = find("record");
    this.shown = this.entries; // those that pass the filters
    this.chosen = -1;
    this.searching = 0;
    this.list.addEventListener("scroll", () => this.draw());
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) => {
      const item = event.target.closest("[data-at]");
      if (item) this.choose(Number(item.dataset.at));
    });
    this.record.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.list.focus();
    });
    new ResizeObserver(() => this.draw()).observe(this.list);
  }

  /** Show what passes `test`, and of that what has `words`, read pack by pack. */
  async filter(test, words) {
    const search = (this.searching += 1);
    const wanted = words.trim().toLowerCase();
    const candidates = this.entries.filter(test);
    if (!wanted) {
      this.show(candidates);
      return;
    }
    const byPack = grouped(candidates);
    const found = [];
    this.show(found, "Reading …");
    let told = performance.now();
    let read = 0;
    for await (const [texts, entries] of ahead(byPack)) {
      if (search !== this.searching) return;
      found.push(...entries.filter((entry) => has(texts[entry.place], wanted)));
      read += entries.length;
      if (performance.now() - told < 150) continue;
      this.show(found, `${number(found.length)} found in ${number(read)} of ${plural(candidates.length, "record")} …`, { keep: true });
      told = performance.now();
    }
    this.show(found, "", { keep: true });
  }

  show(entries, note = "", { keep = false } = {}) {
    this.shown = entries;
    this.space.style.height = `${entries.length * HEIGHT}px`;
    find("found").textContent = note || `${number(entries.length)} of ${plural(this.entries.length, "record")}`;
    if (!keep) {
      this.list.scrollTop = 0;
      this.chosen = -1;
    }
    this.draw();
    if (this.chosen < 0 && entries.length) this.choose(0);
    if (!entries.length && !note) this.record.replaceChildren(make("p", { className: "none", textContent: "No record passes these filters." }));
  }

  draw() {
    const first = Math.max(0, Math.floor(this.list.scrollTop / HEIGHT) - 5);
    const last = Math.min(this.shown.length, Math.ceil((this.list.scrollTop + this.list.clientHeight) / HEIGHT) + 5);
    const items = [];
    for (let at = first; at < last; at += 1) items.push(this.item(at));
    this.space.replaceChildren(...items);
    if (this.chosen >= first && this.chosen < last) this.list.setAttribute("aria-activedescendant", `item-${this.chosen}`);
    else this.list.removeAttribute("aria-activedescendant");
  }

  item(at) {
    const { id, status, language, changes, warnings } = this.shown[at];
    const facts = status === "failed" ? "failed" : [this.tables.language[language], plural(changes, "change"), warnings && plural(warnings, "warning"), status === "partial" && "partly done"].filter(Boolean).join(" · ");
    const item = make("div", { id: `item-${at}`, className: `item ${status}`, role: "option", "data-at": at, "aria-selected": at === this.chosen, "aria-setsize": this.shown.length, "aria-posinset": at + 1 },
      make("bdi", { className: "title", textContent: id, title: id }), make("span", { className: "facts", textContent: facts }));
    item.style.top = `${at * HEIGHT}px`;
    return item;
  }

  async choose(at) {
    const entry = this.shown[at];
    if (!entry) return;
    this.chosen = at;
    const top = at * HEIGHT;
    if (top < this.list.scrollTop) this.list.scrollTop = top;
    else if (top + HEIGHT > this.list.scrollTop + this.list.clientHeight) this.list.scrollTop = top + HEIGHT - this.list.clientHeight;
    this.draw();
    const texts = await pack(entry.pack);
    if (this.shown[this.chosen] === entry) {
      showRecord(this.record, recordOf(texts[entry.place]), this.ask);
      highlight(this.record, find("search").value.trim().toLowerCase());
    }
  }

  key(event) {
    const page = Math.max(1, Math.floor(this.list.clientHeight / HEIGHT) - 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key in moves) {
      event.preventDefault();
      this.choose(Math.max(0, Math.min(this.shown.length - 1, this.chosen + moves[event.key])));
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.record.querySelector("h3")?.focus();
    }
  }
}

/** Entries by the number of their pack. */
function grouped(entries) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry.pack, [...(groups.get(entry.pack) ?? []), entry]);
  return groups;
}

/** Packs with their entries, a few unpacked ahead: the browser unpacks beside the script. */
async function* ahead(byPack) {
  const waiting = [];
  for (const [at, entries] of byPack) {
    waiting.push([unpack(packs[at]), entries]);
    if (waiting.length > 4) yield await both(waiting.shift());
  }
  for (const one of waiting) yield await both(one);
}

const both = async ([texts, entries]) => [await texts, entries];

/** Whether a record, as it is packed, has words in its id, its source or its output. */
function has(fields, wanted) {
  const { id, lines } = recordOf(fields);
  const joined = (pieces) => pieces.map((piece) => (Array.isArray(piece) ? piece[0] : piece)).join("");
  return id.toLowerCase().includes(wanted) || lines.some(([source, output]) => `${joined(source)}\n${joined(output)}`.toLowerCase().includes(wanted));
}

/** Light up the words looked for, where the browser can do so without touching the text. */
function highlight(place, wanted) {
  if (!globalThis.Highlight) return;
  CSS.highlights.delete("found");
  const ranges = [];
  const walker = document.createTreeWalker(place.querySelector("table.sides") ?? place, NodeFilter.SHOW_TEXT);
  while (wanted && walker.nextNode()) {
    const text = walker.currentNode.data.toLowerCase();
    if (text.length !== walker.currentNode.data.length) continue; // a letter such as İ grew, and places moved
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      ranges.push(range);
    }
  }
  if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
}

const FILTERS = {
  key: (entry, value) => entry.keys.includes(value),
  step: (entry, value) => entry.steps.includes(value),
  warning: (entry, value) => entry.warned.includes(value),
  missing: (entry, value) => entry.missing.includes(value),
  status: (entry, value) => entry.status === value,
  language: (entry, value) => entry.language === value,
};

function setUpFilters(data, records) {
  const any = (text) => make("option", { value: "", textContent: text });
  const sorted = (list) => list.map((text, at) => ({ text, at })).sort((a, b) => a.text.localeCompare(b.text, "en"));
  const options = (list) => sorted(list).map(({ text, at }) => make("option", { value: at, textContent: text }));
  const keys = (isName) => options(data.keys.map(([id, label]) => label || id)).filter((option) => Boolean(data.keys[option.value][1]) === isName);
  find("by-key").append(any("any"), make("optgroup", { label: "Names" }, ...keys(true)), make("optgroup", { label: "Rules and terms" }, ...keys(false)));
  for (const kind of ["step", "warning", "missing"]) find(`by-${kind}`).append(any("any"), ...options(data.tables[kind]));
  find("by-language").append(any("any"), ...options(data.tables.language.map(languageName)));
  find("by-status").append(any("any"), ...Object.entries(STATUS).map(([value, text]) => make("option", { value, textContent: text })));

  const apply = () => {
    const tests = Object.entries(FILTERS)
      .map(([kind, test]) => [test, find(`by-${kind}`).value, kind])
      .filter(([, value]) => value !== "")
      .map(([test, value, kind]) => (entry) => test(entry, kind === "status" ? value : Number(value)));
    return records.filter((entry) => tests.every((test) => test(entry)), find("search").value);
  };
  const form = find("filters");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => event.target.id !== "search" && apply());
  form.addEventListener("reset", () => setTimeout(apply));
  let typing;
  find("search").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(apply, 200);
  });

  /** Show the records of one value: what a press on a name, rule, warning or language does. */
  return (kind, value) => {
    const place = { key: () => data.keys.findIndex(([id]) => id === value), status: () => value }[kind] ?? (() => data.tables[kind].indexOf(value));
    form.reset();
    const at = place();
    find(`by-${kind}`).value = String(at);
    if (at === -1) find(`by-${kind}`).value = "";
    apply();
    find("records").scrollIntoView();
    find("list").focus({ preventScroll: true });
  };
}

function setUpColours() {
  const buttons = document.querySelectorAll(".theme button");
  const use = (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.theme === theme);
  };
  const store = () => {
    try {
      return localStorage;
    } catch {
      return undefined; // a browser may refuse a file its storage
    }
  };
  for (const button of buttons) {
    button.onclick = () => {
      use(button.dataset.theme);
      store()?.setItem("normalize-report-theme", button.dataset.theme);
    };
  }
  use(store()?.getItem("normalize-report-theme") ?? "");
}

function sayWhatIsLeftOut(data) {
  const held = data.index.length;
  const parts = [];
  if (held < data.records) {
    parts.push(`This page holds ${number(held)} of ${number(data.records)} records: the first of them, and with what room was left those that failed or carry a warning. All numbers above count all records. The others lie in the output folder, each beside its text (.record.json, or a line in .records.jsonl).`);
  }
  if (data.cut) parts.push(`${plural(data.cut, "long record")} ${data.cut === 1 ? "is" : "are"} shown in part; the whole lies in the output folder.`);
  find("left-out").textContent = parts.join(" ");
}

async function open() {
  setUpColours();
  if (!globalThis.DecompressionStream) throw new Error(`This browser is too old to unpack the report; ${BROWSERS} or newer can.`);
  const data = await unpack(document.getElementsByClassName("summary")[0]);
  const records = new Records(data);
  records.ask = setUpFilters(data, records);
  document.querySelector("main").hidden = false;
  showTables(data, records.ask);
  sayWhatIsLeftOut(data);
  records.show(records.entries);
  await records.choose(0);
  performance.mark("ready"); // what the benchmark reads
  document.documentElement.dataset.ready = "yes";
}

open().catch((error) => {
  find("lead").textContent = `The report cannot be shown: ${error.message}`;
});
