import type { ReactNode } from "react";
import type { Room } from "./boundary.tsx";

const LOOKS: Record<Exclude<Room, "quiet">, string> = {
  pane: "h-full flex-col justify-center gap-3 p-8 text-center",
  line: "flex-wrap gap-x-3 gap-y-1 py-2",
  foot: "fixed inset-x-4 bottom-10 z-50 mx-auto max-w-lg flex-wrap justify-between gap-2 rounded-large border border-edge/60 bg-sheet px-4 py-2 shadow-lg",
};

type Props = { room: Exclude<Room, "quiet">; line: string; children: ReactNode };

/** Replaces a part of the page that failed: one sentence, and the buttons that help. */
export function PartFailed({ room, line, children }: Props) {
  return (
    <div className={`flex items-center text-small ${LOOKS[room]}`}>
      <p role="alert" className="max-w-prose text-amber">
        {line}
      </p>
      <span className="flex flex-wrap gap-2">{children}</span>
    </div>
  );
}
