import { describe, expect, it } from "vitest";
import { boundedBlob } from "./bounded-blob.ts";

/** An endless stream, and how many pieces were read from it. */
function endless(piece: Uint8Array<ArrayBuffer>) {
  const taken = { pieces: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      taken.pieces += 1;
      controller.enqueue(piece);
    },
    cancel() {
      taken.cancelled = true;
    },
  });
  return { stream, taken };
}

describe("boundedBlob", () => {
  it("holds everything in the stream, in order", async () => {
    const bytes = Uint8Array.from({ length: 40_000_000 }, (_, at) => at);
    const blob = await boundedBlob(new Blob([bytes]).stream(), bytes.length);
    expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("stops as soon as the limit is exceeded", async () => {
    const { stream, taken } = endless(new Uint8Array(1000));
    await expect(boundedBlob(stream, 10_000)).rejects.toThrow(RangeError);
    expect(taken.cancelled).toBe(true);
    expect(taken.pieces).toBeLessThan(15);
  });

  it("fails if the stream fails", async () => {
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.error(new TypeError("damaged")),
    });
    await expect(boundedBlob(stream, 10)).rejects.toThrow("damaged");
  });
});
