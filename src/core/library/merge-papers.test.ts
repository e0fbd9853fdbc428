import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comment, Paper } from "../digest/paper.ts";
import { paperWith } from "./fixtures/papers.ts";
import type { Appearance } from "./library-paper.ts";
import { mergeAppearances } from "./merge-papers.ts";

const paper = (fields: Partial<Paper> = {}): Paper => ({
  ...paperWith({ summary: "先看后想。", ...fields }),
  key: fields.key ?? "t:argus",
});

const appearance = (fields: Partial<Appearance> = {}): Appearance => ({
  source: "text",
  date: "2025-05-31",
  topic: "R1_Reasoning",
  paper: paper(),
  ...fields,
});

const onArxiv = (version: number | null, fields: Partial<Paper> = {}) =>
  paper({ key: "2505.23766", arxiv: { id: "2505.23766", version }, ...fields });

const comment = (raw: string): Comment => ({
  raw,
  venue: null,
  year: null,
  status: null,
  track: null,
  award: null,
  pages: null,
  figures: null,
  tables: null,
  notes: raw,
});

const hash = (digit: string) => `v2-${digit.repeat(32)}`;

const translated = (source: string, date: string, en: string, zh: string | null, version: number) =>
  appearance({ source, date, paper: onArxiv(version, { abstract: { en, zh } }) });

const shots = (host: string, ...digits: string[]) =>
  digits.map((digit) => ({ url: `https://${host}.zhimg.com/${hash(digit)}.jpg` }));

