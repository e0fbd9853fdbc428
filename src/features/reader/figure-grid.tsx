import { useState } from "react";
import type { Paper } from "../../core/digest/paper.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Lightbox } from "./lightbox.tsx";

/** Thumbnails of the figures, each opening enlarged; those that failed to load say so. */
export function FigureGrid({ figures, hosts }: { figures: Paper["figures"]; hosts: string }) {
  const words = useWords();
  const { reader } = words;
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(1);
  const [large, setLarge] = useState<number | null>(null);
  // The page may only use https; some digests are older than their hosts' certificates.
  const urls = figures.map(({ url }) => url.replace(/^http:/, "https:"));

  return (
    <>
      {failed.length === 0 ? null : (
        <p role="alert" className="mt-2 flex flex-wrap items-center gap-3 text-small text-amber">
          {reader.figuresFailed(failed.length, hosts)}
          <Button
            onClick={() => {
              setFailed([]);
              setAttempt(attempt + 1);
            }}
          >
            {words.tryAgain}
          </Button>
        </p>
      )}
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3">
        {urls.map((url, at) => (
          <li key={url} className="min-w-0">
            {failed.includes(url) ? (
              <p className="flex h-44 items-center justify-center rounded-small border border-dashed border-edge/60 p-3 text-small text-quiet">
                {reader.figureFailed(at + 1)}
              </p>
            ) : (
              <button
                type="button"
                aria-label={reader.enlarge(at + 1)}
                title={reader.enlarge(at + 1)}
                onClick={() => setLarge(at)}
                className="block h-44 w-full overflow-hidden rounded-small border border-line bg-white p-1 hover-able:border-edge"
              >
                <img
                  key={attempt}
                  src={url}
                  alt={words.figure(at + 1)}
                  loading="lazy"
                  decoding="async"
                  referrerPolicy="no-referrer"
                  onError={() => setFailed((before) => [...before, url])}
                  className="size-full object-contain text-small text-quiet"
                />
              </button>
            )}
          </li>
        ))}
      </ul>
      {large === null ? null : (
        <Lightbox urls={urls} at={large} onMove={setLarge} onClose={() => setLarge(null)} />
      )}
    </>
  );
}
