import type { CSSProperties } from "react";

type Props = { hue: number | null; className?: string };

/** The muted colour of a topic, beside its name or instead of it; grey without a topic. */
export function TopicDot({ hue, className = "" }: Props) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block size-2 shrink-0 rounded-full forced-colors:bg-[CanvasText] ${hue === null ? "bg-edge" : "bg-(--topic)"} ${className}`}
      style={hue === null ? undefined : topicColour(hue)}
    />
  );
}

/** The topic's colour as a CSS variable, in both themes. */
function topicColour(hue: number): CSSProperties & { "--topic": string } {
  return { "--topic": `light-dark(oklch(0.63 0.105 ${hue}), oklch(0.72 0.095 ${hue}))` };
}
