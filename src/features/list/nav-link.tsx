import { memo, type ReactNode } from "react";

type Props = {
  href: string;
  here: boolean;
  count?: number | undefined;
  title?: string;
  children: ReactNode;
};

/** A navigation link with its number of papers; most stay as they are when a letter is typed. */
export const NavLink = memo(function NavLink({ href, here, count, title, children }: Props) {
  return (
    <li>
      <a
        href={href}
        title={title}
        aria-current={here ? "page" : undefined}
        className="flex min-h-8 items-center gap-2 rounded-small px-2 hover-able:bg-wash aria-[current]:bg-accent-wash aria-[current]:font-semibold"
      >
        {children}
        {count === undefined ? null : (
          <span
            aria-hidden="true"
            className="ms-auto ps-1 text-tiny font-normal text-quiet tabular-nums"
          >
            {count}
          </span>
        )}
      </a>
    </li>
  );
});
