/** Shows the key of a button if there is a keyboard; hidden from assistive technology. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="ms-0.5 font-mono text-tiny font-normal text-quiet max-desktop:hidden pointer-coarse:hidden"
    >
      {children}
    </span>
  );
}
