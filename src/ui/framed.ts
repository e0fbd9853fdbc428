import { startTransition, useEffect, useState } from "react";

/** False until the component has been painted: for content that should not delay that. */
export function useFramed(): boolean {
  const [framed, setFramed] = useState(false);
  useEffect(() => startTransition(() => setFramed(true)), []);
  return framed;
}
