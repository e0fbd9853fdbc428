/**
 * Measures speed and quality, each next to a baseline from the same run:
 * `npm run bench` for all of it, `npm run bench -- search` for one part.
 */
const parts: Record<string, () => Promise<void>> = {
  digest: async () => (await import("./digest-bench.ts")).benchDigest(),
  bilingual: async () => (await import("./bilingual-bench.ts")).benchBilingual(),
  search: async () => (await import("./search-bench.ts")).benchSearch(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `No bench named ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`,
  );
  process.exit(1);
}
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  await run();
}
