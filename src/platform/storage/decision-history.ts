import * as v from "valibot";
import type { DecisionHistory } from "../../core/library/decision-history.ts";

const decision = v.picklist(["unscreened", "saved", "dismissed"]);
const schema = v.object({
  steps: v.array(
    v.union([
      v.object({ key: v.string(), title: v.string(), before: decision, after: decision }),
      v.object({ keys: v.array(v.string()), name: v.string() }),
      v.object({ source: v.string(), name: v.string() }),
    ]),
  ),
  position: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const KEY = "duidu.history";

/** The undo history of this tab; it outlives a reload and ends with the tab. */
export function loadHistory(): DecisionHistory | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
    return parsed.success && parsed.output.position <= parsed.output.steps.length
      ? parsed.output
      : null;
  } catch {
    return null;
  }
}

/** Where the browser refuses, the history holds until the page closes. */
export function storeHistory(history: DecisionHistory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Undo still works; it only does not outlive a reload.
  }
}
