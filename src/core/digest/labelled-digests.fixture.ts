import { readDigest } from "./read-digest.ts";

export const read = (text: string, name = "digest.md") =>
  readDigest(new TextEncoder().encode(text), name);

export const EN =
  "We teach a crane to stack boxes by ear. It drops 3.5% of them, half as many as before.";
export const ZH = "我们教起重机凭声音堆放箱子。它只掉落3.5%的箱子，是以往的一半。";
export const OTHER =
  "A map of quiet streets is drawn from 400 night walks. Two in three walkers agree.";
