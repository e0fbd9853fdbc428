import { isClosing, isEtAl, isJoin, isParticle, isSuffix, isWhole } from "./name-words.ts";

/** A name in the parts that bibliographies sort by and abbreviate. */
export type PersonName =
  | { family: string; given: string; particle: string; suffix: string }
  /** A group or a name of one word; with `others`, only the note that the list is incomplete. */
  | { literal: string; others?: true };

/**
 * Splits a plain name (see `plainNames`) into parts: the last word is the family name, with
 * the particles before it; `Doe, Jane` is reversed. Groups, names of one word and names in
 * Chinese characters stay whole. Nothing shows whether `Zhang Wei` puts the family name
 * first, so it is read as any other name. Neither
 * `family` nor `given` is ever empty.
 *
 * @example parseName("Laurens van der Maaten") // family "Maaten", particle "van der"
 */
export function parseName(name: string): PersonName {
  const parts = name.split(",").map(wordsOnly).filter(Boolean);
  const whole = parts.join(", ");
  if (isEtAl(whole)) return { literal: "et al.", others: true };
  const named = parts.filter((part) => !isSuffix(part));
  const suffix = parts.filter(isSuffix).join(" ");
  const [first, second, third] = named;
  if (first === undefined || third !== undefined) return { literal: whole };
  if (second === undefined) return inOrder(first, suffix);
  const turned = `${second} ${first}`;
  if (suffix === "" && isEtAl(turned)) return parseName(turned);
  if (isWhole(turned)) {
    return { literal: first.includes(" ") || suffix !== "" ? whole : turned };
  }
  return inverted(first, second, suffix);
}

/** Without pieces that aren't words, such as a dash. */
function wordsOnly(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word === "&" || readable.test(word))
    .join(" ");
}

const readable = /[\p{L}\p{N}]/u;

/** Given name first. */
function inOrder(name: string, suffixAfterComma: string): PersonName {
  const words = name.split(" ");
  const suffixAt = words.findLastIndex((word) => !isSuffix(word)) + 1;
  const core = words.slice(0, Math.max(2, suffixAt));
  const suffix = [...words.slice(core.length), suffixAfterComma].filter(Boolean).join(" ");
  if (core.length < 2 || suffixAt < 2 || isWhole(core.join(" "))) {
    return { literal: [...core, suffix].filter(Boolean).join(" ") };
  }
  const { rest, initials } = closingInitials(core);
  const familyAt = familyStart(rest);
  const from = particleStart(rest, familyAt);
  const given = [...rest.slice(0, from), ...initials];
  if (given.every((word) => isParticle(word, []) && !capital.test(word))) {
    return { literal: [name, suffixAfterComma].filter(Boolean).join(" ") };
  }
  const family = rest.slice(familyAt);
  return { ...familyParts(rest.slice(from, familyAt), family), given: given.join(" "), suffix };
}

const capital = /^\p{Lu}/u;
const initial = /^(?:\p{Lu}\.-?)+$/u;

/** `Gangadharan G. R.`: initials with full stops aren't the family name; it comes before them. */
function closingInitials(words: readonly string[]): { rest: string[]; initials: string[] } {
  const last = words.findLastIndex((word) => !initial.test(word));
  return last < 0
    ? { rest: [...words], initials: [] }
    : { rest: words.slice(0, last + 1), initials: words.slice(last + 1) };
}

/**
 * Where the family name begins without its particles: the last word, two with `Junior`,
 * three joined by `y`.
 */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  if (last >= 2 && isClosing(words[last] ?? "")) return last - 1;
  return last >= 2 && isJoin(words[last - 1] ?? "") ? last - 2 : last;
}

/** Where the particles before the family name begin; the first word is a given name. */
function particleStart(words: readonly string[], familyAt: number): number {
  let from = familyAt;
  while (from > 1 && isParticle(words[from - 1] ?? "", words)) from -= 1;
  return from;
}

/** `van der Maaten` and `Laurens`, or `Maaten` and `Laurens van der`. */
function inverted(familyPart: string, givenPart: string, suffix: string): PersonName {
  const family = familyPart.split(" ");
  const given = givenPart.split(" ");
  const all = [...given, ...family];
  const familyAt = family.findIndex(
    (word, at) => at === family.length - 1 || !isParticle(word, all),
  );
  const givenEnd = particleStart(given, given.length);
  const particles = [...given.slice(givenEnd), ...family.slice(0, familyAt)];
  const parts = familyParts(particles, family.slice(familyAt));
  return { ...parts, given: given.slice(0, givenEnd).join(" "), suffix };
}

/** A capitalised particle is part of the family name and used for sorting: `Van Gool`, `Ó Briain`. */
function familyParts(particles: readonly string[], family: readonly string[]) {
  return capital.test(particles[0] ?? "")
    ? { particle: "", family: [...particles, ...family].join(" ") }
    : { particle: particles.join(" "), family: family.join(" ") };
}

/** `van der Maaten, Jr., Laurens`: the form of BibTeX and RIS, family name first. */
export function invertedName(name: PersonName, order: "suffix-second" | "suffix-last"): string {
  if ("literal" in name) return name.literal;
  const family = familyName(name);
  const parts =
    order === "suffix-second"
      ? [family, name.suffix, name.given]
      : [family, name.given, name.suffix];
  return parts.filter((part) => part !== "").join(", ");
}

const oneLetter = /^\p{L}\.?$/u;

/**
 * The short name for list rows: the family name with its particles; the whole name for
 * groups, and if the last word is a single letter.
 *
 * @example shortName("Laurens van der Maaten") // "van der Maaten"
 */
export function shortName(author: string): string {
  const name = parseName(author);
  if ("literal" in name) return name.literal;
  return oneLetter.test(name.family) ? author : familyName(name);
}

function familyName({ particle, family }: { particle: string; family: string }): string {
  return [particle, family].filter((part) => part !== "").join(" ");
}
