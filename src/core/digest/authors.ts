import { plainText } from "./plain-text.ts";

/**
 * A word that looks like half of a name, `Tse-Hsun` or `Chen`. Not `OpenAI` or
 * `DeepSeek-AI`: groups sign papers, too.
 */
const NAME_WORD = /^\p{Lu}\p{Ll}+(?:['’-]\p{L}\p{Ll}+){0,3}$/u;

const WORD_BREAK = /\s/;

/**
 * The names of an authors line. arXiv writes commas between names and, rarely,
 * inside one (`Tse-Hsun,  Chen`): such halves are put together. Where the
 * carrier kept arXiv's two blanks they tell; where white space was collapsed,
 * two single words in a row are taken for one name.
 *
 * `splitAuthors("Yi Wen Heng, Tse-Hsun, Chen")` is `["Yi Wen Heng", "Tse-Hsun Chen"]`.
 */
export function splitAuthors(line: string): string[] {
  const pieces = line.split(/[,，]/);
  const told = pieces.some((piece, i) => i > 0 && piece.startsWith("  "));
  const names: string[] = [];
  let open = false;
  for (const piece of pieces) {
    const name = plainText(piece);
    if (name === "") continue;
    const last = names.length - 1;
    const before = names[last];
    if (open && before !== undefined && joins(before, name, piece, told)) {
      names[last] = `${before} ${name}`;
      open = false;
    } else {
      names.push(name);
      open = !WORD_BREAK.test(name);
    }
  }
  return names;
}

function joins(before: string, name: string, piece: string, told: boolean): boolean {
  if (WORD_BREAK.test(name)) return false;
  return told ? piece.startsWith("  ") : NAME_WORD.test(before) && NAME_WORD.test(name);
}
