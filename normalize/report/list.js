// The list of records, of which only what is seen is made; the search in them; the keyboard.

const HEIGHT = 60; // pixels of an item of the list, as in style.css

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
