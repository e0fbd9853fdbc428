import { useId, type ReactNode } from "react";
import { Boundary } from "../../ui/boundary.tsx";

/** Settings that belong together, under their heading. */
export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line pt-4">
      <h2 id={id} className="mb-2 font-semibold">
        {heading}
      </h2>
      <Boundary room="line">{children}</Boundary>
    </section>
  );
}
