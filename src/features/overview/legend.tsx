/** The meaning of the colours, with the total number of papers for each and a link to them. */
export function Legend({
  parts,
}: {
  parts: readonly { part: string; name: string; count: number; href: string }[];
}) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-small">
      {parts.map(({ part, name, count, href }) => (
        <li key={part} className="flex items-center">
          <a href={href} className="flex min-h-6 items-center gap-1.5 hover-able:underline">
            <span aria-hidden="true" data-part={part} className="overview-swatch shrink-0" />
            <span className="min-w-0 wrap-anywhere">{name}</span>{" "}
            <span className="text-quiet tabular-nums">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
