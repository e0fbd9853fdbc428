import { beforeAll, describe, expect, it } from "vitest";
import { noMarkFacets } from "./facets/facets.ts";
import { createLibraryIndex, type LibraryIndex } from "./library-index.ts";
import { landmarks, paperOf } from "./papers.fixture.ts";

const [attention, nerf, splatting, grpo, gan] = landmarks.map(({ key }) => key);

let index: LibraryIndex;
beforeAll(async () => {
  index = createLibraryIndex();
  await index.add(landmarks);
});

const idsOf = (question: string): string[] => index.search(question).ids;

describe("search", () => {
  it("shows everything for an empty question, newest digest first, in its order", () => {
    const answer = index.search("");
    expect(answer.ids).toEqual([nerf, splatting, attention, grpo, gan]);
    expect(answer).toMatchObject({ total: 5, how: "all", marks: [] });
  });

  it.each([
    ["高斯泼溅", splatting],
    ["三維高斯潑濺", splatting],
    ["自注意力", attention],
    ["attention is all you need", attention],
    ["transf", attention],
    ["ＧＲＰＯ", grpo],
    ["grpo强化学习", grpo],
    ["lukasz kaiser", attention],
    ["Kaiser Łukasz", attention],
    ["TseHsun Chen", grpo],
    ["tse hsun chen", grpo],
    ["https://arxiv.org/abs/2308.04079v2", splatting],
    ["pretrained", attention],
    ["pre trained", attention],
    ["realtime", splatting],
    ["Seeking?! deepseekmath", grpo],
  ])("finds by %s", (question, key) => {
    expect(idsOf(question)[0]).toBe(key);
  });

  it("joins words by AND over all texts of a paper", () => {
    expect(idsOf("nerf real-time")).toEqual([splatting]);
    expect(new Set(idsOf("辐射场 nerf"))).toEqual(new Set([nerf, splatting]));
  });

  it("finds Chinese only where it stands in one piece", () => {
    expect(index.search("神经辐射场")).toMatchObject({ ids: [nerf], how: "exact" });
    expect(idsOf('"场神经辐射"')).toEqual([]);
  });

  it("says when papers are only similar", () => {
    expect(index.search("高斯破溅")).toMatchObject({ ids: [splatting], how: "similar" });
    expect(index.search("guassian splating")).toMatchObject({ how: "similar" });
    expect(idsOf("guassian splating")[0]).toBe(splatting);
    expect(index.search("完全没有的话")).toMatchObject({ ids: [], total: 0 });
  });

  it("looks into the details when nothing else has the words", () => {
    expect(index.search("网页语料")).toMatchObject({ ids: [grpo], how: "details" });
  });

  it("leaves out what is excluded", () => {
    expect(idsOf("nerf -splatting")).toEqual([nerf]);
    expect(idsOf("-topic:nerf -topic:llm")).toEqual([gan]);
  });

  it("narrows by operators", () => {
    expect(idsOf("author:barron")).toEqual([nerf]);
    expect(idsOf('author:"Chen Tse-Hsun"')).toEqual([grpo]);
    expect(idsOf("title:field")).toEqual([splatting, nerf]);
    expect(idsOf("has:code")).toEqual([attention]);
    expect(idsOf("date:2025-04")).toEqual([splatting]);
    expect(idsOf("date:2025-03..2025-04-30")).toEqual([splatting, gan]);
  });

  it("narrows nothing by a half-typed operator, and takes a wrong one as text", () => {
    expect(index.search("author:").ids).toEqual(index.search("").ids);
    expect(index.search("has:teapot").how).not.toBe("all");
  });

  it("sorts by date or title where asked", () => {
    expect(index.search("radiance", { sort: "date" }).ids).toEqual([nerf, splatting]);
    expect(index.search("", { sort: "title" }).ids).toEqual([
      splatting,
      attention,
      grpo,
      gan,
      nerf,
    ]);
  });

  it("leads a Chinese question over to papers that have English only", () => {
    expect(index.search("生成对抗网络").ids).toEqual([gan]);
    expect(index.search("对抗")).toMatchObject({
      ids: [gan],
      also: [{ term: "对抗", name: "adversarial" }],
    });
    expect(index.search("注意力")).toMatchObject({ ids: [attention], also: [] });
    expect(index.search("对抗", { bridge: false }).ids).toEqual([]);
  });

  it("adds papers of both languages that use the other name, behind those that use the name asked for", async () => {
    const own = createLibraryIndex();
    const named = ["a", "b", "c", "d"].map((key) =>
      paperOf({
        key,
        en: `Reinforcement learning steers loom ${key}.`,
        zh: `强化学习控制第 ${key} 台织机。`,
      }),
    );
    const other = paperOf({
      key: "other-name",
      en: "Reinforcement learning steers a mill.",
      zh: "一种控制磨坊的方法。",
    });
    const unrelated = Array.from({ length: 8 }, (_, at) =>
      paperOf({ key: `mill-${at}`, en: `Mill ${at} grinds grain.`, zh: `磨坊 ${at} 磨谷物。` }),
    );
    await own.add([other, ...named, ...unrelated]);
    const { ids, also } = own.search("强化学习");
    expect(also[0]?.name).toBe("reinforcement learning");
    expect(ids.slice(0, 4).sort()).toEqual(["a", "b", "c", "d"]);
    expect(ids.slice(4)).toEqual(["other-name"]);
    expect(own.search("强化学习", { bridge: false }).ids).not.toContain("other-name");
    await own.add([{ ...other, key: "later" }]);
    expect(own.search("强化学习").ids).toContain("later");
    await own.remove(["other-name"]);
    expect(own.search("强化学习").ids).not.toContain("other-name");
  });
});

