import { useId, useRef, type KeyboardEvent } from "react";
import { useOverviewWords } from "../../state/overview-words.ts";
import { labelledPlaces, ticksUpTo } from "./axis.ts";

/** One segment of a bar; `part` is the number of its colour. */
type Piece = { part: string; name: string; count: number; href: string };
/** Segments from the bottom up. */
export type Bar = { key: string; label: string; short: string; pieces: readonly Piece[] };

type Props = { name: string; bars: readonly Bar[] };

/** Height of the chart, and the maximum number of labels under it. */
const HEIGHT = 180;
const MOST_LABELS = 6;
/** The bar's share of its column. */
const FILL = 0.82;

/**
 * Stacked bars, each segment a link. One tab stop; the arrow keys move from segment to
 * segment. Positions are in percent, so that nothing has to be measured.
 */
export function StackedBars({ name, bars }: Props) {
  const words = useOverviewWords();
  const hint = useId();
  const svg = useRef<SVGSVGElement>(null);
  const most = Math.max(...bars.map(({ pieces }) => total(pieces)));
  const ticks = ticksUpTo(most);
  const top = ticks.at(-1) ?? 1;
  const width = 100 / bars.length;
  const places = bars.map(({ pieces }) => stack(pieces, top));
  const firstBar = bars.findLastIndex(({ pieces }) => total(pieces) > 0);

  const move = (event: KeyboardEvent) => {
    const to = neighbour(svg.current, event);
    if (to === null) return;
    event.preventDefault();
    to.focus();
  };

  return (
    <figure aria-label={name} aria-describedby={hint} className="overview-chart">
      <p id={hint} className="sr-only">
        {words.arrows}
      </p>
      <svg ref={svg} height={HEIGHT} width="100%">
        {ticks.map((tick) => (
          <g key={tick} aria-hidden="true">
            <line x1="0" x2="100%" y1={percent(1 - tick / top)} y2={percent(1 - tick / top)} />
            <text x="-8" y={percent(1 - tick / top)} dy="0.32em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {bars.map(({ key, label, pieces }, at) => (
          <g key={key}>
            {pieces.map((piece, n) =>
              piece.count === 0 ? null : (
                <a
                  key={piece.part}
                  href={piece.href}
                  data-bar={at}
                  onKeyDown={move}
                  tabIndex={at === firstBar && isFirst(pieces, n) ? 0 : -1}
                  aria-label={words.mark(label, piece.name, piece.count)}
                >
                  <title>{words.mark(label, piece.name, piece.count)}</title>
                  <rect
                    data-part={piece.part}
                    x={`${at * width + ((1 - FILL) / 2) * width}%`}
                    width={`${FILL * width}%`}
                    y={percent(places[at]?.[n]?.y ?? 0)}
                    height={percent(places[at]?.[n]?.height ?? 0)}
                  />
                </a>
              ),
            )}
          </g>
        ))}
      </svg>
      <div aria-hidden="true" className="relative mt-1 h-5 text-tiny text-quiet tabular-nums">
        {labelledPlaces(bars.length, MOST_LABELS).map((at) => (
          <span
            key={at}
            className="absolute -translate-x-1/2 whitespace-nowrap"
            style={{ left: `${(at + 0.5) * width}%` }}
          >
            {bars[at]?.short}
          </span>
        ))}
      </div>
    </figure>
  );
}

function total(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { count }) => sum + count, 0);
}

function isFirst(pieces: readonly Piece[], at: number): boolean {
  return pieces.findIndex(({ count }) => count > 0) === at;
}

/** Where each segment begins and how high it is, as shares of the chart. */
function stack(pieces: readonly Piece[], top: number): { y: number; height: number }[] {
  return pieces.map(({ count }, at) => ({
    y: 1 - total(pieces.slice(0, at + 1)) / top,
    height: count / top,
  }));
}

const percent = (share: number): string => `${100 * share}%`;

/**
 * The segment that an arrow key moves to: sideways to the next bar that has any, up and
 * down within one.
 */
function neighbour(svg: SVGSVGElement | null, { key }: KeyboardEvent): SVGAElement | null {
  const links = [...(svg?.querySelectorAll<SVGAElement>("a[data-bar]") ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const bar = links[here]?.dataset["bar"];
  if (bar === undefined) return null;
  const sameBar = (link: SVGAElement | undefined) => link?.dataset["bar"] === bar;
  const own = links.filter(sameBar);
  const place = own.findIndex((link) => link === links[here]);
  switch (key) {
    case "ArrowUp":
      return own[place + 1] ?? null;
    case "ArrowDown":
      return own[place - 1] ?? null;
    case "ArrowRight":
      return links.find((link, at) => at > here && !sameBar(link)) ?? null;
    case "ArrowLeft": {
      const before = links.findLast((link, at) => at < here && !sameBar(link));
      return links.find((link) => link.dataset["bar"] === before?.dataset["bar"]) ?? null;
    }
    case "Home":
      return links[0] ?? null;
    case "End":
      return links.at(-1) ?? null;
    default:
      return null;
  }
}
