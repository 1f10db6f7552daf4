/**
 * A long list or table as one tab stop: arrows, Home, End and the page keys move the focus from row to row,
 * j and k go to the next and previous one. Rows carry `data-row` with their id; Enter is the row's own, for
 * each is a link. When a selection ends, its row takes the focus back.
 */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useKeys } from "../app/keys.ts";

const PAGE = 10;

interface RovingOptions {
  readonly ids: readonly string[];
  readonly selected: string | undefined;
  readonly select: (id: string) => void;
}

export interface Roving<T extends HTMLElement> {
  readonly root: RefObject<T | null>;
  readonly tabIndex: (id: string) => 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

const rowOf = (target: EventTarget | null): string | undefined =>
  target instanceof HTMLElement ? target.dataset["row"] : undefined;

export function useRoving<T extends HTMLElement>({ ids, selected, select }: RovingOptions): Roving<T> {
  const root = useRef<T>(null);
  const [held, setHeld] = useState<string | undefined>(undefined);
  const has = (id: string | undefined): id is string => id !== undefined && ids.includes(id);
  const stop = has(held) ? held : has(selected) ? selected : ids[0];

  const row = (id: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
  const show = (id: string, block: "nearest" | "center" = "nearest"): void =>
    row(id)?.closest("li, tr")?.scrollIntoView({ block });
  const focus = (index: number): void => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (id === undefined) return;
    setHeld(id);
    row(id)?.focus({ preventScroll: true });
    show(id);
  };

  const last = useRef(selected);
  useEffect(() => {
    const before = last.current;
    last.current = selected;
    if (selected !== undefined) {
      setHeld(selected);
      show(selected);
    } else if (before !== undefined) {
      const active = document.activeElement;
      if (active === document.body || rowOf(active) !== undefined) row(before)?.focus({ preventScroll: true });
    }
  }, [selected]);
  // A link may arrive before its rows do.
  const filled = ids.length > 0;
  useEffect(() => {
    if (filled && selected !== undefined) show(selected, "center");
  }, [filled]);

  const step = (by: 1 | -1): void => {
    const at = stop === undefined ? -1 : ids.indexOf(stop);
    if (selected === undefined) {
      const inside = rowOf(document.activeElement) !== undefined;
      focus(inside ? at + by : at);
      return;
    }
    const next = ids[ids.indexOf(selected) + by];
    if (next !== undefined && has(selected)) select(next);
  };
  useKeys({ next: () => step(1), previous: () => step(-1) });

  const onKeyDown = (event: KeyboardEvent): void => {
    const id = rowOf(event.target);
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = ids.indexOf(id);
    const target = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    focus(target);
  };

  return {
    root,
    tabIndex: (id) => (id === stop ? 0 : -1),
    onKeyDown,
    onFocusIn: (event) => {
      const id = rowOf(event.target);
      if (id !== undefined) setHeld(id);
    },
  };
}
