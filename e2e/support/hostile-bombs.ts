import { strToU8, zipSync } from "fflate";

import { localFile, type LocalFile } from "./files.ts";
import { withAbstract } from "./hostile-carriers.ts";

const MEGABYTE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));

/** Megabyte-long lines that make careless patterns backtrack endlessly. */
const longLines = [
  "*_",
  "[",
  "](",
  "`",
  "$",
  String.raw`\frac{`,
  "https://a.b/",
  "<a ",
  "&lt;",
  "1,",
  "**Authors:",
  "(中。",
  "> ",
  "a@b.",
  "-",
];

/** Structures deeper or wider than any digest. */
function structures(first: number): LocalFile[] {
  const deep = (open: string, close: string, times: number) =>
    open.repeat(times) + "x" + close.repeat(times);
  const laughs = Array.from({ length: 12 }, (_, level) =>
    level === 0 ? "a0: &a0 ha" : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
  );
  const entities = Array.from({ length: 10 }, (_, level) =>
    level === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
  );
  return [
    localFile("divs.html", withAbstract.page(deep("<div>", "</div>", 100_000), first)),
    localFile(
      "quotes.html",
      withAbstract.page(deep("<blockquote>", "</blockquote>", 50_000), first + 1),
    ),
    localFile("lists.html", withAbstract.page("<ul><li>".repeat(50_000), first + 2)),
    localFile("quotes.md", withAbstract.markdown(`\n\n${"> ".repeat(20_000)}x\n\n`, first + 3)),
    localFile(
      "lists.md",
      `${withAbstract.markdown("x", first + 4)}\n${Array.from({ length: 2000 }, (_, n) => `${"  ".repeat(n)}- x`).join("\n")}`,
    ),
    localFile(
      "laughs.md",
      `---\n${laughs.join("\n")}\n${withAbstract.markdown("x", first + 5).slice(4)}`,
    ),
    localFile(
      "entities.html",
      withAbstract
        .page("&l9;", first + 6)
        .replace("<!doctype html>", `<!DOCTYPE x [${entities.join("")}]>`),
    ),
    localFile(
      "attributes.html",
      withAbstract.page(
        `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}=b`).join(" ")}>x</p>`,
        first + 7,
      ),
    ),
    localFile("brackets.jsonl", withAbstract.line("x", first + 8) + "[".repeat(MEGABYTE)),
    localFile(
      "nested.jsonl",
      `{"title":"x","abs":"y","AI":${'{"a":'.repeat(100_000)}\n${withAbstract.line("x", first + 9)}`,
    ),
  ];
}

/** Archives that climb out of their folder, swell, or lie about themselves. */
function archives(first: number): LocalFile[] {
  const digest = (n: number) => strToU8(withAbstract.markdown("in an archive", n));
  const lying = zipSync({ "a.md": digest(first + 2) });
  // Corrupts the sizes in the local header (bytes 18 to 25) and in the directory.
  new DataView(lying.buffer, lying.byteOffset).setUint32(22, 0xfffffff0, true);
  let nested = zipSync({ "inner.md": digest(first + 3) });
  for (let depth = 0; depth < 40; depth += 1)
    nested = zipSync({ "next.zip": nested }, { level: 0 });
  return [
    localFile(
      "slip.zip",
      zipSync({
        "../../../etc/passwd.md": digest(first),
        "..\\..\\windows.md": strToU8("x"),
        "/root/absolute.md": strToU8("x"),
        "C:/autoexec.md": strToU8("x"),
        "<img src=x onerror=alert(1)>.md": strToU8("x"),
        __proto__: strToU8("x"),
      }),
    ),
    localFile(
      "swell.zip",
      zipSync({ "zeros.md": new Uint8Array(60 * MEGABYTE), "a.md": digest(first + 1) }),
    ),
    localFile("lying.zip", lying),
    localFile("nested.zip", nested),
    localFile(
      "cut.zip",
      zipSync({ "a.md": digest(first + 4), "b.md": digest(first + 5) }).slice(0, -40),
    ),
  ];
}

/** Inputs that attack time and memory rather than the page. */
export function bombs(first: number): LocalFile[] {
  const lines = longLines.map((piece, n) =>
    localFile(
      `line ${n}.${n % 2 === 0 ? "md" : "html"}`,
      (n % 2 === 0 ? withAbstract.markdown : withAbstract.page)(fill(piece), first + n),
    ),
  );
  return [...lines, ...structures(first + 50), ...archives(first + 100)];
}
