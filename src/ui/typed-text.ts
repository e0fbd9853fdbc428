import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
} from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

type Options = {
  /** What the field shows if nothing has been typed. */
  value: string;
  /** Called with what was typed when the field or the page is left. */
  onLeave: (text: string) => void;
  /** Called after each change outside of a composition. */
  onSettled?: (text: string) => void;
};

/**
 * The text of a field that keeps what is typed, whatever happens to `value`, until the
 * field loses focus, is removed, or the page is left.
 */
export function useTypedText(options: Options) {
  const [typed, setTyped] = useState<string | null>(null);
  const isComposing = useRef(false);
  // The typed text is needed before the next render, and after the last one.
  const current = useRef<string | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  /** Replaces the text of the field; null makes it follow `value` again. */
  const set = useCallback((text: string | null) => {
    current.current = text;
    setTyped(text);
  }, []);
  /** Commits what was typed. */
  const leave = useCallback(() => {
    const { current: text } = current;
    set(null);
    if (text !== null) latest.current.onLeave(text);
  }, [set]);
  useEffect(() => {
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [leave]);

  function change(text: string): void {
    set(text);
    if (!isComposing.current) latest.current.onSettled?.(text);
  }
  const props = {
    value: typed ?? options.value,
    onChange: ({ target }: ChangeEvent<Field>) => change(target.value),
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<Field>) => {
      isComposing.current = false;
      change(currentTarget.value);
    },
    onBlur: leave,
  };
  return { set, leave, props };
}
