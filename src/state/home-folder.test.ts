import { beforeEach, expect, it, vi } from "vitest";

/** The browser and the library behind the mocks. */
const edges = vi.hoisted(() => ({
  served: null as object | null,
  servedName: null as string | null,
  remembers: (): boolean => false,
  asked: [] as string[],
}));

vi.mock("../platform/folder/served-token.ts", () => ({ takeServedFolder: () => edges.served }));
vi.mock("../platform/folder/served-folder.ts", () => ({
  servedFolderName: async () => edges.servedName,
}));
vi.mock("./folder-status.ts", () => ({
  useFolderStatus: Object.assign(() => null, {
    subscribe: () => undefined,
    getState: () => ({ status: null }),
  }),
}));
vi.mock("./library-client.ts", () => {
  const note = (name: string) => async () => void edges.asked.push(name);
  const remote = {
    remembersDevices: async () => edges.remembers(),
    folder: note("folder"),
    connectFolder: note("connect"),
  };
  return {
    library: { ask: async (question: (to: object) => unknown) => question(remote) },
    queryClient: {},
  };
});

/** The module starts once; each test has its own. */
async function start(): Promise<string[]> {
  vi.resetModules();
  const { startHomeFolder } = await import("./home-folder.ts");
  await startHomeFolder();
  await startHomeFolder();
  return edges.asked;
}

beforeEach(() => {
  vi.stubGlobal("window", { addEventListener: () => undefined });
  Object.assign(edges, { served: null, servedName: null, remembers: () => false, asked: [] });
  return () => vi.unstubAllGlobals();
});

it("asks nothing of a folder that was never chosen", async () => {
  expect(await start()).toEqual([]);
});

it("reopens the folder of the last visit, once", async () => {
  edges.remembers = () => true;
  expect(await start()).toEqual(["folder"]);
});

it("connects the folder that is served with the site rather than another", async () => {
  Object.assign(edges, { served: {}, servedName: "papers", remembers: () => true });
  expect(await start()).toEqual(["connect"]);
});

it("goes on without a folder when the disk refuses", async () => {
  edges.remembers = () => {
    throw new DOMException("no", "SecurityError");
  };
  expect(await start()).toEqual([]);
});
