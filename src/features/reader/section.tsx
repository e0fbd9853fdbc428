import { useId, type ReactNode } from "react";
import { Boundary } from "../../ui/boundary.tsx";

type Props = { heading: string; printed?: boolean; children: ReactNode };

/** A part of a paper under its heading. */
export function Section({ heading, printed = true, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`mt-5 print:mt-2 ${printed ? "" : "print:hidden"}`}>
      <h2 id={id} className="mb-1.5 text-small font-semibold text-quiet print:mb-0">
        {heading}
      </h2>
      <Boundary room="line">{children}</Boundary>
    </section>
  );
}
