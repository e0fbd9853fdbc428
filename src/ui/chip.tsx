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
      className={`inline-block max-w-full shrink-0 truncate rounded-small border px-1.5 align-bottom text-tiny ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
