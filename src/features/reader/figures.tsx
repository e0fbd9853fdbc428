import { useState } from "react";
import type { Paper } from "../../core/digest/paper.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "./section.tsx";

/** Figures lie on other hosts: they are named, and nothing is fetched until the reader asks. */
export function Figures({ figures }: { figures: Paper["figures"] }) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  if (figures.length === 0) return null;
  const hosts = [...new Set(figures.map(({ url }) => new URL(url).hostname))];
  return (
    <Section heading={words.figures}>
      {asked ? (
        <ul className="grid gap-4 tablet:grid-cols-2">
          {figures.map(({ url }, at) => (
            <li key={url}>
              <img
                src={url.replace(/^http:/, "https:")}
                alt={words.figure(at + 1)}
                loading="lazy"
                referrerPolicy="no-referrer"
                className="max-w-full rounded-small border border-line bg-sheet"
              />
            </li>
          ))}
        </ul>
      ) : (
        <div className="flex flex-wrap items-center gap-3 text-small text-quiet">
          <Button onClick={() => setAsked(true)}>{words.loadFigures}</Button>
          <span>{words.figuresWaiting(figures.length, hosts.join(", "))}</span>
        </div>
      )}
    </Section>
  );
}
