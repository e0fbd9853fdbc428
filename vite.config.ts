import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Relative addresses: the built site works under any path of any static host.
  base: "./",
  plugins: [react(), tailwindcss()],
  build: { target: "es2023", sourcemap: true },
  worker: { format: "es" },
  test: {
    include: ["{src,scripts}/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
  },
});
