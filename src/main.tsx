import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { failureHandling, PageFailure } from "./part-failure.tsx";
import { restoreAddress } from "./platform/address.ts";
import { keepEarlyKeys } from "./platform/early-keys.ts";
import { surviveTranslation } from "./platform/page-translation.ts";
import { landOnStart } from "./state/landing.ts";
import { queryClient, startLibrary } from "./state/library-client.ts";
import { watchParts } from "./state/missing-parts.ts";
import { startWords } from "./state/words.ts";
import { Boundary, FailureContext } from "./ui/boundary.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

restoreAddress();
watchParts();
keepEarlyKeys();
surviveTranslation(document.body);
void startLibrary();
// If the library fails, the page says so.
void landOnStart().catch(() => undefined);
await startWords();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Boundary instead={<PageFailure />}>
        <FailureContext value={failureHandling}>
          <App />
        </FailureContext>
      </Boundary>
    </QueryClientProvider>
  </StrictMode>,
);
