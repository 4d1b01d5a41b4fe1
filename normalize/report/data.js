// What all parts of the page share: the packed data, words and numbers, and elements made of text.

const find = (id) => document.getElementById(id);

/** An element with properties, attributes (`aria-…`, `data-…`, role) and children; strings become text. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.includes("-") || key === "role" || key === "for" || key === "scope") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Text from a record: it keeps its own direction, whatever stands around it. */
const quoted = (text, properties = {}) => make("bdi", { textContent: text, ...properties });

/** A sentence of ours, which reads from left to right, though it may begin with a name that does not. */
const ours = (text) => quoted(text, { dir: "ltr" });

const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
const number = (value) => value.toLocaleString("en");
const percent = (part, whole) => (whole ? `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %` : "");

const languageNames = new Intl.DisplayNames("en", { type: "language" });

function languageName(code) {
  if (code === "und" || !code) return "not told";
  if (code === "zxx") return "no language";
  try {
    return languageNames.of(code);
  } catch {
    return code;
  }
}

/** The attributes of text in a language; a failed detection has none. */
const spoken = (code) => ({ lang: code === "und" ? "" : code, dir: "auto" });

const STATUS = { ok: "done", partial: "partly done", failed: "failed" };
const ROLES = {
  canonical: "as the glossary writes it",
  short: "a short form, such as a surname alone",
  former: "a former name, left as it is",
  form: "left in its own language",
  variant: "another spelling, left as it is",
};

/** The JSON in a packed element. */
async function unpack(element) {
  const stream = new Blob([bytesOf(element.textContent)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

const packs = document.getElementsByClassName("pack");
const opened = new Map(); // the packs read last: reading on in the list unpacks nothing twice

async function pack(at) {
  if (!opened.has(at)) {
    opened.set(at, unpack(packs[at]));
    if (opened.size > 8) opened.delete(opened.keys().next().value);
  }
  return opened.get(at);
}

/** The fields of a record as `view.py` lists them. */
function recordOf(fields) {
  const [id, status, language, confidence, engines, encoding, lines, edits, names, warnings, error, leftOut, clipped] =
    fields;
  return { id, status, language, confidence, engines, encoding, lines, edits, names, warnings, error, leftOut, clipped };
}

/** The fields of an entry of the index as `shelf.py` lists them; `place` is the record's place in its pack. */
function entriesOf(index) {
  const filled = new Map();
  return index.map(([id, packAt, status, language, changes, warnings, keys, steps, warned, missing]) => {
    const place = filled.get(packAt) ?? 0;
    filled.set(packAt, place + 1);
    return { id, pack: packAt, place, status, language, changes, warnings, keys, steps, warned, missing };
  });
}
