import { useState } from "react";
import type { Paper } from "../../core/digest/paper.ts";
import { hostOfAddress } from "../../core/digest/url.ts";
import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { FigureGrid } from "./figure-grid.tsx";
import { Section } from "./section.tsx";

/** Figures are on other hosts: these are named, and nothing is loaded until the reader asks. */
export function Figures({ figures }: { figures: Paper["figures"] }) {
  const words = useWords();
  const { reader } = words;
  if (figures.length === 0) return null;
  const usable = figures.filter(({ url }) => hostOfAddress(url) !== null);
  const hosts = [...new Set(usable.map(({ url }) => hostOfAddress(url)))].join(", ");
  return (
    <Section heading={words.figures} printed={false}>
      {usable.length === figures.length ? null : (
        <p className="text-small text-quiet">
          {reader.figuresWithoutAddress(figures.length - usable.length)}
        </p>
      )}
      {usable.length === 0 ? null : <Shown figures={usable} hosts={hosts} />}
    </Section>
  );
}

/** The hosts of the figures, and the figures once the reader has asked for them. */
function Shown({ figures, hosts }: { figures: Paper["figures"]; hosts: string }) {
  const words = useWords();
  const { reader } = words;
  const [asked, setAsked] = useState(false);
  const always = useSettings((settings) => settings.remoteImages) === "always";
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-quiet print:hidden">
        {asked || always ? (
          <span>{reader.figuresFrom(figures.length, hosts)}</span>
        ) : (
          <>
            <Button onClick={() => setAsked(true)}>{words.loadFigures}</Button>
            <span>{words.figuresWaiting(figures.length, hosts)}</span>
          </>
        )}
        <Button
          look="quiet"
          className="px-1.5 underline decoration-line underline-offset-4"
          onClick={() => {
            setAsked(!always);
            changeSettings({ remoteImages: always ? "ask" : "always" });
          }}
        >
          {always ? reader.askBeforeFigures : reader.alwaysLoadFigures}
        </Button>
      </div>
      {asked || always ? <FigureGrid figures={figures} hosts={hosts} /> : null}
    </>
  );
}
