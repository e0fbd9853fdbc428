import { arxivCategories } from "../arxiv-category.ts";
import { arxivIdInUrl, statedArxivId } from "../arxiv-id.ts";
import { namesIn } from "../grammar/split-authors.ts";
import type { Draft } from "../grammar/paper-draft.ts";
import { type FieldName, plainLabel } from "./field-labels.ts";
import { readLinks } from "../grammar/read-links.ts";
import { isChinese } from "../markup/plain-text.ts";
import type { Problem } from "../problem.ts";
import { addAnswers, isFailure, withoutFeedHead } from "../grammar/record-draft.ts";
import { takeawayItems } from "../grammar/takeaway-items.ts";
import { cutUrl } from "../url.ts";

/** One labelled field of an entry; `label` as written, `null` where a text stands without one. */
export type Field = { name: FieldName; label: string | null; text: string; lines: string[] };

/** `[text](https://…)`; some tools leave spaces in the address. */
const LINK = /\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)/g;
const ADDRESS = /https?:\/\/[^\s<>"()[\]]{1,1000}/gi;

/**
 * Puts the fields of an entry into its draft. What fits no field of a paper becomes a
 * detail under its own label; only empty values and placeholders are dropped.
 */
export function addFields(draft: Draft, fields: readonly Field[]): Problem[] {
  const writer = new FieldWriter(draft);
  for (const field of fields) writer.add(field);
  return writer.finish();
}

class FieldWriter {
  readonly #draft: Draft;
  readonly #details: { label: string | null; text: string }[] = [];
  #summary = "";
  #task = "";
  #apiSummary: Field | null = null;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  add(field: Field): void {
    const { name, text } = field;
    if (text.trim() === "" || (name !== "summary" && name !== "task" && isFailure(text))) return;
    switch (name) {
      case "title":
      case "title-translation":
        return text === this.#draft.title ? undefined : this.#detail(field);
      case "authors":
        if (this.#draft.authors.length > 0) return;
        this.#draft.authors = namesIn(withoutLinks(text));
        return;
      case "link":
        return this.#addLink(field);
      case "abstract":
        return isChinese(text) ? this.#addTranslation(field) : this.#addAbstract(field);
      case "translation":
        return this.#addTranslation(field);
      case "summary":
        if (this.#summary !== "") return this.#detail(field);
        this.#summary = text;
        return;
      case "task":
        this.#task ||= text;
        return;
      case "api-summary":
        this.#apiSummary ??= field;
        return;
      case "takeaways":
        this.#draft.takeaways.push(...takeawayItems(field.lines));
        return;
      case "category":
        return this.#addCategories(field);
      case "comment":
        if (/^no comments?$/i.test(text)) return;
        this.#draft.comment ||= text;
        return;
      case "detail":
        return this.#detail(field);
    }
  }

  finish(): Problem[] {
    this.#addApiSummary();
    if (this.#summary === "") this.#summary = this.#task;
    else if (this.#task !== "") this.#details.unshift({ label: "Task", text: this.#task });
    const answers = { summary: this.#summary, details: this.#details };
    return addAnswers(this.#draft, answers, this.#draft.first);
  }

  /** arXiv's API calls the abstract `summary`, and so do tools that print its answers. */
  #addApiSummary(): void {
    const field = this.#apiSummary;
    if (field === null) return;
    const isAbstract = this.#draft.abstract === "" && !isChinese(field.text);
    this.add({ ...field, name: isAbstract ? "abstract" : "summary" });
  }

  #addAbstract(field: Field): void {
    const abstract = withoutFeedHead(field.text);
    if (this.#draft.abstract === "") this.#draft.abstract = abstract;
    else if (this.#draft.abstract !== abstract) this.#detail(field);
  }

  #addTranslation(field: Field): void {
    if (this.#draft.translation === "" && isChinese(field.text)) {
      this.#draft.translation = field.text;
    } else if (this.#draft.translation !== field.text) this.#detail(field);
  }

  #addCategories(field: Field): void {
    const categories = arxivCategories(field.text);
    if (categories.length === 0) return this.#detail(field);
    for (const category of categories)
      if (!this.#draft.categories.includes(category)) this.#draft.categories.push(category);
  }

  #addLink(field: Field): void {
    const draft = this.#draft;
    const stated = statedArxivId(withoutLinks(field.text));
    if (stated !== null) draft.arxiv = better(draft.arxiv, stated);
    const addresses = field.text.match(ADDRESS) ?? [];
    for (const address of addresses) addAddress(draft, field.label ?? "", address);
    if (stated === null && addresses.length === 0) this.#detail(field);
  }

  #detail({ label, text }: Field): void {
    this.#details.push({
      label: label === null ? null : plainLabel(label),
      text,
    });
  }
}

/** Stores an address as the paper's own, or as one of its links of the kind that its label names. */
export function addAddress(draft: Draft, label: string, address: string): void {
  const arxiv = arxivIdInUrl(address);
  const url = cutUrl(address);
  if (arxiv !== null) {
    draft.arxiv = better(draft.arxiv, arxiv);
    if (address.includes("papers.cool"))
      draft.links.push({ kind: "papers.cool", url: `https://papers.cool/arxiv/${arxiv.id}` });
  } else if (url !== null) draft.links.push(...readLinks(`${label}: ${url}`));
}

/** The id already known; the same id with a version is better. */
function better(known: Draft["arxiv"], stated: NonNullable<Draft["arxiv"]>): Draft["arxiv"] {
  if (known === null) return stated;
  return known.id === stated.id && known.version === null ? stated : known;
}

function withoutLinks(text: string): string {
  return text.replace(LINK, "$1");
}
