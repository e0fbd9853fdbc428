/** The key that does what a button does; where there is a keyboard, and for the eye alone. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="ms-0.5 font-mono text-tiny font-normal text-quiet max-desk:hidden pointer-coarse:hidden"
    >
      {children}
    </span>
  );
}
