import { describe, expect, it } from "vitest";
import { readDigest } from "./read-digest.ts";

/** One paper as it stands in a digest, in the words of a tool that wrapped it. */
const read = (lines: readonly string[], name = "2025-06-01_Optimizers.txt") =>
  readDigest(new TextEncoder().encode(lines.join("\n")), name);

const english = [
  "We introduce Adam, an algorithm for first-order gradient-based",
  "optimization of stochastic objective functions, based on adaptive",
  "estimates of lower-order moments. The method is easy to write, is",
  "computationally efficient and has little need of memory. Code is at",
];
const address = "https://github.com/example/adam-in-forty-lines";
const abstract = `${english.join(" ")} ${address}`;
const chinese = [
  "我们提出Adam算法,它是一种基于一阶梯度的随机目标函数优化方法。",
  "该方法易于实现,计算高效,几乎不占内存。",
];
const rest = ["Summary", "", "本文提出了Adam优化算法。", "", "Key Takeaways", ""];

/** A copy without blank lines, so that only the lines themselves show where a field ends. */
const dense = [
  "2025-06-01 更新",
  "Adam: A Method for Stochastic Optimization",
  "Authors:Diederik P. Kingma, Jimmy Ba",
  ...english,
  ...english,
];
const end = ["Summary", "本文提出了Adam优化算法。", "Key Takeaways", "1. 该方法易于实现。"];

/** A dump that numbers its links, from the navigation to the foot. */
const numbered = [
  ...Array.from({ length: 9 }, (_, n) => `  • [${n + 1}]标签`),
  "",
  "[10] 2025-06-01 更新",
  "",
  "[11] Adam: A Method for Stochastic Optimization",
  "",
  "Authors:Diederik P. Kingma, Jimmy Ba",
  "",
  ...english,
  `[12]${address}`,
  "",
  chinese.join(""),
  "",
  ...rest,
  "1. 该方法易于实现。",
  "",
  "[13]上一篇",
  "",
];
const targets = Array.from({ length: 13 }, (_, n) => `[${n + 1}] https://example.org/${n + 1}`);

