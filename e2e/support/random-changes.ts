import { errors, type Page } from "@playwright/test";

import { duidu } from "./duidu.ts";

/** A paper's mark as a reader sees it, the tags in alphabetical order. */
type Shown = { title: string; decision: string; note: string; tags: string };

/** Random numbers from 0 up to `below`, the same for the same seed (Lehmer's generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** What the screen confirmed: the last change of each kind, by the paper's title. */
type Change = { decision?: string; note?: string; tags?: string };
type Confirmed = Map<string, Change>;

type Listeners = {
  /** Called after the screen has shown a change. */
  onConfirmed?: (title: string, change: Change) => void;
  /** Called before a change is made. */
  onBegun?: (title: string, change: Change) => void;
};

/** Tags that are added and removed. */
const TAGS = ["kernel", "long", "scan", "to read"] as const;

/**
 * Saves and dismisses papers of the list at random, writes notes on them, adds and removes
 * tags, as fast as the page allows.
 */
export async function changeAtRandom(
  page: Page,
  changes: number,
  seed: number,
  { onConfirmed = () => undefined, onBegun = () => undefined }: Listeners = {},
): Promise<void> {
  const app = duidu(page);
  const random = randomNumbers(seed);
  const titles = await app.paperLinks.allTextContents();
  for (let n = 0; n < changes; n += 1) {
    const title = titles[random(titles.length)] ?? "";
    const kind = [writeNote, changeTag, decide, decide][random(4)] ?? decide;
    await app.paperLink(title).click();
    await app.article(title).waitFor();
    const confirmed = await kind(page, title, `${n} of ${seed}`, random, (change) =>
      onBegun(title, change),
    );
    if (confirmed !== null) onConfirmed(title, confirmed);
  }
}

/**
 * Changes papers at random until the browser is killed. Returns what the screen confirmed,
 * the change that was under way, and a promise of what else ended the work; null if nothing.
 */
export function changeUntilKilled(page: Page, seed: number): ChangesUntilKilled {
  const confirmed: Confirmed = new Map();
  const changes: ChangesUntilKilled = {
    confirmed,
    begun: { title: "" },
    ended: Promise.resolve(null),
  };
  changes.ended = changeAtRandom(page, 1000, seed, {
    onConfirmed: (title, change) => {
      confirmed.set(title, { ...confirmed.get(title), ...change });
      changes.begun = { title: "" };
    },
    onBegun: (title, change) => (changes.begun = { title, ...change }),
  }).then(
    () => "no papers to change",
    (error: unknown) => (/has been closed|crashed/.test(String(error)) ? null : String(error)),
  );
  return changes;
}

type ChangesUntilKilled = {
  confirmed: Confirmed;
  begun: { title: string } & Change;
  ended: Promise<string | null>;
};

/** The confirmed changes that a page does not show; the one under way may be there or not. */
export function lostChanges(
  { confirmed, begun }: ChangesUntilKilled,
  state: readonly Shown[],
): string[] {
  return [...confirmed].flatMap(([title, change]) => {
    const now = state.find((shown) => shown.title === title);
    const fits = (kind: keyof Change) =>
      change[kind] === undefined ||
      change[kind] === now?.[kind] ||
      (begun.title === title && begun[kind] !== undefined && begun[kind] === now?.[kind]);
    return fits("decision") && fits("note") && fits("tags")
      ? []
      : [`${title}: ${JSON.stringify({ change, now, begun })}`];
  });
}

/** One change of one kind to the open paper; null if the screen has not confirmed it. */
type Make = (
  page: Page,
  title: string,
  name: string,
  random: (below: number) => number,
  onBegun: (change: Change) => void,
) => Promise<Change | null>;

const writeNote: Make = async (page, _title, name, _random, onBegun) => {
  const field = page.getByRole("textbox", { name: "Notes" });
  const note = `note ${name}`;
  onBegun({ note });
  await field.fill(note);
  await field.blur();
  await page.getByText("Writing…").waitFor({ state: "hidden" });
  return { note };
};

const changeTag: Make = async (page, _title, _name, random, onBegun) => {
  const tag = TAGS[random(TAGS.length)] ?? "scan";
  const before = await tagsOf(page);
  const remove = page.getByRole("button", { name: `Remove the tag ${tag}`, exact: true });
  const given = before.includes(tag);
  const after = given ? before.filter((other) => other !== tag) : [...before, tag];
  onBegun({ tags: inOrder(after) });
  // Another tab may have removed it in between.
  if (given && !(await seen(remove.click({ timeout: 3000 }))))
    return notShown(page, `the tag ${tag}`);
  if (!given) await page.getByRole("combobox", { name: "Add a tag" }).fill(`${tag},`);
  const shown = await seen(
    remove.waitFor({ state: given ? "detached" : "visible", timeout: 3000 }),
  );
  if (!shown) return notShown(page, `the tag ${tag}`);
  return { tags: inOrder(await tagsOf(page)) };
};

const decide: Make = async (page, title, _name, random, onBegun) => {
  const app = duidu(page);
  const saves = random(2) === 0;
  const button = saves ? app.save : app.dismiss;
  const pressed = (await button.getAttribute("aria-pressed")) === "true";
  onBegun({ decision: pressed ? "" : saves ? "saved" : "dismissed" });
  await button.click();
  // This button only: the other one may have been pressed before.
  const changed = button.and(page.getByRole("button", { pressed: !pressed }));
  if (!(await seen(changed.waitFor({ timeout: 3000 }))))
    return notShown(page, `what was decided about ${title}`);
  return { decision: pressed ? "" : saves ? "saved" : "dismissed" };
};

/** Whether it was seen in time; rejects if the page is gone. */
function seen(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
}

/** Another tab may have changed it back before it was seen: nothing was confirmed then. */
function notShown(page: Page, what: string): null {
  if (page.context().pages().length > 1) return null;
  throw new Error(`The screen never showed ${what}`);
}

async function tagsOf(page: Page): Promise<string[]> {
  const removing = page.getByRole("button", { name: /^Remove the tag / });
  const names = await removing.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute("aria-label") ?? ""),
  );
  return names.map((name) => name.replace("Remove the tag ", ""));
}

const inOrder = (tags: readonly string[]): string => [...tags].sort().join(", ");

/** Decision, note and tags of every paper, as the page shows them. */
export async function stateOf(page: Page): Promise<Shown[]> {
  const app = duidu(page);
  const state: Shown[] = [];
  for (const title of await app.paperLinks.allTextContents()) {
    await app.paperLink(title).click();
    await app.article(title).waitFor();
    state.push({
      title,
      decision: decisionIn((await app.paper(title).textContent()) ?? ""),
      note: await page.getByRole("textbox", { name: "Notes" }).inputValue(),
      tags: inOrder(await tagsOf(page)),
    });
  }
  return state;
}

function decisionIn(row: string): string {
  return /★saved|✕dismissed/.exec(row)?.[0].slice(1) ?? "";
}
