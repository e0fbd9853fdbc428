import { nameKey, readLatinNames, type LatinName } from "./latin-names.ts";
import { plainView } from "./plain-view.ts";

/** A model's size: `8B`, `1.5B`, `120k`. */
const size = /\d+(?:\.\d+)?[BMKbmk](?![A-Za-z])/gu;

/** Every way in which the names of a text may be looked up. */
export function nameKeys(
  text: string,
  names: readonly LatinName[] = readLatinNames(text),
): Set<string> {
  const keys = new Set<string>();
  const view = plainView(text);
  // `Llama3.1-8B` may stand for `Llama 3.1 8B`: sizes are parts of names too.
  for (const [written] of view.matchAll(size)) keys.add(nameKey(written));
  for (const [at, name] of names.entries()) {
    addKeys(keys, name);
    const number = numberBehind.exec(view.slice(name.end, name.end + 8))?.[1];
    if (number !== undefined) keys.add(name.key + number.replaceAll(".", ""));
    addJoined(keys, view, names, at);
    addAlternatives(keys, view, name);
  }
  return keys;
}

/** `CIFAR-10/100`, `GPT-3.5/4`, `LLaMA-2-7B/13B`: the end of the name is given in several forms. */
function addAlternatives(keys: Set<string>, view: string, { text, end }: LatinName): void {
  const rest = /^(?:\s?\/\s?\d+(?:\.\d+)?[A-Za-z]?(?![\w-])){1,8}/u.exec(
    view.slice(end, end + 60),
  )?.[0];
  if (rest === undefined) return;
  const stem = text.replace(/\d+(?:\.\d+)?[A-Za-z]?$/u, "");
  if (stem === text) return;
  for (const [form] of rest.matchAll(/[\d.]+[A-Za-z]?/gu)) keys.add(nameKey(stem + form));
}

/** A number after a name: `Llama 3.1`. */
const numberBehind = /^[\s-]?(\d+(?:\.\d+)*)/u;

/** `Spatial MLLM` for `Spatial-MLLM`: neighbouring words, at least one of them capitalised. */
function addJoined(keys: Set<string>, view: string, names: readonly LatinName[], at: number): void {
  const first = names[at];
  if (first === undefined) return;
  let big = first.style !== "plain";
  for (let next = at + 1; next <= at + 2; next += 1) {
    const other = names[next];
    if (other === undefined || other.start - first.end > 24) return;
    big ||= other.style !== "plain";
    if (big) keys.add(nameKey(view.slice(first.start, other.end)));
  }
}

const separator = /[-‐‑_+&.@]/u;

function addKeys(keys: Set<string>, { text, key }: LatinName): void {
  keys.add(key);
  if (key.endsWith("s")) keys.add(key.slice(0, -1));
  const head = /^\p{L}{3,}(?=[\d.]+(?:$|[-‐‑_]))/u.exec(text)?.[0];
  if (head !== undefined) keys.add(nameKey(head));
  if (!separator.test(text)) return;
  const parts = text.split(separator).map(nameKey);
  for (const [at, part] of parts.entries()) {
    if (part.length > 1) keys.add(part);
    keys.add(parts.slice(at).join(""));
    keys.add(parts.slice(0, at + 1).join(""));
  }
}

/** Is the name among the keys, whole or by all of its parts that have a capital or a digit? */
export function hasName(name: LatinName, keys: ReadonlySet<string>): boolean {
  if (keys.has(name.key) || keys.has(name.key.replace(/s$/u, "")) || keys.has(`${name.key}s`))
    return true;
  const parts = name.text.split(/[-‐‑_+&]/u).filter((part) => /\p{Lu}|\d/u.test(part));
  return (
    parts.length > 0 &&
    parts.join("") !== name.text &&
    parts.every((part) => keys.has(nameKey(part)))
  );
}
