import { PARSER_VERSION } from "../../core/digest/parser-version.ts";
import { allSourceIds } from "../storage/digests.ts";
import type { LibraryContext } from "./library-context.ts";

/** The sources that an older version of the parser read, or whose reading the disk has lost. */
export async function outdatedSources({
  db,
  holdings,
  papers,
}: Pick<LibraryContext, "db" | "holdings" | "papers">): Promise<string[]> {
  return (await allSourceIds(db)).filter(
    (id) => holdings.digests.get(id)?.readerVersion !== PARSER_VERSION || papers.broken.has(id),
  );
}