describe("mergeAppearances", () => {
  it("prefers any real title to a placeholder", () => {
    const clipped = onArxiv(2, { title: "arXiv:2505.23766" });
    const page = onArxiv(1);
    const merged = mergeAppearances([
      appearance({ source: "clipped", paper: clipped }),
      appearance({ source: "page", paper: page }),
    ]);
    expect(merged.title).toBe("Argus: Seeing First");
  });

  it("adds the ids and figures of a page to its plain text", () => {
    const figures = [{ url: `https://picx.zhimg.com/${hash("a")}.jpg` }];
    const page = appearance({ source: "page", paper: onArxiv(1, { figures }) });
    const merged = mergeAppearances([appearance(), page]);
    expect(merged.key).toBe("2505.23766");
    expect(merged.arxiv).toEqual({ id: "2505.23766", version: 1 });
    expect(merged.figures).toEqual(figures);
    expect(merged.appearances.map(({ source }) => source)).toEqual(["page", "text"]);
  });

  it("takes title, authors and abstract from the newest version and the rest from the newest digest", () => {
    const older = appearance({
      source: "older",
      date: "2025-05-01",
      paper: onArxiv(3, {
        title: "Argus 3",
        authors: ["Yunze Man", "De-An Huang"],
        abstract: { en: "We look twice.", zh: "我们看两次。" },
        summary: "旧的总结",
      }),
    });
    const newer = appearance({
      source: "newer",
      date: "2025-06-01",
      paper: onArxiv(1, { summary: "新的总结", takeaways: ["新的要点"], lines: [20, 30] }),
    });
    expect(mergeAppearances([older, newer])).toMatchObject({
      title: "Argus 3",
      authors: ["Yunze Man", "De-An Huang"],
      abstract: { en: "We look twice.", zh: "我们看两次。" },
      arxiv: { id: "2505.23766", version: 3 },
      summary: "新的总结",
      takeaways: ["新的要点"],
      lines: [20, 30],
      dates: ["2025-06-01", "2025-05-01"],
    });
  });

  it("shows the newest translation of the abstract that is shown, ignoring punctuation and case", () => {
    const merged = mergeAppearances([
      translated("a", "2025-05-01", "We “look” twice.", "五月的译文", 2),
      translated("b", "2025-06-01", 'We "look" twice.', "六月的译文", 2),
      translated("c", "2025-07-01", "We look once.", "旧摘要的译文", 1),
    ]);
    expect(merged.abstract).toEqual({ en: 'We "look" twice.', zh: "六月的译文" });
  });

  it("shows a translation of an older abstract rather than none", () => {
    const translated = appearance({ source: "a", paper: onArxiv(1) });
    const untranslated = appearance({
      source: "b",
      paper: onArxiv(2, { abstract: { en: "We think first.", zh: null } }),
    });
    expect(mergeAppearances([translated, untranslated]).abstract).toEqual({
      en: "We think first.",
      zh: "我们先看再想。",
    });
  });

  it("keeps what only an older digest has", () => {
    const full = appearance({
      source: "full",
      date: "2025-05-01",
      paper: onArxiv(1, {
        comment: comment("CVPR 2025"),
        details: [{ label: "方法", text: "两步" }],
        categories: ["cs.CV", "cs.AI"],
      }),
    });
    const bare = appearance({
      source: "bare",
      date: "2025-06-01",
      paper: onArxiv(1, { summary: null, takeaways: [], authors: [], categories: ["cs.CL"] }),
    });
    expect(mergeAppearances([full, bare])).toMatchObject({
      authors: ["Yunze Man"],
      summary: "先看后想。",
      takeaways: ["看得准"],
      comment: { raw: "CVPR 2025" },
      details: [{ label: "方法", text: "两步" }],
      categories: ["cs.CL", "cs.CV", "cs.AI"],
    });
  });

  it("merges links by address, keeps their kind, and leaves one arXiv page and one PDF", () => {
    const first = onArxiv(1, {
      links: [
        { kind: "abs", url: "https://arxiv.org/abs/2505.23766v1" },
        { kind: "code", url: "https://github.com/man/argus" },
      ],
    });
    const second = onArxiv(2, {
      links: [
        { kind: "abs", url: "https://arxiv.org/abs/2505.23766v2" },
        { kind: "other", url: "http://www.GitHub.com/man/argus/" },
        { kind: "project", url: "https://man.example/argus" },
      ],
    });
    const merged = mergeAppearances([
      appearance({ source: "a", paper: first }),
      appearance({ source: "b", paper: second }),
    ]);
    expect(merged.links).toEqual([
      { kind: "abs", url: "https://arxiv.org/abs/2505.23766v2" },
      { kind: "code", url: "http://www.GitHub.com/man/argus/" },
      { kind: "project", url: "https://man.example/argus" },
    ]);
  });

  it("shows each screenshot of the newest version once, whatever its host", () => {
    const merged = mergeAppearances([
      appearance({ source: "a", paper: onArxiv(2, { figures: shots("picx", "a", "b") }) }),
      appearance({ source: "b", paper: onArxiv(2, { figures: shots("pica", "b", "c") }) }),
      appearance({ source: "c", paper: onArxiv(1, { figures: shots("pic1", "d") }) }),
    ]);
    expect(merged.figures).toEqual([...shots("picx", "a", "b"), ...shots("pica", "c")]);
  });

  it("lists topics newest first, with the primary category for a missing one", () => {
    const merged = mergeAppearances([
      appearance({ source: "a", date: "2025-05-01", topic: "NeRF" }),
      appearance({
        source: "b",
        date: "2025-05-02",
        topic: null,
        paper: paper({ categories: ["cs.CV", "cs.AI"] }),
      }),
      appearance({ source: "c", date: null, topic: null }),
    ]);
    expect(merged.topics).toEqual(["cs.CV", "NeRF"]);
    expect(merged.dates).toEqual(["2025-05-02", "2025-05-01"]);
  });

  it("counts the same appearance given twice once", () => {
    expect(mergeAppearances([appearance(), appearance()]).appearances).toHaveLength(1);
  });

  it("refuses to merge no appearances", () => {
    expect(() => mergeAppearances([])).toThrow(RangeError);
  });

  it("gives the same paper in any order, and when merged again", () => {
    const papers = fc.record({
      title: fc.constantFrom("Argus", "Argus 2"),
      arxiv: fc.option(
        fc.record({ id: fc.constant("2505.23766"), version: fc.option(fc.nat({ max: 3 })) }),
      ),
      summary: fc.option(fc.constantFrom("一", "二")),
      figures: fc.array(fc.constantFrom("a", "b").map((digit) => ({ url: `/${hash(digit)}` }))),
      lines: fc.constantFrom<[number, number]>([1, 2], [3, 4]),
    });
    const appearances = fc.array(
      fc.record({
        source: fc.constantFrom("one", "two"),
        date: fc.option(fc.constantFrom("2025-05-01", "2025-05-02")),
        topic: fc.option(fc.constantFrom("NeRF", "LLM")),
        paper: papers.map((fields) => paper(fields)),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const shuffled = appearances.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        const merged = mergeAppearances(some);
        expect(mergeAppearances(others)).toEqual(merged);
        expect(mergeAppearances(merged.appearances)).toEqual(merged);
      }),
      { numRuns: 200 },
    );
  });
});
