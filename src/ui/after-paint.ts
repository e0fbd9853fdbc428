import { startTransition, useEffect, useState } from "react";

/** False until the component has been painted: for content that should not delay that. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => startTransition(() => setPainted(true)), []);
  return painted;
}
