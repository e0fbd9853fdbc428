import { useId, type ReactNode } from "react";
import { Boundary } from "../../ui/boundary.tsx";

type Props = { heading: string; hint?: string | undefined; children: ReactNode };

/** One chart with its heading and caption. */
export function OverviewSection({ heading, hint, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-read font-semibold">
        {heading}
      </h2>
      {hint === undefined ? null : <p className="text-small text-quiet">{hint}</p>}
      <div className="mt-3">
        <Boundary room="line">{children}</Boundary>
      </div>
    </section>
  );
}
