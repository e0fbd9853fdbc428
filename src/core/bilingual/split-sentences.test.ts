import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./split-sentences.ts";

/** Each text carries a `‖` where one sentence ends and the next starts. */
const english: string[] = [
  "We study graphs.‖Our method is fast.",
  "Many tasks, e.g. parsing, are hard.‖We solve them.",
  "Some inputs, i.e. long ones, fail.‖Others pass.",
  "Vaswani et al. proposed attention.‖We extend it.",
  "It follows Brown et al. (2020) closely.‖It is larger.",
  "We revisit the setting of Chen et al.‖However, our data differ.",
  "We compare CNNs vs. Transformers on it.‖CNNs win.",
  "This is well known, cf. Sutton and Barto.‖We add noise.",
  "See Fig. 3 for details.‖See also Eq. (4) and Sec. 2.1 there.",
  "Figs. 2 and 3 and Tab. 4 agree.‖Eqs. (1) to (3) hold.",
  "Dr. Smith and Prof. Lee rated them.‖Both agreed.",
  "The test of J. R. Smith is used.‖It takes an hour.",
  "The idea of Geoffrey E. Hinton helps.‖Nothing else does.",
  "We fine-tune v2.5 of the model.‖Version 3.0.1 is next.",
  "Accuracy rises to 86.4.‖Recall falls to 12.5%.",
  "The gap is 3.5 points.‖5 of 7 tasks improve.",
  "Code is at https://a.io/b.c?d=1.2.‖Data will follow.",
  "See www.example.org/x.html.‖It has demos.",
  "It drops (see Fig. 2. We explain why.) by half.‖That is all.",
  "We add noise (e.g. blur. Sharp edges vanish).‖It helps.",
  "It is slow; It is also large.‖We prune it.",
  "It is slow; we prune it; nothing is lost.",
  "It works.‖3D scenes are harder.",
  'It works.‖"Simple" is the word.',
  "It works.‖“Simple” is the word.",
  "Two things hold.‖\\textit{First,} it is fast.",
  "It is optimal.‖$O(n)$ time is enough.",
  "We show it.‖pi0 is the base policy.",
  "We show it.‖vLLM serves the model.",
  "We build on it.‖nnU-Net segments organs.",
  "Speech is next.‖wav2vec 2.0 gives features.",
  "The first is clustering.‖k-means needs seeds.",
  "We use $a. B$ as the key.‖It is unique.",
  "Can models plan?‖We think so!‖Tests agree.",
  "He asked “Why?” and left.‖Nobody knew.",
  'They ask, "Is it right?"‖The answer is no.',
  "It holds w.r.t. Gaussian noise.‖It fails w.r.t. others.",
  "Samples are i.i.d. Gaussian.‖Labels are not.",
  "We study images, audio, etc.‖Large models help.",
  "We study images, audio, etc. in one model.",
  "It was sold in the U.S. market.‖It is in the U.S. Army too.",
  "We collect data in the U.S.‖The rest is from Europe.",
  "We reveal: 1. Depth matters. 2. Width does not.".replace(" 2. W", "‖2. W"),
  "It is No. 1 on the board.‖It stays there.",
  "The answer is no.‖We explain why.",
  "It needs approx. 5 hours.‖It ends at 6 p.m. on weekdays.",
  "The model waits... and then answers.‖It is right.",
  "It works well.‖https://a.github.io/b/",
  "It works well.‖Project page: https://a.github.io/b/.",
  "It works well.‖Code: \\url{https://a.io/b.c}.",
  "There are methods.We show ours.".replace("s.W", "s.‖W"),
  "It uses Node.js and torch.Tensor inside.‖It runs.",
  "(It was known before. Nobody cared.)‖We do.",
  "We list: (1) small nets; (2) large nets.‖(3) is open.",
  "We use the model of type A.‖This is enough.",
  "The tool won Jeopardy! years ago.‖It is old.",
  "We reach 97.5\\%.‖\\textbf{Code} is public.",
  "It is priced at $100.‖It is worth $5.5 more.",
  "The text has no end",
];

