/** What a regular expression reads as an operator. */
const operators = /[\\^$.*+?()[\]{}|]/g;

/** The source of a regular expression that matches a text letter by letter. */
export function escapePattern(text: string): string {
  return text.replace(operators, "\\$&");
}
