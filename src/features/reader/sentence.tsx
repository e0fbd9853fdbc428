import type { Check } from "../../state/paper.ts";
import { CheckButton } from "./check-button.tsx";
import { cutAt, type Place } from "./place-checks.ts";
import { RichStretch, type Rich, type Stretch } from "./rich-text.tsx";

type Props = {
  rich: Rich;
  span: Stretch;
  checks: readonly Check[];
  places: readonly Place[];
};

/** One sentence; what to check in it is underlined and has a button that explains it. */
export function Sentence({ rich, span, checks, places }: Props) {
  if (places.length === 0) return <RichStretch rich={rich} stretch={span} />;
  return cutAt(span, places).map(({ from, to, places }) => {
    const ending = places.filter((place) => place.button && place.to === to);
    const hard = places.some(({ check }) => checks[check]?.soft === false);
    return (
      <span key={`${from}-${to}`}>
        {from === to ? null : places.length === 0 ? (
          <RichStretch rich={rich} stretch={[from, to]} />
        ) : (
          <span
            className={`underline decoration-amber underline-offset-4 ${hard ? "decoration-wavy" : "decoration-dotted"}`}
          >
            <RichStretch rich={rich} stretch={[from, to]} />
          </span>
        )}
        {ending.map(({ check }) => (
          <CheckButton key={check} number={check} check={checks[check]} />
        ))}
      </span>
    );
  });
}
