import { describe, expect, it } from "vitest";

import { help, readArguments } from "./arguments.mjs";
import { isDeviceName, isPlainName } from "./names.mjs";

describe("the words of the command line", () => {
  it("are a folder and options, in any order, and none is needed", () => {
    expect(readArguments([])).toEqual({ folder: null, port: 4747, open: true, readOnly: false });
    expect(
      readArguments(["--no-open", "C:\\Users\\Ada\\My Papers", "--port", "8080", "--read-only"]),
    ).toEqual({ folder: "C:\\Users\\Ada\\My Papers", port: 8080, open: false, readOnly: true });
    expect(readArguments(["--help"])).toEqual({ show: "help" });
    expect(readArguments(["-v"])).toEqual({ show: "version" });
  });

  it("are refused in one sentence", () => {
    const wrongs = [["--prot", "1"], ["--port"], ["--port=x"], ["--port=0"], ["--port=99999"]];
    for (const words of [...wrongs, ["--no-open=1"], ["a", "b"]])
      expect(readArguments(words)).toEqual({ wrong: expect.stringMatching(/^[^\n]+[^.]\.$/) });
    expect(readArguments(["--prot"])).toEqual({ wrong: "Unknown option '--prot'." });
  });

  it("are all in the help", () => {
    for (const option of ["--port", "--no-open", "--read-only", "--help", "--version"])
      expect(help).toContain(option);
  });
});

describe("names", () => {
  it("of devices are letters of any script, digits and a few signs", () => {
    const good = ["ada-laptop", "Ada_2", "小王 的电脑", "नोट", "pc_2.local", "a (2)"];
    for (const name of [...good, "字".repeat(80), "console", "com10x"])
      expect(isDeviceName(name), name).toBe(true);
    for (const name of [".a", "con", "CON.txt", "aux .x", "a'b", "a/b", "a\\b", "a\n", "", "🙂"])
      expect(isDeviceName(name), name).toBe(false);
  });

  it("of files that Windows takes for something else are refused there", () => {
    for (const name of ["NUL", "com1.md", "a:b", "C:", "a\\b", "a.", "a ", "a?"]) {
      expect(isPlainName(name, "win32"), name).toBe(false);
      expect(isPlainName(name, "linux"), name).toBe(true);
    }
    for (const name of ["..", ".", "", "a/b", "a\0"])
      expect(isPlainName(name, "linux"), name).toBe(false);
  });
});
