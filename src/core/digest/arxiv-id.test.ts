import { describe, expect, it } from "vitest";
import { arxivIdInUrl, statedArxivId } from "./arxiv-id.ts";

describe("arxivIdInUrl", () => {
  it.each([
    ["https://arxiv.org/abs/2601.00017v2", "2601.00017", 2],
    ["http://www.arxiv.org/pdf/2601.00017", "2601.00017", null],
    ["https://arxiv.org/pdf/2601.00017v1.pdf", "2601.00017", 1],
    ["https://arxiv.org/html/2601.00017v1#S2", "2601.00017", 1],
    ["https://export.arxiv.org/abs/1207.0001", "1207.0001", null],
    ["https://cn.arxiv.org/abs/2601.00017", "2601.00017", null],
    ["https://arxiv.org/abs/hep-th/9901001v3", "hep-th/9901001", 3],
    ["https://arxiv.org/abs/math.GT/0309136", "math.GT/0309136", null],
    ["https://ar5iv.labs.arxiv.org/html/2601.00017", "2601.00017", null],
    ["https://ar5iv.org/abs/2601.00017", "2601.00017", null],
    ["https://www.alphaxiv.org/abs/2601.00017v2", "2601.00017", 2],
    ["https://alphaxiv.org/overview/2601.00017", "2601.00017", null],
    ["https://huggingface.co/papers/2601.00017", "2601.00017", null],
    ["https://papers.cool/arxiv/2601.00017", "2601.00017", null],
    ["https://doi.org/10.48550/arXiv.2601.00017", "2601.00017", null],
  ])("reads %s", (url, id, version) => {
    expect(arxivIdInUrl(url)).toEqual({ id, version });
  });

  it.each([
    "https://arxiv.org/list/cs.RO/recent",
    "https://example.org/abs/2601.00017",
    "https://arxiv.org.example/abs/2601.00017",
    "https://huggingface.co/models/2601.00017",
    "https://arxiv.org/abs/2601.000171234",
    "2601.00017",
  ])("finds none in %s", (url) => {
    expect(arxivIdInUrl(url)).toBeNull();
  });
});

describe("statedArxivId", () => {
  it.each([
    ["2601.00017v2", "2601.00017", 2],
    ["arXiv:2601.00017", "2601.00017", null],
    ["arXiv: 2601.00017v1 [cs.RO]", "2601.00017", 1],
    ["https://arxiv.org/pdf/2601.00017", "2601.00017", null],
  ])("reads %s", (text, id, version) => {
    expect(statedArxivId(text)).toEqual({ id, version });
  });

  it("finds none in a number or a sentence", () => {
    expect(["12", "2601.1", "see 2601.00017"].map(statedArxivId)).toEqual([null, null, null]);
  });
});
