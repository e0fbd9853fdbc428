import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

type Props = {
  urls: readonly string[];
  at: number;
  onMove: (to: number) => void;
  onClose: () => void;
};

/** One figure as large as the window; arrow keys move on, Escape closes it and restores the focus. */
export function Lightbox({ urls, at, onMove, onClose }: Props) {
  const words = useWords();
  const { reader } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const url = urls[at] ?? "";
  const move = (by: number) => onMove((at + by + urls.length) % urls.length);

  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowRight" || event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <dialog
      ref={dialog}
      aria-label={reader.figureOf(at + 1, urls.length)}
      onClose={onClose}
      onKeyDown={onKeyDown}
      className="m-auto h-[94dvh] max-h-none w-[96vw] max-w-none flex-col rounded-large border border-edge/60 bg-paper backdrop:bg-ink/60 open:flex"
    >
      <div className="flex items-center justify-between gap-3 border-b border-line px-3 py-2 text-small">
        <span aria-live="polite">{reader.figureOf(at + 1, urls.length)}</span>
        <span className="flex gap-2">
          <Button shortcut="←" title={reader.previous} onClick={() => move(-1)}>
            {reader.previous}
          </Button>
          <Button shortcut="→" title={reader.next} onClick={() => move(1)}>
            {reader.next}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
        </span>
      </div>
      {failed === url ? (
        <p className="m-auto text-quiet">{reader.figureFailed(at + 1)}</p>
      ) : (
        <img
          key={url}
          src={url}
          alt={words.figure(at + 1)}
          referrerPolicy="no-referrer"
          onError={() => setFailed(url)}
          className="min-h-0 flex-1 bg-white object-contain p-2"
        />
      )}
    </dialog>
  );
}
