import { plainText } from "../markup/plain-text.ts";

/**
 * A word that looks like half of a name, `Tse-Hsun` or `Chen`. Not `OpenAI` or
 * `DeepSeek-AI`: groups sign papers, too.
 */
const NAME_WORD = /^\p{Lu}\p{Ll}+(?:['’-]\p{L}\p{Ll}+){0,3}$/u;

/** `Martin King, Jr.`: the comma stands within the name. */
const GENERATION = /^(?:[JS]r\.?|II|III|IV)$/;

const WORD_BREAK = /\s/;

/**
 * The names of an authors line. arXiv writes commas between names and, rarely,
 * inside one (`Tse-Hsun, Chen`): such halves are joined. Two spaces after the comma show it
 * where the carrier kept them; where white space was collapsed, two single words in a row
 * are read as one name.
 *
 * `splitAuthors("Yi Wen Heng, Tse-Hsun, Chen")` is `["Yi Wen Heng", "Tse-Hsun Chen"]`.
 */
export function splitAuthors(line: string): string[] {
  const pieces = line.split(/[,，]/);
  const twoSpaces = pieces.some((piece, i) => i > 0 && piece.startsWith("  "));
  const names: string[] = [];
  let open = false;
  for (const piece of pieces) {
    const name = plainText(piece);
    if (!isName(name)) continue;
    const last = names.length - 1;
    const before = names[last];
    if (open && before !== undefined && joins(before, name, piece, twoSpaces)) {
      names[last] = `${before} ${name}`;
      open = false;
    } else {
      names.push(name);
      open = !WORD_BREAK.test(name);
    }
  }
  return joinGenerations(names);
}

/** `Martin King`, `Jr.` as one name. */
export function joinGenerations(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const before = GENERATION.test(name) ? joined.pop() : undefined;
    joined.push(before === undefined ? name : `${before} ${name}`);
  }
  return joined;
}

/** Whether a piece names somebody: arXiv also puts a bare `:` between a group and its members. */
export function isName(piece: string): boolean {
  return /\p{L}/u.test(piece);
}

/**
 * What arXiv does not write between or behind names, and tools and hands do: other
 * separators, places of work in brackets, marks of footnotes, figures raised or not.
 */
const FOREIGN = /[;；、(（*†‡§¶⁎∗⁰¹²³⁴-⁹]|\p{Ll}\d{1,2}(?:[,，\s]|$)|(?:^|[,，\s])(?:and|&)\s/u;

/**
 * The names of a digest's authors line. arXiv's own is read by `splitAuthors`, which needs
 * its spaces; any other as the field of another tool.
 *
 * `namesOn("Ada Chen¹ and Wei Li²")` is `["Ada Chen", "Wei Li"]`.
 */
export function namesOn(line: string): string[] {
  return FOREIGN.test(line) ? namesIn(line) : splitAuthors(line);
}

/** `¹`, `*`, `†`, `¹,²` and `1` behind the name of a person: marks of footnotes */
const FOOTNOTES =
  /(?<=[\p{L}\p{M}.])(?:\s?[*†‡§¶⁎∗]|[⁰¹²³⁴-⁹](?:[,，](?=[⁰¹²³⁴-⁹*†‡§¶⁎∗]))?)+(?=\s*(?:[,，;；、&(（]|and\s|$))|(?<=\p{L}[.]?\s[\p{L}\p{M}'’-]{1,40}\p{Ll})\d{1,2}(?=\s*(?:[,，;；、&(（]|and\s|$))/gu;

/** `et al.`, `...`, `等`: there are more authors */
const MORE = /^(?:et\s+al\.?|and others|others|等)$/i;

/** `Ada Chen (Peking University, China)`: where somebody works, after the name */
const AFFILIATION = /\s*[(（](?!for |on behalf )[^()（）]{2,200}[)）](?=\s*(?:[,，;；、]|$))/g;

/**
 * The names of a field that any tool may have written, each plain: `A, B and C`,
 * `Doe, Jane; Roe, Rick`, `A、B`.
 */
export function namesIn(text: string): string[] {
  const plain = plainText(text)
    .replace(AFFILIATION, "")
    .replace(FOOTNOTES, "")
    .replace(/\s*(?:et\s+al\.?|\.{3}|…|等)$/i, "");
  const names = plain.includes(";")
    ? plain.split(/[;；]/).map(inReadingOrder)
    : splitAuthors(
        plain
          .split(/[,，、]/)
          .flatMap(splitJoined)
          .join(", "),
      );
  return names.map(plainText).filter((name) => isName(name) && !MORE.test(name));
}

/** `A and B`, `and C`; `Institute of Arts and Crafts` and `Arts and Crafts Team` stay whole. */
function splitJoined(piece: string): string[] {
  const [first = "", ...others] = piece
    .trim()
    .replace(/^(?:and|&)\s+/, "")
    .split(AND);
  const names = [first];
  for (const other of others) {
    const before = names.pop() ?? "";
    const word = piece.includes(`${before} & ${other}`) ? "&" : "and";
    if (joinsNames(before, other)) names.push(before, other);
    else names.push(`${before} ${word} ${other}`);
  }
  return names;
}

const AND = /\s+(?:and|&)\s+/;
const GROUP_NOUN = String.raw`\b(?:teams?|groups?|labs?|collaboration|consortium|institute|university|cent(?:er|re)|department|research)\b`;
const GROUP = new RegExp(GROUP_NOUN, "i");
const WHOLE_GROUP = new RegExp(`${GROUP_NOUN}$`, "i");
const PART_OF_GROUP = new RegExp(String.raw`${GROUP_NOUN}|\b(?:of|for)\b`, "i");

function joinsNames(before: string, after: string): boolean {
  if (PART_OF_GROUP.test(before) && !WHOLE_GROUP.test(before)) return false;
  return !GROUP.test(after) || /^the\s/i.test(after);
}

/** `Doe, Jane` as `Jane Doe`; between semicolons a comma can only be inside a name. */
function inReadingOrder(name: string): string {
  const [family = "", given = "", ...more] = name.split(",");
  return given.trim() === "" || more.length > 0 ? name : `${given.trim()} ${family.trim()}`;
}

function joins(before: string, name: string, piece: string, twoSpaces: boolean): boolean {
  if (WORD_BREAK.test(name)) return false;
  return twoSpaces ? piece.startsWith("  ") : NAME_WORD.test(before) && NAME_WORD.test(name);
}
