import type { CSSProperties, ReactNode } from "react";

type Props = {
  /** Widths in rem; null for a width that suits the screen. */
  library: number | null;
  list: number | null;
  children: ReactNode;
};

type Widths = CSSProperties & { "--library"?: string; "--list"?: string };

/** The maximum widths of library and list, as shares of the window. */
export const LIBRARY_SHARE = 0.25;
export const LIST_SHARE = 0.42;

/** Library, list and reader: three panes on a desktop, two on a tablet, one on a phone. */
export function Panes({ library, list, children }: Props) {
  const style: Widths = {};
  if (library !== null) style["--library"] = `${library}rem`;
  if (list !== null) style["--list"] = `${list}rem`;
  return (
    <div
      data-panes
      style={style}
      className="grid h-full grid-cols-1 grid-rows-[minmax(0,1fr)] tablet:grid-cols-[20rem_minmax(0,1fr)] desktop:grid-cols-[min(var(--library,12rem),25vw)_min(var(--list,20rem),42vw)_minmax(0,1fr)] wide:grid-cols-[min(var(--library,13.5rem),25vw)_min(var(--list,24rem),42vw)_minmax(0,1fr)]"
    >
      {children}
    </div>
  );
}
