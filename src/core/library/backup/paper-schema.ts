import * as v from "valibot";
import type { Paper } from "../../digest/paper.ts";
import type { Appearance } from "../library-paper.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const maybeText = v.nullable(v.string());
const maybeCount = v.nullable(count);

/** Only `http:` or `https:`, since the browser follows links. */
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i));

export const paperSchema: v.GenericSchema<unknown, Paper> = v.object({
  key: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  authors: v.array(v.string()),
  abstract: v.object({ en: v.string(), zh: maybeText }),
  summary: maybeText,
  takeaways: v.array(v.string()),
  arxiv: v.nullable(v.object({ id: v.string(), version: maybeCount })),
  categories: v.array(v.string()),
  comment: v.nullable(
    v.object({
      raw: v.string(),
      venue: maybeText,
      year: maybeCount,
      status: v.nullable(
        v.picklist([
          "accepted",
          "to appear",
          "published",
          "submitted",
          "preprint",
          "technical report",
          "withdrawn",
        ]),
      ),
      track: maybeText,
      award: maybeText,
      pages: maybeCount,
      figures: maybeCount,
      tables: maybeCount,
      notes: maybeText,
    }),
  ),
  links: v.array(
    v.object({
      kind: v.picklist([
        "abs",
        "pdf",
        "code",
        "project",
        "data",
        "demo",
        "video",
        "papers.cool",
        "other",
      ]),
      url: webAddress,
    }),
  ),
  figures: v.array(v.object({ url: v.string() })),
  details: v.array(v.object({ label: maybeText, text: v.string() })),
  lines: v.tuple([count, count]),
  date: v.optional(v.string()),
});

/** The schema of a stored appearance, used to validate foreign data. */
export const appearanceSchema: v.GenericSchema<unknown, Appearance> = v.object({
  source: v.string(),
  date: maybeText,
  topic: maybeText,
  paper: paperSchema,
});
