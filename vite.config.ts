import { readFileSync } from "node:fs";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { licencesModule } from "./scripts/shipped-licences.ts";
import { siteHeaders } from "./scripts/site-headers.ts";

const fileKinds = {
  "text/markdown": [".md", ".markdown"],
  "text/plain": [".txt"],
  "text/html": [".html", ".htm"],
  "multipart/related": [".mhtml", ".mht"],
  "application/jsonl": [".jsonl"],
  "application/zip": [".zip"],
};
const icon = (name: string, size: number, purpose: "any" | "maskable" = "any") => ({
  src: `icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});
const shortcut = (name: string, view: string) => ({
  name,
  url: `./#/${view}`,
  icons: [icon("icon-192", 192)],
});

/**
 * The installable app, with all addresses relative to its folder, and its service worker:
 * our own code, into which the build inserts the list of files.
 */
const installable = VitePWA({
  strategies: "injectManifest",
  srcDir: "src/platform/service-worker",
  filename: "service-worker.ts",
  injectRegister: false,
  injectManifest: {
    rollupFormat: "iife",
    // Every browser with service workers supports woff2; digests are cached when they are
    // opened.
    globPatterns: ["**/*.{html,js,css,woff2,svg,png,webmanifest}"],
    globIgnores: ["digests/**"],
  },
  manifest: {
    name: "Duidu 对读",
    short_name: "Duidu",
    description: "Reads bilingual paper digests, screens them in minutes, and keeps what you save.",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    categories: ["education", "productivity"],
    icons: [icon("icon-192", 192), icon("icon-512", 512), icon("maskable-512", 512, "maskable")],
    shortcuts: [shortcut("Unscreened 未筛选", "unscreened"), shortcut("Saved 已收藏", "saved")],
    file_handlers: [{ action: "./", accept: fileKinds }],
    share_target: {
      action: "./share",
      method: "POST",
      enctype: "multipart/form-data",
      params: {
        title: "title",
        text: "text",
        url: "url",
        files: [
          {
            name: "files",
            accept: [...Object.keys(fileKinds), ...Object.values(fileKinds).flat()],
          },
        ],
      },
    },
    // The open page stays, and handles what the app was launched with.
    launch_handler: { client_mode: ["focus-existing", "auto"] },
  },
});

/** Lists the app's scripts in the page, so that they load in parallel with the first one. */
const appNamedAhead: Plugin = {
  name: "app-named-ahead",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/src/main.tsx"));
      const names = new Set(app === undefined ? [] : [app.fileName]);
      // Iteration over a set includes values added meanwhile.
      for (const name of names) {
        const imports = chunks.find(({ fileName }) => fileName === name)?.imports ?? [];
        for (const imported of imports) names.add(imported);
      }
      return [...names]
        .filter((name) => !html.includes(name))
        .map((name) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
          injectTo: "head",
        }));
    },
  },
};

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

export default defineConfig({
  // Relative addresses: the build works under any path of any static host.
  base: "./",
  plugins: [
    react(),
    tailwindcss(),
    licencesModule(import.meta.dirname),
    siteHeaders(import.meta.dirname),
    appNamedAhead,
    installable,
  ],
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(version) },
  build: {
    target: "es2023",
    sourcemap: true,
    // Every browser of that target supports module preloading.
    modulePreload: { polyfill: false },
    // Nothing is inlined as a data: address, which the security policy forbids.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\/src\/words\/(\w+)\/app\.ts$/.exec(facadeModuleId ?? "")?.[1];
          return `assets/${language === undefined ? "[name]" : `words-${language}`}-[hash].js`;
        },
        // What the first page needs is one file: a dozen small ones compress worse.
        codeSplitting: {
          groups: [
            { name: "bootstrap", test: /\/src\/bootstrap\.ts$/, priority: 2 },
            { name: "app", test: /\/src\/main\.tsx$/, priority: 1 },
            { name: "after-load", test: /\/src\/after-load\.ts$/ },
            { name: "screening-pane", test: /\/src\/screening-pane\.tsx$/ },
          ],
        },
      },
    },
  },
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "library.worker",
              test: /\/src\/platform\/worker\/library\.worker\.ts$/,
              priority: 1,
            },
            { name: "open-files", test: /\/src\/platform\/worker\/open-files\.ts$/ },
          ],
        },
      },
    },
  },
  test: {
    include: ["{src,scripts}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
  },
});