const chinese: string[] = [
  "我们提出新方法。‖它很快。",
  "我们提出新方法。‖ 它很快。".replace("‖ ", " ‖"),
  "这可能吗？‖我们认为可以！‖实验证实了这一点。",
  "这可能吗?‖我们认为可以!‖实验证实了这一点。",
  "它真的有效吗?!‖是的。",
  "准确率为86.4%。‖召回率为12.5。",
  "它快3.5倍，而且更小；但更难训练。‖我们加以改进。",
  "方法有二:(1)剪枝;(2)量化。‖两者都有效。",
  "方法有二：（1）剪枝。（2）量化。".replace("。（2", "。‖（2"),
  "他问：“这够吗？”‖我们的回答是否定的。",
  "“这够吗？”这一问题尚无答案。‖我们给出答案。",
  '"这够吗?"这一问题尚无答案。‖我们给出答案。',
  "他说：“够了。”‖然后离开。",
  "他说:“够了。”‖“为什么?”‖没有人知道。",
  "我们引入了“前提”概念。‖“前提”很重要。",
  "（此前已有研究。）‖我们加以扩展。",
  "它下降了(见图2。原因如下。)一半。‖仅此而已。",
  "它下降了（参见文献。）一半。‖仅此而已。",
  "代码见https://a.io/b.c?d=1获取。‖数据随后公布。",
  "代码见https://a.io/b?d=1。‖数据随后公布。",
  "性能提高了。‖项目页面:https://a.github.io/b/",
  "性能提高了。‖项目页面：https://a.github.io/b/。",
  "性能提高了。‖https://a.github.io/b/",
  "性能提高了。‖代码可在https://github.com/a/b找到。",
  "代码可在https://github.com/a/b!找到".replace("!找", "!‖找"),
  "对称TSP多面体大约有n!个顶点。‖它很大。",
  "我们使用GPT-4.5模型。‖Qwen2.5稍弱。",
  "我们使用v2.0版本.‖它更稳定.".replace("‖", "‖"),
  "我们提出了新方法. 它很快.".replace(" ", "‖"),
  "我们比较CNN vs. Transformer的效果。‖前者更好。",
  "Smith et al. 提出了该方法。‖我们扩展了它。",
  "如Fig. 3所示，效果很好。‖见Eq. (4)。",
  "该文本、图像……等模态很多。‖我们都支持。",
  "模型失败了……‖我们分析原因。",
  "他们失败了…… ".trim(),
  "首先，提出框架。‖其次，进行验证。‖最后，开源代码。",
  "第一，快。‖第二，小。",
  "结果如下：1.深度有用。2.宽度无用。".replace("。2", "。‖2"),
  "复杂度为$O(n. m)$。‖这是最优的。",
  "$O(n)$时间足够。‖$n$是长度。",
  "成本为$100。‖它值$5.5。",
  "《你好！世界》是一本书。‖它很有名。",
  "我们发布了Yahoo! Answers数据集。‖它很大。",
  "模型问“能吗？会吗？”的问题。‖它不知道。",
  "它叫做π0。‖pi0是基础策略。",
  "效果显著！！‖代码已开源。",
  "大模型能推理吗？（答案是否定的。）".replace("？（", "？‖（"),
  "我们研究“为何失败？”，并给出答案。‖答案很短。",
  "结论:方法有效!‖代码:https://a.io/x。",
  "没有结尾的文本",
  "详见附录A.‖ 我们给出证明。".replace("‖ ", " ‖"),
  "多模态(图像、文本等)模型很强。‖单模态较弱。",
  "效果好｡‖速度快｡",
  "它可靠吗？”‖我们不确定。",
  "【结论】方法有效。‖【代码】已公开。",
];

const pieces = (marked: string, lang: "en" | "zh"): { wanted: string[]; found: string[] } => {
  const text = marked.replaceAll("‖", lang === "en" ? " " : "");
  return {
    wanted: marked.split("‖").map((piece) => piece.trim()),
    found: splitSentences(text, lang).map(([from, to]) => text.slice(from, to)),
  };
};

describe("splitSentences", () => {
  it.each(english)("splits English where it ends: %s", (marked) => {
    const { wanted, found } = pieces(marked, "en");
    expect(found).toEqual(wanted);
  });

  it.each(chinese)("splits Chinese where it ends: %s", (marked) => {
    const { wanted, found } = pieces(marked, "zh");
    expect(found).toEqual(wanted);
  });

  it("splits a glued English sentence only before an unmistakable opener", () => {
    const text = "We list methods.We show ours.";
    expect(splitSentences(text, "en")).toEqual([
      [0, 16],
      [16, 29],
    ]);
  });

  it("gives nothing for a blank text", () => {
    expect(splitSentences(" \n ", "en")).toEqual([]);
    expect(splitSentences("", "zh")).toEqual([]);
  });

  it("covers every unit that is not blank, once, in order, for any text", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(..."aA1.!?。！？ \"“”()（）[$\\{}'’…:/;我的 ".split("")),
      maxLength: 80,
    });
    fc.assert(
      fc.property(hostile, fc.constantFrom("en" as const, "zh" as const), (text, lang) => {
        let end = 0;
        let rest = "";
        for (const [from, to] of splitSentences(text, lang)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
          rest += text.slice(end, from);
          end = to;
        }
        expect((rest + text.slice(end)).trim()).toBe("");
      }),
    );
  });

  it("stays linear on a long hostile line", () => {
    const long = "(a. B ".repeat(40_000);
    expect(splitSentences(long, "en").length).toBeGreaterThan(0);
    expect(splitSentences("“？".repeat(100_000), "zh").length).toBeGreaterThan(0);
  });
});
