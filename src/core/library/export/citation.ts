import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import type { LibraryPaper } from "../library-paper.ts";
import { toSingleLine } from "./single-line.ts";
import { plainNames } from "../names/plain-names.ts";
import { parseName, type PersonName } from "../names/person-name.ts";

/** A paper of the library with the reader's mark, for export. */
export type ExportPaper = LibraryPaper & { tags: string[]; note: string };

/** What every bibliography format says about a paper in its own syntax. */
export type Citation = {
  kind: "conference" | "journal" | "preprint";
  /** Plain Unicode; for the title with TeX see the paper. */
  title: string;
  people: PersonName[];
  year: number | null;
  /** Where it appeared: `CVPR 2025`, `Findings of ACL 2025`; null for preprints. */
  container: string | null;
  /** Without version. */
  arxivId: string | null;
  /** The first arXiv category, `cs.CV`. */
  primaryClass: string | null;
  /** The DOI that arXiv registers for each of its papers. */
  doi: string | null;
  url: string | null;
};

/** Journals by the names that digests use; any other venue is a conference. */
const journals: ReadonlySet<string> = new Set(
  "TPAMI TVCG IJCV TOG TIP TMM TMI TCSVT TNNLS TGRS TASLP TKDE TMLR JMLR TACL RA-L MedIA Nature Radiology".split(
    " ",
  ),
);

/** `Pattern Recognition Letters`, `IEEE Transactions on …`: journals by their words. */
const journalWords =
  /\b(?:Journal|Transactions|Letters|Magazine|Review)|^Nature\b|Pattern Recognition$/i;

/** `2505.23766`: year and month of the submission; `cs/0112017` has them after the slash. */
const submitted = /^(?:[a-z.-]+\/)?(\d\d)(\d\d)/i;

/** The citation data that all formats share. */
export function citationOf(paper: LibraryPaper): Citation {
  const kind = kindOf(paper);
  const id = paper.arxiv?.id ?? null;
  const own = paper.links.find((link) => link.kind !== "papers.cool" && link.kind !== "other");
  return {
    kind,
    title: texToPlain(toSingleLine(paper.title)),
    people: plainNames(paper.authors).map(parseName),
    year: kind === "preprint" ? yearOf(paper) : (paper.comment?.year ?? yearOf(paper)),
    container: kind === "preprint" ? null : containerOf(paper),
    arxivId: id,
    primaryClass: id === null ? null : (paper.categories[0] ?? null),
    doi: id === null ? null : `10.48550/arXiv.${id}`,
    url: id === null ? (own?.url ?? null) : `https://arxiv.org/abs/${id}`,
  };
}

/** Year of the submission to arXiv, else of the venue, else of the oldest digest. */
export function yearOf(paper: LibraryPaper): number | null {
  const digits = submitted.exec(paper.arxiv?.id ?? "")?.[1];
  if (digits !== undefined) return Number(digits) + (Number(digits) >= 91 ? 1900 : 2000);
  const day = paper.dates.at(-1);
  return paper.comment?.year ?? (day === undefined ? null : Number(day.slice(0, 4)));
}

/** A venue counts once the paper is accepted, not while it is under review. */
function kindOf({ comment }: LibraryPaper): Citation["kind"] {
  if (comment?.venue === null || comment?.venue === undefined) return "preprint";
  if (comment.status === "submitted" || comment.status === "withdrawn") return "preprint";
  if (comment.status === "preprint" || comment.status === "technical report") return "preprint";
  const { venue } = comment;
  return journals.has(venue) || journalWords.test(venue) ? "journal" : "conference";
}

const workshop = /workshop/i;

function containerOf({ comment }: LibraryPaper): string | null {
  if (comment === null || comment.venue === null) return null;
  const { venue, year, track } = comment;
  if (journals.has(venue) || journalWords.test(venue)) return venue;
  const held = year === null ? venue : `${venue} ${year}`;
  if (track === "findings") return `Findings of ${held}`;
  return track === "workshop" && !workshop.test(venue) ? `${held} Workshops` : held;
}
