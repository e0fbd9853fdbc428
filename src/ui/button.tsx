import type { ComponentProps } from "react";

type Look = "plain" | "strong" | "quiet";

const LOOKS: Record<Look, string> = {
  plain: "border border-edge/60 bg-sheet hover-able:border-ink",
  strong: "border border-accent bg-accent text-paper hover-able:opacity-90",
  quiet: "border border-transparent text-quiet hover-able:bg-wash hover-able:text-ink",
};

type Props = ComponentProps<"button"> & {
  look?: Look;
  /** The key that does the same, shown in the tooltip and exposed to assistive technology. */
  shortcut?: string | undefined;
};

/** A button in one of three looks; pressed ones differ in both weight and colour. */
export function Button({ look = "plain", shortcut, className = "", title, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      title={shortcut ? `${title ?? ""} (${shortcut})`.trim() : title}
      aria-keyshortcuts={shortcut}
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-small px-3 text-small whitespace-nowrap disabled:opacity-50 aria-pressed:border-current aria-pressed:font-semibold ${LOOKS[look]} ${className}`}
    />
  );
}
