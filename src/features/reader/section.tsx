import { useId, type ReactNode } from "react";
import { Boundary } from "../../ui/boundary.tsx";

type Props = {
  heading: string;
  printed?: boolean;
  /** What stands on the line of the heading. */
  beside?: ReactNode;
  children: ReactNode;
};

/** A part of a paper under its heading. */
export function Section({ heading, printed = true, beside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`mt-5 print:mt-2 ${printed ? "" : "print:hidden"}`}>
      <div className="mb-1.5 flex flex-wrap items-center gap-x-4 gap-y-2 print:mb-0">
        <h2 id={id} className="text-small font-semibold text-quiet">
          {heading}
        </h2>
        {beside === undefined ? null : <Boundary room="line">{beside}</Boundary>}
      </div>
      <Boundary room="line">{children}</Boundary>
    </section>
  );
}
