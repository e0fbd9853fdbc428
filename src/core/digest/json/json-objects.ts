/**
 * An object in a JSON text: its place in UTF-16 units and how many objects and lists it
 * stands in.
 */
export type JsonObject = { start: number; end: number; depth: number };

/** Records stand in a list, which may stand in an object. */
const DEEPEST = 3;

/**
 * The objects of a JSON text down to the depth of records, in their order. Braces
 * are counted, not parsed: an extra comma or a truncated text spoils only its own object.
 */
export function jsonObjects(text: string): JsonObject[] {
  const found: JsonObject[] = [];
  const open: number[] = [];
  const marks = /["{}[\]]/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const at = mark.index;
    if (mark[0] === '"') marks.lastIndex = endOfText(text, at);
    else if (mark[0] === "{" || mark[0] === "[") open.push(at);
    else {
      const start = open.pop();
      if (start === undefined) break;
      if (mark[0] === "}" && text[start] === "{" && open.length < DEEPEST)
        found.push({ start, end: at + 1, depth: open.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const QUOTE_OR_ESCAPE = /["\\]/g;

/** After the closing quotation mark of the text that begins at `start`. */
function endOfText(text: string, start: number): number {
  QUOTE_OR_ESCAPE.lastIndex = start + 1;
  for (let mark = QUOTE_OR_ESCAPE.exec(text); mark !== null; mark = QUOTE_OR_ESCAPE.exec(text)) {
    if (mark[0] === '"') return mark.index + 1;
    QUOTE_OR_ESCAPE.lastIndex = mark.index + 2;
  }
  return text.length;
}
