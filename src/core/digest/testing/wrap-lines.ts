/** Breaks at spaces and between Chinese characters, which count two columns. */
export function wrap(text: string, columns: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of pieces) {
    const columnsOfPiece = /[\u2e80-\uffef]/.test(piece)
      ? 2
      : piece.trim() === ""
        ? 1
        : piece.length;
    if (width + columnsOfPiece > columns && line.trim() !== "") {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
      if (piece.trim() === "") continue;
    }
    line += piece.trim() === "" ? " " : piece;
    width += columnsOfPiece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
