import { leaveField, reload } from "../platform/reload.ts";
import { library } from "./library-client.ts";
import { useUpdate } from "./update.ts";

/** A disk that does not answer holds up the reload no longer than this, in milliseconds. */
const LONGEST_WAIT = 5000;

const tasks = new Set<() => Promise<unknown>>();

/** Has this done before the page is loaded anew: something that is not on the disk yet is written. */
export function beforeReload(task: () => Promise<unknown>): void {
  tasks.add(task);
}

/** Resolves when what was typed and decided is on the disk, or when that takes too long. */
async function writeEverything(): Promise<void> {
  leaveField();
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
  const written = Promise.allSettled([...tasks].map((task) => task())).then(library.settled);
  await Promise.race([written, late]);
}

/** Loads the page anew, with the newer version of the app if one lies ready. */
export async function reloadPage(): Promise<void> {
  await writeEverything();
  const { take } = useUpdate.getState();
  if (take === null) reload();
  else take();
}
