import type { ReactNode } from "react";

const TONES = {
  plain: "text-quiet border-line",
  green: "text-green border-green/40",
  amber: "text-amber border-amber/40",
} as const;

/** A short fact about a paper: its venue, that it has code. */
export function Chip({
  tone = "plain",
  children,
}: {
  tone?: keyof typeof TONES;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-block rounded-small border px-1.5 text-tiny whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
