import { describe, expect, it } from "vitest";
import { nameOfTopic, renameTopic, restoreTopics, topicsNamed } from "./topic-names.ts";

describe("names of topics", () => {
  it("are those of the digests where the reader gave none", () => {
    expect(nameOfTopic({}, "constructor")).toBe("constructor");
    expect(nameOfTopic({ NeRF: "Fields" }, "NeRF")).toBe("Fields");
  });

  it("follow when a topic is renamed again, and make one of two", () => {
    const once = renameTopic({}, "NeRF", "Fields");
    expect(once).toEqual({ NeRF: "Fields" });
    const merged = renameTopic(once, "Fields", "3DGS");
    expect(nameOfTopic(merged, "NeRF")).toBe("3DGS");
    expect(topicsNamed(merged, "3DGS")).toEqual(["NeRF", "Fields", "3DGS"]);
    expect(nameOfTopic(renameTopic(merged, "3DGS", "3D"), "NeRF")).toBe("3D");
  });

  it("are given back together, or by renaming a topic to its own name", () => {
    const merged = renameTopic(renameTopic({}, "NeRF", "3D"), "3DGS", "3D");
    expect(restoreTopics(merged, "3D")).toEqual({});
    expect(renameTopic({ NeRF: "3D" }, "3D", "NeRF")["NeRF"]).toBeUndefined();
  });
});
