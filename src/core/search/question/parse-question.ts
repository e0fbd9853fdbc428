import { plainPieces } from "../../digest/tex/tex-to-plain.ts";
import { readArxivId } from "./arxiv-id-question.ts";
import { normalise } from "../text/normalise.ts";

/** Where a text clause looks. */
export type TextField = "any" | "title" | "author";
/** A facet that an operator narrows. */
type FilterField = "venue" | "topic" | "tag" | "by" | "has" | "decision" | "date";

/** One condition of a question; all of them hold together. */
export type Clause =
  | { kind: "text"; field: TextField; text: string; phrase: boolean; exclude: boolean }
  | { kind: "filter"; field: FilterField; value: string; exclude: boolean }
  | { kind: "dates"; from: string; to: string; exclude: boolean }
  | { kind: "arxiv"; id: string; text: string; exclude: boolean };

/** `growing`: the reader is still in the last word, so its beginning is enough. */
export type Question = { clauses: Clause[]; growing: boolean };

/** One piece of a question: `-`, `name:`, then a quoted text or all up to a blank. */
const piece = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/g;
/** What is read of a question, in UTF-16 units: half an abstract. Whole documents are pasted by mistake. */
export const longestQuestion = 1000;
/** A year, a month or a day: `2025`, `2025-05`, `2025-05-31`. */
const datePattern = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const haveValues = new Set(["code", "project", "data", "note"]);
const decisionValues = new Set(["saved", "dismissed", "unscreened"]);

/** `>2024-06`, `<=2024`: a side of time, and where it begins. */
const sidePattern = /^([<>])(=?)(.+)$/;

/** The last day before a year, month or day, in the form in which ranges are compared: `2024-06` gives `2024-05`. */
function before(date: string): string {
  return date.replace(/\d+$/, (digits) => String(Number(digits) - 1).padStart(digits.length, "0"));
}

/** After the last day of a year, month or day: `~` sorts behind what may follow it. */
const after = (date: string): string => `${date}~`;

function readSide(value: string): { from: string; to: string } | null {
  const [, side, orEqual, date = ""] = value.match(sidePattern) ?? [];
  if (!datePattern.test(date)) return null;
  if (side === ">") return { from: orEqual ? date : after(date), to: "" };
  return { from: "", to: orEqual ? date : before(date) };
}

function readDates(value: string): { from: string; to: string } | null {
  if (sidePattern.test(value)) return readSide(value);
  const [from = "", to = from, ...more] = value.split("..");
  if (more.length > 0 || (from === "" && to === "")) return null;
  if ([from, to].some((side) => side !== "" && !datePattern.test(side))) return null;
  return { from, to };
}

function readOperator(name: string, value: string, phrase: boolean, exclude: boolean) {
  switch (name) {
    case "author":
    case "title":
      return { kind: "text", field: name, text: value, phrase, exclude } as const;
    case "venue":
    case "topic":
    case "tag":
    case "by":
      return { kind: "filter", field: name, value, exclude } as const;
    case "has":
      return haveValues.has(value)
        ? ({ kind: "filter", field: "has", value, exclude } as const)
        : null;
    case "is":
      return decisionValues.has(value)
        ? ({ kind: "filter", field: "decision", value, exclude } as const)
        : null;
    case "date": {
      const dates = readDates(value);
      return dates && ({ kind: "dates", ...dates, exclude } as const);
    }
    default:
      return null;
  }
}

/** A date on its way: `20`, `2024-0`, `>2024-`, `2024-06..2`. */
const dateBegun = /^[<>]?=?\d{0,4}(?:-\d{0,2}){0,2}(?:\.{1,2}\d{0,4}(?:-\d{0,2}){0,2})?$/;
const operators = new Set(["author", "title", "venue", "topic", "tag", "by", "has", "is", "date"]);

/** An operator whose value is still being typed: it narrows nothing yet. */
function isHalfTyped(piece: string): boolean {
  const [, name = "", value = ""] = piece.match(/^-?([a-z]+):(.*)$/) ?? [];
  if (!operators.has(name)) return false;
  if (value === "") return true;
  if (name === "date") return readDates(value) === null && dateBegun.test(value);
  const values = name === "has" ? haveValues : name === "is" ? decisionValues : null;
  return values !== null && [...values].some((known) => known !== value && known.startsWith(value));
}

function readPiece([whole, minus, name, quoted, bare]: RegExpMatchArray): Clause {
  const exclude = minus === "-";
  const value = (quoted ?? bare ?? "").trim();
  const phrase = quoted !== undefined;
  const operator = name && value ? readOperator(name, value, phrase, exclude) : null;
  if (operator) return operator;
  const text = phrase && !name ? value : whole.slice(exclude ? 1 : 0);
  const id = phrase ? null : readArxivId(text);
  if (id !== null) return { kind: "arxiv", id, text, exclude };
  return { kind: "text", field: "any", text, phrase: phrase && !name, exclude };
}

const texSign = /[\\$]/;

/** A question copied from a source with TeX, as the texts that are searched. */
function withoutTex(question: string): string {
  if (!texSign.test(question)) return question;
  return plainPieces(question)
    .map(({ text }) => text)
    .join("");
}

/**
 * Reads what a reader typed. Words are joined by AND; `"a phrase"`, `-without`,
 * `author:`, `title:`, `venue:`, `topic:`, `tag:`, `by:`, `has:code|project|data|note`,
 * `is:saved|dismissed|unscreened`, `date:2025-05`, `date:2025-05-01..2025-05-31`
 * (either side may be left out), `date:>2024-06`, `date:<=2024` and arXiv ids or addresses narrow. Full-width
 * punctuation does as well as ASCII. What isn't an operator, or not yet one, is
 * text: no input is an error.
 *
 * @example parseQuestion("is:saved 推理").clauses.length // 2
 */
export function parseQuestion(question: string): Question {
  const typed = normalise(withoutTex(question.slice(0, longestQuestion)));
  const growing = !/[\s"]$/.test(typed);
  const pieces = [...typed.matchAll(piece)];
  const last = pieces.at(-1)?.[0] ?? "";
  if (growing && isHalfTyped(last)) pieces.pop();
  const clauses = pieces
    .map(readPiece)
    .filter((clause) => clause.kind !== "text" || clause.text !== "");
  return { clauses, growing: growing && !isHalfTyped(last) };
}
