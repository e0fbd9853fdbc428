/**
 * Yields to waiting messages, so that questions and decisions are answered between two
 * pieces of long work. A timer would also do, but costs 4 ms each time.
 */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}
