/** The columns that a text takes on a terminal: Chinese characters take two. */
const widthOf = (text: string): number =>
  Array.from(text, (character) => (character.charCodeAt(0) > 0x2e80 ? 2 : 1)).reduce(
    (sum: number, width) => sum + width,
    0,
  );

/** A table for the terminal: the first column to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ""))));
  const pad = (text: string, column: number): string => {
    const blank = " ".repeat((widths[column] ?? 0) - widthOf(text));
    return column === 0 ? text + blank : blank + text;
  };
  return all.map((row) => row.map(pad).join("  ")).join("\n");
}