describe("mark", () => {
  it("makes decisions, tags and notes searchable without the texts", async () => {
    const own = createLibraryIndex();
    own.mark([{ key: "1706.03762", decision: "saved", tags: ["to read"], note: "classic" }]);
    await own.add(landmarks);
    expect(own.search("is:saved").ids).toEqual([attention]);
    expect(own.search('has:note tag:"to read"').ids).toEqual([attention]);
    expect(own.search("is:unscreened").total).toBe(4);
    expect(own.search("").facets.decision).toEqual([
      { value: "unscreened", count: 4 },
      { value: "saved", count: 1 },
    ]);
  });
});

describe("add and remove", () => {
  it("puts a paper in the place of the one with its key", async () => {
    const own = createLibraryIndex();
    await own.add(landmarks);
    await own.add([paperOf({ key: "1406.2661", title: "Renamed" })]);
    expect(own.search("adversarial").ids).toEqual([]);
    expect(own.search("renamed").ids).toEqual([gan]);
    expect(own.search("").total).toBe(5);
  });

  it("finds one paper by what each of several digests says", async () => {
    const own = createLibraryIndex();
    await own.add([
      paperOf({ key: "x", title: "One", summary: "先说推理" }),
      paperOf({ key: "x", title: "One", summary: "后说对齐" }),
    ]);
    expect(own.search("推理").ids).toEqual(["x"]);
    expect(own.search("对齐").ids).toEqual(["x"]);
    expect(own.search("").total).toBe(1);
  });

  it("forgets what is removed", async () => {
    const own = createLibraryIndex();
    await own.add(landmarks);
    await own.remove(["2003.08934", "unknown"]);
    expect(own.search("nerf").ids).toEqual([splatting]);
  });

  it.each([
    ["small papers", 9, ""],
    ["huge papers", 35, "word ".repeat(20_000)],
  ])("pauses between chunks of %s", async (_what, expected, en) => {
    let pauses = 0;
    const many = Array.from({ length: 35 }, (_, number) => paperOf({ key: `p${number}`, en }));
    await createLibraryIndex().add(many, {
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    });
    expect(pauses).toBe(expected);
  });
});

describe("save and load", () => {
  it("answers the same after a round trip", async () => {
    const own = createLibraryIndex();
    expect(own.load(structuredClone(await index.save()))).toBe(true);
    for (const question of ["", "高斯", "attention", "guassian", "reinforcement learning"])
      expect(own.search(question)).toEqual(index.search(question));
  });

  it.each([
    null,
    "",
    7,
    {},
    { version: 0, parts: [] },
    { version: 3, parts: [] },
    { version: 4, parts: [{}] },
  ])("answers false to %j", (saved) => {
    expect(createLibraryIndex().load(saved)).toBe(false);
  });
});

