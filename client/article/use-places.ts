/**
 * Where each piece of the text stands on the page. Enters: the text column. Leaves: the top of the line at any
 * offset, measured from the elements that carry `data-at`, and measured anew when the column's size changes.
 */
import { type RefObject } from "preact";
import { useCallback, useEffect, useLayoutEffect, useState } from "preact/hooks";

export interface Places {
  /** Offsets in order, each with the top of its line. */
  readonly offsets: readonly number[];
  readonly tops: readonly number[];
  readonly height: number;
}

const NOWHERE: Places = { offsets: [], tops: [], height: 0 };

function measure(column: HTMLElement): Places {
  const frame = column.getBoundingClientRect();
  const found = new Map<number, number>();
  for (const element of column.querySelectorAll<HTMLElement>("[data-at]")) {
    const offset = Number(element.dataset["at"]);
    const rect = element.getClientRects()[0];
    if (rect && !found.has(offset)) found.set(offset, rect.top - frame.top);
  }
  const offsets = [...found.keys()].sort((a, b) => a - b);
  return { offsets, tops: offsets.map((offset) => found.get(offset) ?? 0), height: column.offsetHeight };
}

/** Top of the line at an offset: that of the last measured piece that begins there or before. */
export function topIn({ offsets, tops }: Places, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tops[Math.max(0, low - 1)] ?? 0;
}

/** `version` changes when the column is cut anew. */
export function usePlaces(column: RefObject<HTMLElement | null>, version: string): Places {
  const [places, setPlaces] = useState(NOWHERE);
  const again = useCallback(() => {
    if (column.current) setPlaces(measure(column.current));
  }, []);
  useLayoutEffect(again, [version]);
  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(again);
    observer.observe(element);
    void document.fonts.ready.then(again);
    return () => observer.disconnect();
  }, []);
  return places;
}