describe("readDigest on what other tools write", () => {
  it("begins the translation after an abstract that ends with an address", () => {
    const { papers } = read([...dense, address, ...chinese, ...end]);
    expect(papers.map(({ abstract: { en, zh } }) => [en, zh])).toEqual([
      [`${english.join(" ")} ${abstract}`, chinese.join("")],
    ]);
  });

  it("begins the translation after an address that was broken at a hyphen", () => {
    const at = address.lastIndexOf("-") + 1;
    const broken = [`It is written out at ${address.slice(0, at)}`, address.slice(at)];
    // Chinese that is not wrapped at all: a new line of it does not mean that the one above
    // ended on purpose.
    const whole = chinese.join("");
    const points = [1, 2].map((n) => `${n}. ${whole}`);
    const text = [...dense, ...broken, whole, "Summary", whole, "Key Takeaways", ...points];
    const { papers } = read(text);
    expect(papers.map(({ abstract: { en, zh } }) => [en.slice(-67), zh])).toEqual([
      [`It is written out at ${address}`, whole],
    ]);
  });

  it.each([
    ["Deep networks, wide ones and narrow ones, are trained with the", false],
    ["Deep Networks, Ada van Dyke", true],
    ["van den Berg, Ada Lovelace", true],
  ])("takes %s after a full line of names for names or not", (line, isNames) => {
    const names = "Authors:Diederik P. Kingma, Jimmy Lei Ba, Grace Brewster Hopper";
    const text = ["2025-06-01 更新", "Adam: A Method", names, line, ...english, address];
    const { papers } = read([...text, ...chinese, ...end]);
    expect(papers.map(({ authors }) => authors.length > 3)).toEqual([isNames]);
    expect(papers[0]?.abstract.en.startsWith(line)).toBe(!isNames);
  });

  it("continues a translation after a line that ends with an address", () => {
    const { papers } = read([...dense, address, ...chinese, address, "欢迎使用。", ...end]);
    expect(papers.map(({ abstract: { zh } }) => zh)).toEqual([
      `${chinese.join("")}${address}欢迎使用。`,
    ]);
  });

  it.each([
    ["without the list of their targets", []],
    ["with the list of their targets", ["References:", "", ...targets]],
  ])("takes the numbers of links out of a dump, %s", (_, list) => {
    const { papers, lines } = read([...numbered, ...list]);
    expect(papers.map(({ title, summary }) => [title, summary])).toEqual([
      ["Adam: A Method for Stochastic Optimization", "本文提出了Adam优化算法。"],
    ]);
    expect(lines.unread).toBe(0);
  });

  it("joins a takeaway whose number was left alone on its line", () => {
    const { papers } = read([
      "2025-06-01 更新",
      "",
      "Adam: A Method for Stochastic Optimization",
      "",
      "Authors:Diederik P. Kingma, Jimmy Ba",
      "",
      ...english,
      address,
      "",
      chinese.join(""),
      "",
      ...rest,
      "1.",
      "该方法易于实现,计算高效,而且对梯度的对角缩放保持不变,适合数据和参数都很多的问题。",
      "2. 它几乎不占内存。",
    ]);
    expect(papers[0]?.takeaways).toEqual([
      "该方法易于实现,计算高效,而且对梯度的对角缩放保持不变,适合数据和参数都很多的问题。",
      "它几乎不占内存。",
    ]);
  });

  it("treats the empty line of a quotation as blank", () => {
    const { lines } = read(
      [
        "## Adam: A Method for Stochastic Optimization",
        "",
        "**Authors:Diederik P. Kingma, Jimmy Ba**",
        "",
        abstract,
        "",
        `> ${chinese.join("")}`,
        ">",
        "",
        "**Summary**",
        "本文提出了Adam优化算法。",
      ],
      "2025-06-01_Optimizers.md",
    );
    expect(lines.unread).toBe(0);
  });

  it("reads a page that pandoc made Markdown of and wrapped", () => {
    const { papers, lines } = read(
      [
        "# 2025-06-01 更新",
        "",
        '## <a href="#Adam-A-Method-for-Stochastic-Optimization"',
        'class="headerlink"',
        'title="Adam: A Method for Stochastic Optimization"></a>Adam: A Method for Stochastic Optimization',
        "",
        "**Authors:Diederik P. Kingma, Jimmy Ba**",
        "",
        ...english,
        `<a href="${address}" target="_blank"`,
        `rel="noopener">${address}</a>`,
        "",
        `> ${chinese.join("")}`,
        "",
        "**Summary**",
        "本文提出了Adam优化算法。",
      ],
      "2025-06-01_Optimizers.md",
    );
    expect(papers.map(({ title, abstract: { en } }) => [title, en])).toEqual([
      ["Adam: A Method for Stochastic Optimization", abstract],
    ]);
    expect(lines.unread).toBe(0);
  });

  it("reads a clipping whose headings were wrapped with their anchors", () => {
    const { papers, lines } = read(
      [
        '## [](#2025-06-01-更新 "2025-06-01 更新")2025-06-01 更新',
        "",
        "## [](#Adam-A-Method-for-Stochastic-Optimization",
        '"Adam: A Method for Stochastic Optimization")Adam: A Method for',
        "Stochastic Optimization",
        "",
        "**Authors:Diederik P. Kingma, Jimmy Ba**",
        "",
        ...english,
        `[${address}](${address})`,
        "",
        `> ${chinese.join("")}`,
      ],
      "clipped.md",
    );
    expect(papers.map(({ title }) => title)).toEqual([
      "Adam: A Method for Stochastic Optimization",
    ]);
    expect(lines.unread).toBe(0);
  });

  it("keeps tags that a paper mentions in wrapped text", () => {
    const line = "It thinks between <think> and </think> and answers in <answer></answer>;";
    const { papers } = read([...dense, line, "an end token </s> closes both.", ...chinese, ...end]);
    expect(papers[0]?.abstract.en).toContain(`${line} an end token </s> closes both.`);
  });

  it.each([
    ["(3) an adaptive step", "and"],
    ["2) an adaptive step", "and"],
    ["- an adaptive step", "that is"],
    ["3. an adaptive step", "namely"],
  ])("takes the line %s in an abstract for no item", (line, before) => {
    const { papers } = read([...dense, before, `${line}, which is scaled`, ...chinese, ...end]);
    expect(papers[0]?.abstract.en).toContain(`${before} ${line}, which is scaled`);
    expect(papers[0]?.takeaways).toEqual(["该方法易于实现。"]);
  });

  it("puts all lines of a printed title and its names together", () => {
    const title = ["Adam and its Descendants: A Study of", "Steps that Adapt to", "What They Met"];
    const names = [
      "Authors:Diederik P. Kingma, Jimmy Lei Ba, Grace Brewster Hopper, Ada",
      "Lovelace, Emmy Noether",
    ];
    const entry = [...english, ...english, address, ...chinese, ...end, "点此查看论文截图"];
    const { papers } = read([
      "2025-06-01 更新",
      ...title,
      ...names,
      ...entry,
      ...title,
      ...names,
      ...entry,
    ]);
    expect(papers.map((paper) => [paper.title, paper.authors.slice(-2)])).toEqual(
      [0, 1].map(() => [title.join(" "), ["Ada Lovelace", "Emmy Noether"]]),
    );
  });

  it("takes the heads and feet of printed pages out of the text", () => {
    const edge = (page: number) => [
      "",
      "https://example.org/optimizers",
      `${page}/3`,
      "",
      "\f6/1/25, 9:00 AM",
      "Optimizers | Example",
      "",
    ];
    const body = [...english.slice(0, 2), ...edge(1), ...english.slice(2, 3), ...edge(2)];
    body.push(...english.slice(3), address);
    const { papers, lines } = read([...dense.slice(0, 3), ...body, ...chinese, ...end]);
    expect(papers[0]?.abstract.en).toBe(abstract);
    expect(lines.unread).toBe(0);
  });

  it("joins Chinese that a dump cut within words and numbers", () => {
    const sentence =
      "我们提出的优化方法Adam只需要一阶梯度并且几乎不占用内存而且对梯度的对角缩放保持不变因此在全部实验中平均准确率达到97.4%同时训练时间缩短一半以上而且无需调整学习率等任何其他超参数";
    const cut = sentence.indexOf(".4%");
    const head = ["2025-06-01 更新", "", "Adam: A Method for Stochastic Optimization", ""];
    const names = ["   Authors:Diederik P. Kingma, Jimmy Ba", ""];
    const translation = [`   ${sentence.slice(0, cut)}`, `   ${sentence.slice(cut)}。`, ""];
    const abstracts = [...english.map((line) => `   ${line}`), "", ...translation];
    const lines = [...head, ...names, ...abstracts, ...end];
    expect(read(lines).papers[0]?.abstract.zh).toBe(`${sentence}。`);
  });
});
