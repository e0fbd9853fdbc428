import type { LocalFile } from "./files.ts";
import { ownDigest } from "./own-digest.ts";

const word = "Hyperparameter-Optimisation-Without-Gradient-Information-Or-Evaluation-Budget";

/**
 * Papers that challenge a layout: long and short titles and none, unbroken words, sixty
 * authors, long formulas and topics.
 */
export const oddPapers = (): LocalFile =>
  ownDigest("2025-04-01", "Unsupervised_Representation_Learning_For_Everything_And_More", [
    {
      title: "Grokking",
      id: "2504.00001",
      en: "Small networks learn late. They do so on small tables.",
      zh: "小网络学得晚。它们在小表格上如此。",
    },
    {
      title: `${"A Title That Goes On and On About the Many Things That Were Done in This Paper ".repeat(4)}and Ends at Last`,
      id: "2504.00002",
      authors: Array.from({ length: 60 }, (_, n) => `Wilhelmina Featherstonehaugh-${n}`).join(", "),
      en: "We measure one thing. We measure $\\sum_{i=1}^{n} \\alpha_i x_i + \\sum_{j=1}^{m} \\beta_j y_j + \\sum_{k=1}^{l} \\gamma_k z_k + \\int_0^1 f(t)\\,dt$ as well.",
      zh: "我们测量一个量。我们也测量 $\\sum_{i=1}^{n} \\alpha_i x_i + \\sum_{j=1}^{m} \\beta_j y_j + \\sum_{k=1}^{l} \\gamma_k z_k + \\int_0^1 f(t)\\,dt$。",
      comment:
        "Accepted by NeurIPS 2025. Code at https://github.com/someone/a-name-that-is-rather-long-for-a-repository-of-code",
      figures: ["https://example.org/figure.jpg"],
    },
    {
      title: `${word}${word}`,
      id: "2504.00003",
      authors: "X",
      en: `${word}${word} is the name. See https://example.org/${"path/".repeat(40)} for more.`,
      zh: `它的名字是${"很长".repeat(80)}。`,
      summary: `总结${word}${word}${word}。`,
      takeaways: [`${word}${word}${word}`, "第二点。"],
    },
    {
      title: "$\\mathcal{O}(n \\log n)$",
      id: "2504.00004",
      en: "It is fast.",
      zh: "它很快。",
    },
    {
      title: "",
      id: "2504.00005",
      authors: "Charles Babbage",
      en: "An engine weaves algebraic patterns.",
      zh: "一台机器编织代数的图案。",
    },
  ]);
