import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { isComposingKey } from "../../state/keys.ts";

/** A small field above the bar: takes the focus, and restores it when it closes. */
export function BarPanel({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const focusField = () => {
      const field = panel.current?.querySelector<HTMLElement>("input, textarea");
      field?.focus();
      return field !== null && field !== undefined;
    };
    // The field may still be loading.
    const watch = new MutationObserver(() => {
      if (focusField()) watch.disconnect();
    });
    if (!focusField() && panel.current)
      watch.observe(panel.current, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      // Restore the focus only if the panel took it, and only to an element that still exists.
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const row = document.querySelector<HTMLElement>('[data-papers] a[aria-current="true"]');
      const target = before instanceof HTMLElement && before.isConnected ? before : null;
      (target === document.body ? row : (target ?? row))?.focus();
    };
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || isComposingKey(event.nativeEvent)) return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  }
  return (
    <div
      ref={panel}
      role="group"
      onKeyDown={onKeyDown}
      className="max-h-[40dvh] overflow-y-auto px-3 pt-2 tablet:px-5 wide:px-8"
    >
      {children}
    </div>
  );
}
