import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

import type { Plugin } from "vite";

export type ShippedLicence = {
  name: string;
  version: string;
  /** As the package states it, for example `MIT`. */
  licence: string;
  /** The full text. */
  text: string;
};

type LockedPackage = {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
};

const FOLDER = "node_modules/";

/** Files under src that only tests import. */
const forTests = /\.test\.tsx?$|[\\/](fixtures|testing)[\\/]/;
/** The specifier of an import, up to the name of its package: `@scope/name` or `name`. */
const imported = /\b(?:from|import)\s*\(?\s*"((?:@[\w.-]+\/)?\w[\w.-]*)(?:\/[^"]*)?"/g;

/** Names of what the app's own code imports; some are no packages (`virtual`, `node`). */
function importedNames(root: string): Set<string> {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !forTests.test(sep + path))
    .map((path) => readFileSync(join(root, "src", path), "utf8"));
  return new Set(
    files.flatMap((text) => [...text.matchAll(imported)].flatMap(([, name]) => name ?? [])),
  );
}

/**
 * What the app is built on, by name: the packages that its code imports, and what they
 * bring along. package.json does not separate them from tools: the built site holds them all,
 * so that the package of the command depends on nothing.
 */
export function shippedLicences(root: string): ShippedLicence[] {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const paths = new Set<string>();
  const visit = (names: Iterable<string>, from: string) => {
    for (const name of names) {
      const own = `${from}/${FOLDER}${name}`;
      const place = own in lock.packages ? own : FOLDER + name;
      const about = lock.packages[place];
      if (about === undefined || paths.has(place)) continue;
      paths.add(place);
      visit(Object.keys(about.dependencies ?? {}), place);
    }
  };
  visit(importedNames(root), "");
  return [...paths]
    .map((path) => ({
      name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version: lock.packages[path]?.version ?? "",
      licence: lock.packages[path]?.license ?? "",
      text: licenceText(join(root, path)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
}

/** Provides these licences as the module `virtual:licences`. */
export function licencesModule(root: string): Plugin {
  const name = "virtual:licences";
  return {
    name: "duidu-licences",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `export const licences = ${JSON.stringify(shippedLicences(root))};`
        : null,
  };
}
