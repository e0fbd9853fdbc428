/**
 * An external link: shows its destination, in the tooltip if it has another name; sends
 * that host no referrer.
 */
export function OutLink({ url, name }: { url: string; name?: string }) {
  return (
    <a
      href={url}
      title={name === undefined ? undefined : url}
      target="_blank"
      rel="noopener noreferrer"
      className="min-h-6 min-w-0 break-all text-accent underline decoration-line underline-offset-4 hover-able:decoration-current"
    >
      {name ?? url.replace(/^https?:\/\//, "")}
    </a>
  );
}
