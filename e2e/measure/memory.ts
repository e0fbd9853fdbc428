import { commandOf, familyOf, proportionalMegabytes } from "./processes.ts";

/** Samples the memory of a browser until stopped; peaks in megabytes, 0 outside Linux. */
export function watchMemory(profile: string, everyMs: number) {
  const peak = { page: 0, browser: 0 };
  const timer = setInterval(() => {
    const family = familyOf(profile);
    peak.browser = Math.max(peak.browser, proportionalMegabytes(family));
    const pages = family.filter((pid) => commandOf(pid).includes("--type=renderer"));
    peak.page = Math.max(peak.page, ...pages.map((pid) => proportionalMegabytes([pid])));
  }, everyMs);
  return { peak, stop: () => clearInterval(timer) };
}
