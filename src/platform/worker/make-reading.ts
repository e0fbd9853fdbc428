import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { Reading } from "./shown-paper.ts";

let maker: Promise<(paper: LibraryPaper) => Reading> | null = null;

/**
 * What the two languages of a paper say of each other. The code that pairs them is
 * large and is fetched with the first paper that is opened.
 */
export async function makeReading(paper: LibraryPaper): Promise<Reading> {
  maker ??= import("./shown-paper.ts").then(({ createReadings }) => createReadings());
  try {
    return (await maker)(paper);
  } catch {
    // A paper is to be read also where its sentences cannot be paired.
    maker = null;
    return { alignment: null, checks: [], supports: [] };
  }
}
