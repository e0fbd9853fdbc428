import { beforeEach, expect, it, vi } from "vitest";
import { HOME, type Address } from "../platform/address.ts";
import {
  chooseDates,
  chooseFacet,
  facetChoice,
  openPaper,
  setQuestion,
  sortBy,
} from "./address.ts";

/** The session history behind the mocks, the current address last. */
const session = vi.hoisted(() => ({ steps: [] as object[], settings: {} as object }));

vi.mock("../platform/address.ts", async (original) => ({
  ...(await original<object>()),
  currentAddress: () => session.steps.at(-1),
  goTo: (address: object, step: "push" | "replace") => {
    if (step === "replace") session.steps.pop();
    session.steps.push(address);
  },
}));
vi.mock("./settings.ts", () => ({
  useSettings: { getState: () => session.settings },
  changeSettings: (change: object) => void (session.settings = { ...session.settings, ...change }),
}));

const here = (): Partial<Address> => session.steps.at(-1) ?? {};

beforeEach(() => {
  session.steps = [HOME];
  session.settings = { searchSort: "relevance", byMeaning: "show" };
});

it("makes one step for a question, however many letters", () => {
  for (const text of ["g", "ga", "gan"]) setQuestion(text);
  expect(session.steps).toHaveLength(2);
  expect(here().question).toBe("gan");
});

it("makes a new step for letters after a paper was opened", () => {
  setQuestion("gan");
  openPaper("a");
  setQuestion("gans");
  expect(session.steps).toHaveLength(4);
});

it("replaces the step when moving from paper to paper", () => {
  openPaper("a");
  openPaper("b", "replace");
  expect(session.steps).toHaveLength(2);
  expect(here().paper).toBe("b");
});

it("pushes the first paper even when asked to replace, so that Back returns to the list", () => {
  openPaper("a", "replace");
  expect(session.steps).toHaveLength(2);
});

it("starts a search in the order chosen for the last one, and drops it with the question", () => {
  setQuestion("gan");
  sortBy("date");
  setQuestion("");
  expect(here().sort).toBeNull();
  setQuestion("nerf");
  expect(here().sort).toBe("date");
});

it("requires, excludes and clears a value of a facet", () => {
  const choice = () => facetChoice(here().facets ?? {}, "topic", "GAN");
  chooseFacet("topic", "NeRF", "in");
  chooseFacet("topic", "GAN", "in");
  expect(choice()).toBe("in");
  chooseFacet("topic", "GAN", "out");
  expect(here().facets).toEqual({ topic: ["NeRF", "-GAN"] });
  expect(choice()).toBe("out");
  chooseFacet("topic", "GAN", null);
  chooseFacet("topic", "NeRF", null);
  expect(here().facets).toEqual({});
});

it("keeps one range of days, beside single days", () => {
  chooseFacet("date", "2024-12-31", "in");
  chooseDates("2025-01-01", "2025-01-31");
  chooseDates("2025-02-01", "");
  expect(here().facets).toEqual({ date: ["2024-12-31", "2025-02-01.."] });
  chooseDates("", "");
  expect(here().facets).toEqual({ date: ["2024-12-31"] });
});
