import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { queryClient, startLibrary } from "./state/library-client.ts";
import { startWords } from "./state/words.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

void startLibrary();
await startWords();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
