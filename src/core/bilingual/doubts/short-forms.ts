/** Words that an acronym may leave out. */
const stopWords = new Set(
  "a an and as at based by for from in into of on or the to via with".split(" "),
);

/** The words of a text as acronyms are made of them, a hyphen parting two: `Particle-In-Cell` is three. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKD").match(/\p{L}[\p{L}\p{M}'’]*|\d+/gu) ?? [];
}

/**
 * Do successive words begin with the letters of the acronym? A word gives its first
 * letter, or all its leading capitals, and words such as `of` may be left out:
 * `multiple-input single-output` gives `miso`, `alternating direction method of
 * multipliers` `admm`, `SHallow REcurrent Decoders` `shred`.
 *
 * @param key the acronym in lower case, without hyphens.
 * @param words the text as wordsOf gives it.
 */
export function isShortFor(key: string, words: readonly string[]): boolean {
  if (key.length < 2 || key.length > 12) return false;
  const counted = /^(\p{L})(\d{1,2})(\p{L})$/u.exec(key);
  if (counted !== null && words.some((word) => isCounted(word.toLowerCase(), counted))) return true;
  return words.some((_, at) => spells(key, 0, words, at, 0));
}

/** `K8s` of `Kubernetes`: the first letter, how many are left out, the last. */
function isCounted(word: string, [, first = "", left = "", last = ""]: RegExpExecArray): boolean {
  return word.length === Number(left) + 2 && word.startsWith(first) && word.endsWith(last);
}

function spells(
  key: string,
  done: number,
  words: readonly string[],
  at: number,
  used: number,
): boolean {
  if (done === key.length) return used >= 2;
  const word = words[at];
  if (word === undefined) return false;
  if (done > 0 && stopWords.has(word) && spells(key, done, words, at + 1, used)) return true;
  return lettersGiven(word).some(
    (letters) =>
      key.startsWith(letters, done) && spells(key, done + letters.length, words, at + 1, used + 1),
  );
}

/** `ReLU` of `rectified linear unit`: what begins with each capital begins successive words. */
export function hasPiecesOf(written: string, words: readonly string[]): boolean {
  const pieces = written.match(/\p{Lu}\p{Ll}*/gu)?.map((piece) => piece.toLowerCase()) ?? [];
  if (pieces.length < 2) return false;
  return words.some((_, at) => {
    const next = words.slice(at, at + 2 * pieces.length).filter((word) => !stopWords.has(word));
    return pieces.every((piece, index) => next[index]?.toLowerCase().startsWith(piece) === true);
  });
}

/** What a word may give to an acronym: `e` or `x` of `eXtended`, `sh` of `SHallow`. */
function lettersGiven(word: string): string[] {
  const capitals = /^\p{Lu}{2,4}(?=\p{Ll}|$)/u.exec(word)?.[0];
  const letters = [word.charAt(0), ...(capitals === undefined ? [] : [capitals])];
  if (/^ex/iu.test(word)) letters.push("x");
  return letters.map((given) => given.toLowerCase());
}
