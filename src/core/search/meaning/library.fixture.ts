import type { IndexedPaper } from "../index/indexed-paper.ts";
import { paperOf } from "../papers.fixture.ts";

/** Fields with words of their own: what is said of one is never said of another. */
const fields = [
  { en: "looms weave cotton threads patterns", zh: "织机编织棉线花纹" },
  { en: "kettles boil water steam copper", zh: "铜壶烧开沸水蒸汽" },
  { en: "lanterns glow night harbour fog", zh: "灯笼夜里照亮港口" },
  { en: "orchards ripen apples autumn harvest", zh: "果园苹果秋天成熟" },
] as const;

export type FieldName = "loom" | "kettle" | "lantern" | "orchard";
const names: readonly FieldName[] = ["loom", "kettle", "lantern", "orchard"];

/** Some of the words of a field, others for each number. */
function some<Item>(items: readonly Item[], number: number): Item[] {
  return items.filter((_, at) => (at + number) % 3 !== 0);
}

/** A paper of a field, in both languages by default. */
export function paperOfField(
  field: FieldName,
  number: number,
  languages: "both" | "en" | "zh" = "both",
): IndexedPaper {
  const { en = "", zh = "" } = fields[names.indexOf(field)] ?? {};
  const pairs = zh.match(/../gu) ?? [];
  return paperOf({
    key: `${field}-${languages}-${number}`,
    title: "Untitled",
    en: languages === "zh" ? "" : `We say ${some(en.split(" "), number).join(" and ")}.`,
    zh: languages === "en" ? null : `我们说${some(pairs, number + 1).join("，")}。`,
  });
}

/** So many papers in both languages, of all fields alike. */
export function papersOfFields(count: number): IndexedPaper[] {
  return Array.from({ length: count }, (_, number) =>
    paperOfField(names[number % names.length] ?? "loom", number),
  );
}
