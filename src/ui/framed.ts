import { startTransition, useEffect, useState } from "react";

/** False until the component stands on the screen: for what is not to keep that waiting. */
export function useFramed(): boolean {
  const [framed, setFramed] = useState(false);
  useEffect(() => startTransition(() => setFramed(true)), []);
  return framed;
}