describe("suggest", () => {
  it("goes on from the last word with names and terms", () => {
    expect(index.suggest("nerf auth")).toEqual([]);
    expect(index.suggest("topic:ll")[0]).toMatchObject({ kind: "topic", question: "topic:LLM" });
    expect(index.suggest("nerf barr")[0]?.question).toBe('nerf author:"Jonathan T. Barron"');
    expect(index.suggest("三维").map(({ question }) => question)).toEqual([]);
    expect(index.suggest("radi")[0]).toMatchObject({ kind: "term", text: "radiance field" });
    expect(index.suggest("nerf ")).toEqual([]);
  });
});

describe("suggested terms", () => {
  it("are terms, and not any words that follow each other", async () => {
    const own = createLibraryIndex();
    const en = "Gaussian splatting has emerged lately. Splatting renders scenes.";
    await own.add([
      paperOf({ key: "a", title: "Gaussian Splatting Decoders for Roads", en }),
      paperOf({ key: "b", title: "Splatting Decoders at Night", en }),
    ]);
    const texts = own.suggest("splat").map(({ text }) => text);
    expect(texts).toContain("splatting decoder");
    expect(texts).not.toContain("splatting has emerged");
    expect(texts).not.toContain("splatting render");
  });
});

describe("likeness and like", () => {
  it("is silent until five papers are saved", () => {
    expect(index.likeness(["1706.03762"])).toEqual([null]);
    expect(index.search("", { sort: "likeness" }).ids).toEqual(index.search("").ids);
  });

  it("puts what is decided already behind what is not", async () => {
    const papers = Array.from({ length: 12 }, (_, at) =>
      paperOf({
        key: `p${at}`,
        title: at < 8 ? `Swimming robots ${at}` : `Sums ${at}`,
        en: "Text.",
      }),
    );
    const saved = papers.slice(0, 6).map(({ key }) => key);
    const own = createLibraryIndex();
    await own.add(papers);
    own.mark(saved.map((key) => ({ key, ...noMarkFacets, decision: "saved" })));
    const { ids } = own.search("", { sort: "likeness" });
    expect(new Set(ids.slice(0, 2))).toEqual(new Set(["p6", "p7"]));
    expect(new Set(ids.slice(-6))).toEqual(new Set(saved));
  });

  it("finds papers like one", () => {
    expect(index.like("2003.08934")[0]).toBe(splatting);
    expect(index.like("unknown")).toEqual([]);
  });
});

describe("texts with TeX", () => {
  const paper = paperOf({
    key: "tex",
    title: "\\textbf{R}etrieval \\textbf{A}ugmentation of $\\pi_0$",
    authors: ["Paul Erd\\H{o}s", 'Hannes K\\"unzel', ":"],
    en: 'A na\\"ive model of $\\alpha$-stable laws in $E^{3}$ space, by \\ensuremath{\\beta}.',
    summary: "用 $\\alpha$ 稳定\\textbf{分布}建模。",
  });

  it.each([
    ["naive model"],
    ["naïve"],
    ["Erdos"],
    ["author:erdős"],
    ["author:Kunzel"],
    ["Retrieval Augmentation"],
    ["title:retrieval"],
    ["alpha stable"],
    ["α-stable"],
    ["$\\alpha$-stable"],
    ["E3 space"],
    ["$E^{3}$ space"],
    ["beta"],
    ["pi0"],
    ["π_0"],
    ["稳定分布"],
  ])("are found by %s as they are shown", async (question) => {
    const own = createLibraryIndex();
    await own.add([...landmarks, paper]);
    const { ids, how } = own.search(question);
    expect([ids, how]).toEqual([["tex"], "exact"]);
  });

  it("name authors in facets and suggestions without TeX", async () => {
    const own = createLibraryIndex();
    await own.add([paper, { ...paper, key: "another", title: "Another one" }]);
    expect(own.search("").facets.author.map(({ value }) => value)).toEqual([
      "Hannes Künzel",
      "Paul Erdős",
    ]);
    expect(own.suggest("erd")[0]?.text).toBe("Paul Erdős");
  });
});
