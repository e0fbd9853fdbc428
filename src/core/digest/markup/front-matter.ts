import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { calendarDate } from "../calendar-date.ts";

/** The facts at the head of a Markdown file, between two lines of `---`. */
export type FrontMatter = {
  topic: string | null;
  date: string | null;
  /** Its range in UTF-16 units: from the first `---` to the end of the last. */
  start: number;
  end: number;
};

/** A line `---` with `key: value` below it: more than a rule between paragraphs. */
const OPENING = /^---[ \t]*\n(?=[A-Za-z_][\w-]{0,40}[ \t]*:)/gm;
const CLOSING = /^---[ \t]*$/gm;
/** Longer than any front matter: anything later is text. */
const LONGEST = 20_000;

/**
 * All front matter of a file: at the head, and again where files were concatenated. Values
 * are read as strings; anything that isn't YAML is skipped.
 */
export function findFrontMatter(markdown: string): FrontMatter[] {
  const found: FrontMatter[] = [];
  let from = 0;
  for (const opening of markdown.matchAll(OPENING)) {
    if (opening.index < from) continue;
    const start = opening.index + opening[0].length;
    CLOSING.lastIndex = start;
    const closing = CLOSING.exec(markdown);
    if (closing === null || closing.index - start > LONGEST) continue;
    from = closing.index + closing[0].length;
    found.push({ ...facts(markdown.slice(start, closing.index)), start: opening.index, end: from });
  }
  return found;
}

/** `2024-01-24 01:59:49` */
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})/;

/** The fields that are read, with the lines that continue them; the others need not be YAML. */
const FIELDS = /^["']?(?:title|date)["']?[ \t]*:[^\n]*(?:\n[ \t]+[^\n]*)*/gm;

function facts(yaml: string): { topic: string | null; date: string | null } {
  const values = parse((yaml.match(FIELDS) ?? []).join("\n"));
  const topic = field(values, "title").trim();
  const date = DATE.exec(field(values, "date"));
  return {
    topic: topic === "" ? null : topic,
    date: date === null ? null : calendarDate(date[1], date[2], date[3]),
  };
}

function field(values: unknown, key: string): string {
  if (typeof values !== "object" || values === null || !Object.hasOwn(values, key)) return "";
  const value: unknown = Reflect.get(values, key);
  return typeof value === "string" ? value : "";
}

function parse(yaml: string): unknown {
  try {
    return load(yaml, { schema: FAILSAFE_SCHEMA });
  } catch {
    return null;
  }
}
