import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { toSimplified } from "./to-simplified.ts";

describe("toSimplified", () => {
  it("agrees with OpenCC on running text of either region", () => {
    const simplified =
      "我们提出一种用于医学图像分割的半监督学习方法，并在多个数据集上验证其鲁棒性与泛化能力";
    for (const to of ["t", "tw", "hk"] as const) {
      const traditional = Converter({ from: "cn", to })(simplified);
      expect(Array.from(traditional, toSimplified).join("")).toBe(simplified);
    }
  });

  it("leaves simplified characters and other scripts alone", () => {
    expect(Array.from("机器学习 abc 台", toSimplified).join("")).toBe("机器学习 abc 台");
  });
});
