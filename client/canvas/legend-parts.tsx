/** A legend that is the filter: chips that hide or show what they name, with the count in the whole graph. */
import type { ComponentChildren } from "preact";

interface LegendChipProps {
  /** The line or dot as it is drawn. */
  readonly mark: ComponentChildren;
  readonly name: string;
  /** Of what there is none there is no chip. */
  readonly count: number;
  readonly shown: boolean;
  readonly toggle: () => void;
  readonly help?: string;
}

export function LegendChip({ mark, name, count, shown, toggle, help }: LegendChipProps) {
  if (count === 0) return null;
  return (
    <button type="button" class="legend-chip" title={help} aria-pressed={shown} onClick={toggle}>
      {mark}
      <span class="legend-word">{name}</span>
      <span class="legend-count">{count}</span>
    </button>
  );
}

/** What the size of a mark says. */
export function LegendSize({ children }: { readonly children: string }) {
  return (
    <span class="legend-size">
      <svg width={46} height={16} viewBox="0 0 46 16" aria-hidden="true">
        <circle cx={5} cy={8} r={3} />
        <circle cx={18} cy={8} r={5} />
        <circle cx={36} cy={8} r={7.5} />
      </svg>
      {children}
    </span>
  );
}
