/**
 * The part of its global scope that the service worker uses. TypeScript's own types for it
 * (lib `webworker`) conflict with those of a page.
 */
export type WorkerScope = {
  addEventListener(type: "install" | "activate", listener: (event: LongEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: {
      type: "window";
      includeUncontrolled: boolean;
    }): Promise<readonly { url: string }[]>;
  };
};

/** An event that keeps the worker alive until its promise settles. */
type LongEvent = Event & { waitUntil(done: Promise<unknown>): void };

type RequestEvent = LongEvent & {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
};
