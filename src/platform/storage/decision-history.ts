import type { DecisionHistory, HistoryStep } from "../../core/library/decision-history.ts";
import type { Decision } from "../../core/library/reader-mark.ts";

const KEY = "duidu.history";

/** The undo history of this tab; it survives a reload and ends with the tab. */
export function loadHistory(): DecisionHistory | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isHistory(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** If the browser refuses, the history lasts until the page closes. */
export function storeHistory(history: DecisionHistory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Undo still works, but does not survive a reload.
  }
}

function isHistory(value: unknown): value is DecisionHistory {
  const { steps, position } = fieldsOf(value);
  return (
    Array.isArray(steps) &&
    steps.every(isStep) &&
    typeof position === "number" &&
    Number.isInteger(position) &&
    position >= 0 &&
    position <= steps.length
  );
}

function isStep(value: unknown): value is HistoryStep {
  const { key, keys, source, title, name, before, after, changes } = fieldsOf(value);
  if (Array.isArray(changes)) return changes.every(isChange);
  if (Array.isArray(keys)) return keys.every(isText) && isText(name);
  if (source !== undefined) return isText(source) && isText(name);
  return isText(key) && isText(title) && isDecision(before) && isDecision(after);
}

function isChange(value: unknown): boolean {
  const { key, before, after } = fieldsOf(value);
  return isText(key) && isDecision(before) && isDecision(after);
}

const isText = (value: unknown): boolean => typeof value === "string";

const DECISIONS: readonly unknown[] = ["unscreened", "saved", "dismissed"] satisfies Decision[];
const isDecision = (value: unknown): boolean => DECISIONS.includes(value);

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
