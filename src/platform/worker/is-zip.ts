/** The signature of a zip archive's first entry, or of an empty archive's end record. */
export async function isZip(blob: Blob): Promise<boolean> {
  const [p, k, third, fourth] = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  return (
    p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  );
}
