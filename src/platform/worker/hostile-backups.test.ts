import { gzipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PAPER_BOUNDS } from "../../core/digest/bound-paper.ts";
import { BACKUP_BOUNDS } from "../../core/library/backup/bound-backup.ts";
import { writeBackup } from "../../core/library/backup/backup.ts";
import { encodeBase64 } from "../../core/library/backup/base64.ts";
import type { Outcome } from "../failure.ts";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import { allKept, allMarks } from "../storage/reader-marks.ts";
import { backupDue } from "./write-backup.ts";
import { EARLIER, hostileBackups } from "./hostile-backups.fixture.ts";
import type { Restored } from "./library-api.ts";
import { overviewOf } from "../../library/make-overview.ts";
import { openTestLibrary } from "./library-context.fixture.ts";
import { restore } from "./restore-backup.ts";
import { allTags } from "./edit-tags.ts";

const OWN = "2504.00001";
const NOW = 1_750_000_000_000;
const cases = hostileBackups(OWN, NOW);

const ownMarks = [
  {
    key: OWN,
    decision: "saved",
    decidedAt: EARLIER + 1000,
    tags: ["weaving"],
    note: "先读第三节。",
    annotatedAt: EARLIER + 1000,
  },
  {
    key: "2504.00002",
    decision: "dismissed",
    decidedAt: EARLIER + 2000,
    tags: [],
    note: "",
    annotatedAt: 0,
  },
] as const;

function ownBackup(): Blob {
  const papers = [1, 2].map((n) =>
    [
      `## Loom ${n}`,
      "**Authors:Ada Lovelace**",
      `Loom ${n} weaves a pattern.`,
      `[PDF](http://arxiv.org/abs/2504.0000${n}v1)`,
    ].join("\n\n"),
  );
  const bytes = new TextEncoder().encode(`# 2025-04-01 Looms\n\n${papers.join("\n\n")}\n`);
  return new Blob([
    writeBackup({
      madeAt: EARLIER,
      marks: ownMarks.map((mark) => ({ ...mark, tags: [...mark.tags] })),
      tags: [{ name: "weaving", color: "10" }],
      settings: {},
      digests: [{ name: "a.md", addedAt: EARLIER, gzip: encodeBase64(gzipSync(bytes)) }],
      kept: [],
    }),
  ]);
}

/** A library with two decided papers. */
async function ownLibrary() {
  const { context } = await openTestLibrary(createMemoryDatabase().db);
  expect(await restore(context, ownBackup())).toMatchObject({ ok: true, value: { digests: 1 } });
  return context;
}

function reported(outcome: Outcome<Restored>) {
  if (!outcome.ok) return outcome.code;
  const { digests, damaged, shortened } = outcome.value;
  return { digests, damaged, shortened };
}

beforeEach(() => {
  // Node has no Web Locks.
  vi.stubGlobal("isSecureContext", false);
  vi.spyOn(Date, "now").mockReturnValue(NOW);
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

describe("a hostile backup", () => {
  it("comes in many forms", () => {
    expect(new Set(cases.map(({ what }) => what)).size).toBeGreaterThanOrEqual(59);
  });

  it.each(cases)(
    "with $what does no harm, and the report is correct",
    async ({ text, expected }) => {
      const context = await ownLibrary();
      const outcome = await restore(context, new Blob([text]));
      expect(reported(outcome)).toEqual(
        typeof expected === "string"
          ? expected
          : { digests: 0, damaged: 0, shortened: 0, ...expected },
      );

      const marks = await allMarks(context.db);
      const byKey = new Map(marks.map((mark) => [mark.key, mark]));
      for (const mark of ownMarks) {
        expect(byKey.get(mark.key)).toEqual(mark);
        expect(context.holdings.markOf(mark.key)).toEqual(mark);
      }
      expect(await context.papers.paper(OWN)).toMatchObject({
        title: "Loom 1",
        abstract: { en: "Loom 1 weaves a pattern." },
      });
      for (const { decidedAt, annotatedAt, note } of marks) {
        expect(Math.max(decidedAt, annotatedAt)).toBeLessThanOrEqual(NOW);
        expect(note.length).toBeLessThanOrEqual(BACKUP_BOUNDS.note);
      }
      expect((await allTags(context)).length).toBeLessThanOrEqual(BACKUP_BOUNDS.tags + 1);
      for (const { title, abstract } of await allKept(context.db)) {
        expect(title.length).toBeLessThanOrEqual(PAPER_BOUNDS.title);
        expect(abstract.en.length).toBeLessThanOrEqual(PAPER_BOUNDS.abstract);
      }
      expect(JSON.stringify(overviewOf(context.holdings)).length).toBeLessThan(20_000);
      // A backup date in the future would silence the reminder for ever.
      vi.mocked(Date.now).mockReturnValue(NOW + 1000);
      expect((await backupDue(context)).sinceBackup).toBeGreaterThanOrEqual(0);
      expect("polluted" in {}).toBe(false);
    },
  );
});
