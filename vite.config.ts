import { readFileSync } from "node:fs";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

export default defineConfig({
  // Relative addresses: the built site works under any path of any static host.
  base: "./",
  plugins: [react(), tailwindcss()],
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(version) },
  build: {
    target: "es2023",
    sourcemap: true,
    // Nothing is put into the page as a data: address, which its security policy refuses.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  test: {
    include: ["{src,scripts}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
  },
});
