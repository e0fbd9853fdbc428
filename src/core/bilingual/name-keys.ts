import { nameKey, type LatinName } from "./latin-name.ts";
import { plainView } from "./plain-view.ts";

/** A model's size: `8B`, `1.5B`, `120k`. */
const size = /\d+(?:\.\d+)?[BMKbmk](?![A-Za-z])/gu;

/** Every way in which the names of a text may be looked up. */
export function keysOf(text: string, names: readonly LatinName[]): Set<string> {
  const keys = new Set<string>();
  const view = plainView(text);
  // `Llama3.1-8B` may stand for `Llama 3.1 8B`: sizes are parts of names too.
  for (const [written] of view.matchAll(size)) keys.add(nameKey(written));
  for (const [at, name] of names.entries()) {
    addKeys(keys, name.text, name.key);
    const number = /^[\s-]?(\d+(?:\.\d+)*)/u.exec(view.slice(name.end, name.end + 8))?.[1];
    if (number !== undefined) keys.add(name.key + number.replaceAll(".", ""));
    for (const next of names.slice(at + 1, at + 3)) {
      if (next.start - name.end > 24) break;
      keys.add(nameKey(view.slice(name.start, next.end)));
    }
  }
  return keys;
}

function addKeys(keys: Set<string>, written: string, key: string): void {
  keys.add(key);
  keys.add(key.replace(/s$/u, ""));
  const head = /^\p{L}{3,}(?=[\d.]+(?:$|[-‐‑_]))/u.exec(written)?.[0];
  if (head !== undefined) keys.add(nameKey(head));
  const parts = written.split(/[-‐‑_+&.@]/u);
  for (const part of parts) if (part.length > 1) keys.add(nameKey(part));
  if (parts.length > 2)
    for (let from = 1; from < parts.length; from += 1)
      keys.add(nameKey(parts.slice(from).join("")));
  for (let to = 1; to < parts.length; to += 1) keys.add(nameKey(parts.slice(0, to).join("")));
}

/** Is the name among the keys, whole or by all of its parts that carry a capital or a digit? */
export function isIn(name: LatinName, keys: ReadonlySet<string>): boolean {
  if (keys.has(name.key) || keys.has(name.key.replace(/s$/u, "")) || keys.has(`${name.key}s`))
    return true;
  const parts = name.text.split(/[-‐‑_+&]/u).filter((part) => /\p{Lu}|\d/u.test(part));
  return (
    parts.length > 0 &&
    parts.join("") !== name.text &&
    parts.every((part) => keys.has(nameKey(part)))
  );
}
