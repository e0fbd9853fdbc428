/** A name in the parts that bibliographies sort and abbreviate by. */
export type PersonName =
  | { family: string; given: string; particle: string; suffix: string }
  /** A group or a name of one word. */
  | { literal: string };

/** Words in lower case that belong to the family name: `Laurens van der Maaten`. */
const particles: ReadonlySet<string> = new Set(
  "van von der den de del della delle di da dos das do du des la le las los ter ten te zu zur af av bin ibn al el".split(
    " ",
  ),
);

/** `Jr.`, `III`: after the family name. */
const suffixes = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** A name that ends so is a group's: `Gemini Team`, `Seed Lab`. */
const groups =
  /\b(?:Team|Teams|Group|Collaboration|Consortium|Initiative|Community|Lab|Labs|Laboratory|Inc\.?|Project|Contributors|Foundation|Institute|University|AI)$/;

/**
 * A name as digests write it, taken apart: the last word is the family name,
 * with the particles before it. Groups and names of one word (also Chinese names
 * in Chinese characters) stay whole.
 *
 * @example parseName("Laurens van der Maaten") // family "Maaten", particle "van der"
 */
export function parseName(name: string): PersonName {
  const words = name.split(" ").filter((word) => word !== "");
  if (words.length < 2 || groups.test(name)) return { literal: words.join(" ") };
  const last = words.at(-1) ?? "";
  const suffix = words.length > 2 && suffixes.test(last) ? last : "";
  const core = suffix === "" ? words : words.slice(0, -1);
  const from = core.findIndex((word, at) => at > 0 && particles.has(word));
  const familyAt = core.length - 1;
  const particleAt =
    from > 0 && from < familyAt && allParticles(core.slice(from, -1)) ? from : familyAt;
  return {
    family: core.slice(familyAt).join(" "),
    given: core.slice(0, particleAt).join(" "),
    particle: core.slice(particleAt, familyAt).join(" "),
    suffix,
  };
}

function allParticles(words: readonly string[]): boolean {
  return words.every((word) => particles.has(word));
}

/** `van der Maaten, Jr., Laurens`: the form of BibTeX and RIS, family name first. */
export function invertedName(name: PersonName, order: "suffix-second" | "suffix-last"): string {
  if ("literal" in name) return name.literal;
  const family = [name.particle, name.family].filter((part) => part !== "").join(" ");
  const parts =
    order === "suffix-second"
      ? [family, name.suffix, name.given]
      : [family, name.given, name.suffix];
  return parts.filter((part) => part !== "").join(", ");
}
