import { hadPapers, isChineseLikely } from "./platform/storage/early.ts";
import { loadPart } from "./platform/load-part.ts";
import { beginEarly } from "./platform/worker/library-worker.ts";
import { showLoadFailure } from "./ui/load-failure.ts";
import "./ui/theme.css";

/*
 * The first script of the page, small, so that what follows comes side by side and
 * not one after the other: the app, its words, and the library where it holds papers.
 * Where it holds none, the first page does not wait for it, and the app goes first.
 */
if (hadPapers()) beginEarly();
const words = isChineseLikely()
  ? () => import("./state/words-zh.ts")
  : () => import("./state/words-en.ts");
// Only fetched ahead: the app waits for them, and fails without them.
words().catch(() => undefined);
loadPart(() => import("./main.tsx")).catch(() => showLoadFailure(isChineseLikely()));
