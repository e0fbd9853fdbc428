import { topicInPath } from "./digest-head.ts";
import { calendarDate } from "../calendar-date.ts";

/** `2024-08-23`, `2024_08_23`, `20240823` in a path or a name */
const DATE = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/;

/** `.clipped.md`, `.chromium-copy.txt`: endings, not parts of a topic */
const ENDINGS = /(?:\.[A-Za-z][\w-]{0,30}){1,4}$/;

/** Default names that browsers and editors give. */
const NO_NAME =
  /^(?:index|untitled|download|downloads|document|paste|pasted|clipboard|digest|page|new|file|text|test|readme|新建文本文档|无标题)?[\s\d()_-]*$/i;

/** What a file's name says about its digest; used only where the digest itself says nothing. */
export function readFileName(fileName: string): { date: string | null; topic: string | null } {
  const parts = fileName.split(/[\\/]/);
  const name = (parts.pop() ?? "").replace(ENDINGS, "");
  const inName = DATE.exec(name);
  const match = inName ?? DATE.exec(parts.join("/"));
  const words = name
    .replace(DATE, " ")
    .replace(/^[\s_-]+|[\s_-]+$/g, "")
    .replace(/\s*\|\s*Talk2Paper$|\s*_ Talk2Paper$/i, "");
  return {
    date: match === null ? null : calendarDate(match[1], match[2], match[3]),
    topic: NO_NAME.test(words) ? null : topicInPath(words),
  };
}
