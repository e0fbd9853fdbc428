/** A link out of the app: shows where it leads, under another name at a pointer; tells that host nothing. */
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
