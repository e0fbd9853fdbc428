import { arxivCategories } from "../arxiv-category.ts";
import { statedArxivId } from "../arxiv-id.ts";
import { namesIn } from "../grammar/split-authors.ts";
import type { Draft } from "../grammar/paper-draft.ts";
import { readAnswers } from "./json-model-answers.ts";
import {
  asObject,
  field,
  objectsIn,
  parseObject,
  textOf,
  textsIn,
  withUsualKeys,
} from "./json-fields.ts";
import { readLinks } from "../grammar/read-links.ts";
import { isPaperAddress } from "../grammar/paper-address.ts";
import type { ArxivId } from "../paper.ts";
import { isChinese, plainText } from "../markup/plain-text.ts";
import type { Problem } from "../problem.ts";
import {
  addAnswers,
  type Answers,
  isFailure,
  recordDraft,
  withoutFeedHead,
} from "../grammar/record-draft.ts";
import { cutUrl } from "../url.ts";

/** A paper and the problems of its record. */
export type RecordReading = { draft: Draft; problems: Problem[] };

/** Where records state what paper they are about, the surest first. */
const ADDRESS_KEYS = [
  "arxiv_id",
  "arxivId",
  "id",
  "paper_id",
  "entry_id",
  "abs",
  "abs_url",
  "arxiv_url",
  "url",
  "link",
  "pdf",
  "pdf_url",
  "pdf_link",
];
/** Fields that some tools write in another case; `COMMENT` is an answer, `URL` a reference's. */
const OWN_KEYS = ["AI", "id", "title", "authors", "abstract", "summary", "categories"];
/** What `ai_summary.json` says about a paper in a few sentences, and in a list. */
const CHINESE_SUMMARY = "summary_zh";
const CHINESE_TAKEAWAYS = "intro_zh";

/**
 * The paper of a record by daily-arXiv-ai-enhanced, its forks or another tool; `null` for
 * any other record. A paper has a title, an address of its own, and authors, an abstract or
 * an answer of the model.
 */
export function readRecord(
  written: object | null,
  first: number,
  last = first,
): RecordReading | null {
  const record = withUsualKeys(written, OWN_KEYS);
  const title = textOf(record, "title");
  if (record === null || plainText(title) === "") return null;
  const stated = ADDRESS_KEYS.map((key) => textOf(record, key)).filter((text) => text !== "");
  const id = firstId(stated);
  if (id === null && !stated.some(isPaperAddress)) return null;
  const draft = recordDraft(title, authorsOf(record), first, last);
  draft.arxiv = id;
  draft.comment = commentOf(record);
  draft.categories = categoriesOf(record);
  addAbstract(draft, record);
  addLinks(draft, record);
  draft.images = objectsIn(field(record, "figures")).map((figure) => textOf(figure, "url"));
  const problems = addAnswers(draft, answersOf(record, draft), first);
  draft.takeaways = textsIn(field(record, CHINESE_TAKEAWAYS));
  return isPaper(draft, problems) ? { draft, problems } : null;
}

function isPaper({ authors, abstract, summary, details }: Draft, problems: Problem[]): boolean {
  return (
    authors.length > 0 ||
    abstract !== "" ||
    summary !== "" ||
    details.length > 0 ||
    problems.length > 0
  );
}

function firstId(stated: readonly string[]): ArxivId | null {
  const ids = stated.map(statedArxivId).filter((id) => id !== null);
  const [first] = ids;
  if (first === undefined) return null;
  return ids.find((id) => id.id === first.id && id.version !== null) ?? first;
}

/** `["A", "B"]`, `[{ "name": "A" }]`, `"A, B and C"` */
function authorsOf(record: object): string[] {
  const authors = field(record, "authors") ?? textOf(record, "author");
  if (typeof authors === "string") return namesIn(authors);
  const names = [
    ...textsIn(authors),
    ...objectsIn(authors).map((author) => textOf(author, "name")),
  ];
  return names.filter((name) => name.trim() !== "");
}

function commentOf(record: object): string {
  const comment = textOf(record, "comment", "comments");
  return isFailure(comment) || /^no comments?$/i.test(comment.trim()) ? "" : comment;
}

function categoriesOf(record: object): string[] {
  const listed = field(record, "categories");
  const categories = Array.isArray(listed)
    ? textsIn(listed)
    : arxivCategories(textOf(record, "categories"));
  const primary = textOf(record, "primary_category", "cate", "category", "main_category");
  const [known = primary] = arxivCategories(primary);
  if (categories.length === 0) return arxivCategories(primary);
  if (!categories.includes(known)) return categories;
  return [known, ...categories.filter((category) => category !== known)];
}

/** `summary` is arXiv's own name for the abstract; beside an `abstract` it is the model's. */
function addAbstract(draft: Draft, record: object): void {
  const abstract = textOf(record, "abstract") || textOf(record, "summary");
  if (isFailure(abstract)) return;
  if (isChinese(abstract)) draft.translation = abstract;
  else draft.abstract = withoutFeedHead(abstract);
}

function addLinks(draft: Draft, record: object): void {
  const code = cutUrl(textOf(record, "code_url", "code", "github"));
  if (code !== null) draft.links.push({ kind: "code", url: code });
  for (const link of objectsIn(field(record, "code_links")))
    draft.links.push(...readLinks(`${textOf(link, "type")}: ${textOf(link, "url")}`));
}

function answersOf(record: object, draft: Draft): Answers {
  const given = field(record, "AI");
  const answers = typeof given === "string" ? parseObject(given) : asObject(given);
  const spoken = typeof given === "string" && answers === null ? given : "";
  const own = readAnswers(answers, false);
  const flat = readAnswers(record, true);
  const longer = textOf(record, CHINESE_SUMMARY);
  const beside = textOf(record, "abstract") === "" ? "" : textOf(record, "summary");
  const summaries = [own.summary, spoken, flat.summary, longer, beside].filter(
    (text) => text !== "" && text !== draft.abstract && text !== draft.translation,
  );
  const [summary = ""] = summaries;
  return {
    summary,
    translation: own.translation === "" ? (flat.translation ?? "") : (own.translation ?? ""),
    details: [
      ...own.details,
      ...flat.details.filter(
        ({ label }) => label !== CHINESE_SUMMARY && label !== CHINESE_TAKEAWAYS,
      ),
      ...summaries.slice(1).map((text) => ({ label: "summary", text })),
    ],
  };
}
