/**
 * Words that begin a family name when they are written in lower case:
 * `Laurens van der Maaten`, `Lorenzo de' Medici`, `Ludovico d' Este`.
 */
const particles = words(
  "van von vom vander vande der den de del della dello delle degli dei di da dal dalla dall' das do dos du des d' de' dell' la le las los l' " +
    "'t op in aan ter ten te thor zu zum zur af av am bin bint ben ibn abu al el ul ud",
);

/**
 * The same words with a capital, as in `Luc Van Gool`, except those that are
 * common given names of Chinese, Korean and Arabic authors (`Bin`, `Du`, `Do`, `Abu`).
 */
const capitalParticles = words(
  "van von vom vander vande der den de del della dello delle degli dei di da dal dalla dall' das dos des d' de' dell' la le las los l' ter ten zur el al ben ibn mac mc ó o' ní uí san",
);

/** `Van`, `Le` and `Da` are middle names beside one of these: `Kiet Van Nguyen`. */
const vietnameseNames = words(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong thi",
);

/** Words that join the two halves of a family name: `José Ortega y Gasset`, `Maria Costa e Silva`. */
const joins = words("y e i");

/**
 * Portuguese for `Jr.`, part of the family name: `Arnaldo Candido Junior` is cited as
 * Candido Junior.
 */
const closings = words("junior júnior filho neto netto sobrinho");

const suffix = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\.?$/i;

/** Words in the names of groups: `Gemini Team`, `LHCb collaboration`, `University of X`. */
const groupWord =
  /\b(?:teams?|(?:working )?groups?|collaborations?|consorti(?:um|a)|initiative|communit(?:y|ies)|lab(?:s|oratory|oratories)?|inc|ltd|llc|gmbh|corp(?:oration)?|company|project|contributors|authors|foundation|institut(?:e|es|ion)?|universit(?:y|é|à|ät|at)|association|society|committee|consortium|alliance|network|research|department|technologies|intelligence)\.?$/i;

/**
 * `the TCV team`, `Team OLMo`, `University of X`, `Research and Development`, `GLM-4.5`,
 * `Meta AI`, `小红书团队`.
 */
const groupSign =
  /^(?:[Tt]he|[Tt]eam)\s|\s(?:of|for|the|and|&|on behalf of)\s|\b(?:University|Institute|Collaboration|Consortium)\b|\d|(?:^|[\s-])AI\b|[a-z]AI$/;

/** Names of Chinese, Japanese and Korean people in their own script. */
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s·・]+$/u;

const etAl = /^(?:et\.? ?al\b\.?|(?:and )?others|and more|等人?)$/i;

export const isSuffix = (word: string): boolean => suffix.test(word);

export const isClosing = (word: string): boolean => closings.has(word.toLowerCase());

export const isJoin = (word: string): boolean => joins.has(word);

/** `et al.`, `and others`: the list of authors is incomplete. */
export const isEtAl = (name: string): boolean => etAl.test(name);

/** Whether a name is a group's, or a person's in a script whose names are not inverted. */
export function isWhole(name: string): boolean {
  return groupWord.test(name) || groupSign.test(name) || eastAsian.test(name);
}

/** Whether a word within a name belongs to the family name after it. */
export function isParticle(word: string, name: readonly string[]): boolean {
  const plain = word.replace("’", "'");
  if (particles.has(plain)) return true;
  const lower = plain.toLowerCase();
  if (lower === plain || !capitalParticles.has(lower)) return false;
  return !name.some((other) => other !== word && vietnameseNames.has(other.toLowerCase()));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
