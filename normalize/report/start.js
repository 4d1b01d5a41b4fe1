// The filters, the colours, and the start of it all.

const BROWSERS = "Chrome or Edge 80, Firefox 113, Safari 16.4";

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
