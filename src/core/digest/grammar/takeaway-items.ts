import { itemLine } from "./list-items.ts";
import { joinLines, plainText } from "../markup/plain-text.ts";

/** The items of a list written one a line; a line without a mark goes on with the item above it. */
export function takeawayItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const item = itemLine(line);
    const text = plainText(item?.text ?? line);
    if (text === "") continue;
    if (item !== null || items.length === 0) items.push(text);
    else items.push(joinLines(items.pop() ?? "", text));
  }
  return items;
}
