import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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

/** The packages that the app is built on, by name: package.json's dependencies, and theirs. */
export function shippedLicences(root: string): ShippedLicence[] {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const paths = new Set<string>();
  const visit = (path: string) => {
    for (const name of Object.keys(lock.packages[path]?.dependencies ?? {})) {
      const own = `${path}/${FOLDER}${name}`;
      const place = own in lock.packages ? own : FOLDER + name;
      if (paths.has(place)) continue;
      paths.add(place);
      visit(place);
    }
  };
  visit("");
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
