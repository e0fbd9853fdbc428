import type { ReactNode } from "react";

/** The empty state of a pane: one line that says so, one that says what to do. */
export function BlankSlate({
  line,
  hint,
  children,
}: {
  line: string;
  hint?: string;
  children?: ReactNode;
}) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-8 text-center">
      <p>{line}</p>
      {hint === undefined ? null : <p className="max-w-prose text-small text-quiet">{hint}</p>}
      {children}
    </div>
  );
}
