import { leaveField, reload } from "../platform/reload.ts";
import { library } from "./library-client.ts";
import { useUpdate } from "./update.ts";

/** How long a disk that does not answer may delay a reload, in milliseconds. */
const LONGEST_WAIT = 5000;

const tasks = new Set<() => Promise<unknown>>();

/** Registers work to do before a reload: writing what is not on the disk yet. */
export function beforeReload(task: () => Promise<unknown>): void {
  tasks.add(task);
}

/** Resolves when everything typed and decided is on the disk, or when that takes too long. */
async function writeEverything(): Promise<void> {
  leaveField();
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
  const written = Promise.allSettled([...tasks].map((task) => task())).then(library.settled);
  await Promise.race([written, late]);
}

/** Reloads the page, with the newer version of the app if one is ready. */
export async function reloadPage(): Promise<void> {
  await writeEverything();
  const { take } = useUpdate.getState();
  if (take === null) reload();
  else take();
}
