import { describe, expect, it } from "vitest";
import { inlineText } from "./markdown-inline.ts";

const text = (markdown: string) => inlineText(markdown).text;

describe("inlineText", () => {
  it.each([
    "the Fr\\'echet distance of a na\\\"ive Poincar\\'{e} map by Universit\\`a and Erd\\H{o}s",
    "3.72\\,dB, a\\;b, x\\!y, 5\\:s and re\\-cord",
    "95\\% of R\\&D, \\#1, a\\_b, \\{0, 1\\}, \\$5 and \\~{}user",
    "here \\(x\\) is the page, \\(f(x)\\) and \\[y = Ax\\]",
    "``whole'' and ``broken'', although ``bent'' ones exist",
    'a ``render and compare" strategy with ``one" more',
    "the `good' and the `bad' ones",
    "from $x_1$ to $x_2$ and $a*b*c$ with $$y_1*y_2*$$",
    "3~4 to 5~6 minutes, ~10 folds and ~88% of them",
    "between <think> and </think> or <answer></answer>, with <s> and </s>, <|end|>",
    "ends with <mask> or </b>",
    "a\\\\ b",
    "the optima x^{*} and y_{*}, x^* and y^*",
    "Ji\\v{r}\\'i and S\\o ren, \\c{c}",
    "on $5\\%$ and $5%$ of \\textbf{all}",
  ])("leaves %j as it is", (written) => expect(text(written)).toBe(written));

  it.each([
    ["**A** [b](https://c.example) and `code`", "A b and code"],
    ["~~old~~ new", "old new"],
    ["**核心思路：**利用先验", "核心思路：利用先验"],
    ["使用**“走廊集”**进行训练", "使用“走廊集”进行训练"],
    ["方法**（三）**与***重点：***结果", "方法（三）与重点：结果"],
    ["*核心：*利用先验", "核心：利用先验"],
    ["\\*not emphasis\\* and 1\\. not a list", "*not emphasis* and 1. not a list"],
    ["\\[1\\] and \\(see above\\)", "[1] and (see above)"],
    ['the model\\\'s \\"hot\\" start\\!', 'the model\'s "hot" start!'],
    ["H<sub>2</sub>O, <b>bold</b><br>next", "H2O, bold\nnext"],
    ["a &lt; b and $a &lt; b$", "a < b and $a < b$"],
    ["\\`code\\` and \\~10", "`code` and ~10"],
    ["**3~4 to 5~6**", "3~4 to 5~6"],
  ])("makes of %j %j", (written, plain) => expect(text(written)).toBe(plain));

  it("restores what it hid in the addresses of links", () => {
    const { text: plain, links } = inlineText("5\\,s, [code](https://a.example/b\\_c) and 6\\,s");
    expect(plain).toBe("5\\,s, code and 6\\,s");
    expect(links).toEqual([{ text: "code", url: "https://a.example/b\\_c" }]);
  });

  it("removes escapes where a program escaped everything", () => {
    expect(inlineText("\\$5\\\\times\\$ of a\\_b", "escaped").text).toBe("$5\\times$ of a_b");
  });
});
