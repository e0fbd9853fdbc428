import { toSimplified } from "./to-simplified.ts";

/** A combining mark, such as the accent that NFD splits off `é`. */
const combiningMark = /\p{M}/gu;
/** Any dash or minus: `‐ ‑ ‒ – — ― −`; of `﹣` and `－` NFKC has made ASCII. */
const dash = /^[\u2010-\u2015\u2212]$/;
/** Zero-width characters, the soft hyphen and the byte order mark: invisible to the reader. */
const unseen = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;

/** Letters that Unicode does not decompose, in the spelling that readers type. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2044": "/",
  "\u3002": ".",
};

/** Greek letters by their names: `α-NeRF` is asked for as `alpha-nerf`, and TeX writes `\\alpha`. */
const greekNames =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(
    " ",
  );
const [firstGreek, lastGreek] = [0x3b1, 0x3c9];

const folded = new Map<string, string>();

function plain(character: string): string {
  if (unseen.test(character)) return "";
  if (dash.test(character)) return "-";
  const code = character.charCodeAt(0);
  if (code >= firstGreek && code <= lastGreek) return greekNames[code - firstGreek] ?? character;
  return plainLetters[character] ?? toSimplified(character);
}

function fold(character: string): string {
  const bare = character
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(combiningMark, "")
    .normalize("NFC");
  return Array.from(bare, plain).join("");
}

/** What one code point becomes: none, one or several characters. Cached, as characters repeat. */
function foldCharacter(character: string): string {
  let result = folded.get(character);
  if (result === undefined) {
    result = fold(character);
    folded.set(character, result);
  }
  return result;
}

/**
 * Normalises texts and questions for comparison: compatibility forms
 * (NFKC), lower case, no accents, simplified Chinese, Greek letters spelt out, one
 * hyphen and one kind of quotation marks, full width as half width, nothing
 * invisible.
 *
 * Each code point is folded separately, so that a position in the result can be mapped back
 * to the text (see `normaliseWithPlaces`).
 *
 * @example normalise("Ｄéjà Vu — 監督學習") // "deja vu - 监督学习"
 */
export function normalise(text: string): string {
  let folded = "";
  let kept = 0;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (staysItself(unit)) {
      at++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    folded += text.slice(kept, at) + foldCharacter(character);
    at += character.length;
    kept = at;
  }
  return (kept === 0 ? text : folded + text.slice(kept)).toLowerCase();
}

/** For each UTF-16 unit whether folding leaves it unchanged; 0 if not checked yet. */
const staying = new Uint8Array(0x10000);
const stays = 1;
const changes = 2;

/** Also true for ASCII: capitals are lowercased all at once. */
function staysItself(unit: number): boolean {
  if (unit < 128) return true;
  let known = staying[unit];
  if (!known) {
    const character = String.fromCharCode(unit);
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    known = !isHalf && foldCharacter(character) === character ? stays : changes;
    staying[unit] = known;
  }
  return known === stays;
}

/** A normalised text and, for each of its UTF-16 units, where its source starts and ends. */
export type PlacedText = { text: string; starts: Uint32Array; ends: Uint32Array };

/** `normalise(text)` with the mapping back, for highlighting matches in the original. */
export function normaliseWithPlaces(text: string): PlacedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece =
      character.charCodeAt(0) < 128 ? character.toLowerCase() : foldCharacter(character);
    const end = at + character.length;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    pieces.push(piece);
    at = end;
  }
  return { text: pieces.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
