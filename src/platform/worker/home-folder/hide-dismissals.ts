import type { DeviceLine } from "../../../core/devices/device-line.ts";
import type { Device } from "../../folder/folder-status.ts";

/**
 * A line as it goes into the folder. In a lab, what a reader dismissed is nobody else's
 * business unless they share it: others only read that it is no longer saved.
 */
export function hideDismissals(line: DeviceLine, { lab, sharesDismissals }: Device): DeviceLine {
  if (!lab || sharesDismissals || !("set" in line) || line.set.decision !== "dismissed")
    return line;
  return { ...line, set: { ...line.set, decision: "unscreened" } };
}
