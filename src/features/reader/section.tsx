import { useId, type ReactNode } from "react";

/** A part of a paper under its heading. */
export function Section({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 text-small font-semibold text-quiet">
        {heading}
      </h2>
      {children}
    </section>
  );
}
