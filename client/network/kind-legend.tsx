/** The legend is the filter: press a kind to hide or show it. Counts are those of the whole graph. */
import type { ComponentChildren } from "preact";
import { word, words } from "../i18n/words.ts";
import { narrow } from "../state/viewport.ts";
import { KindDot } from "./kind-dot.tsx";
import { countKinds, DERIVED, LITERATURE, type NetworkModel, TEXT } from "./network-model.ts";
import { derived, shownKinds, toggleDerived, toggleKind } from "./network-state.ts";

interface ChipsProps {
  readonly model: NetworkModel;
  readonly kinds: readonly string[];
  readonly label: string;
}

function Chips({ model, kinds, label }: ChipsProps) {
  const counts = countKinds(model);
  return (
    <div class="legend-group" role="group" aria-label={label}>
      {kinds.map((kind) => {
        const count = counts.get(kind);
        return (
          count !== undefined && (
            <button
              key={kind}
              type="button"
              class="legend-chip"
              aria-pressed={shownKinds.value.has(kind)}
              onClick={() => toggleKind(kind)}
            >
              <KindDot kind={kind} />
              <span class="legend-word">{word(`kinds.${kind}`)}</span>
              <span class="legend-count">{count}</span>
            </button>
          )
        );
      })}
    </div>
  );
}

function Derived({ model }: { readonly model: NetworkModel }) {
  const count = model.lines.filter(({ type }) => type === DERIVED).length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="legend-chip"
      title={words.value.netNamedHelp}
      aria-pressed={derived.value}
      onClick={toggleDerived}
    >
      <svg class="relation-line" width={20} height={8} aria-hidden="true">
        <path d="M0 4h20" stroke-width={1} />
      </svg>
      <span class="legend-word">{words.value.netNamed}</span>
      <span class="legend-count">{count}</span>
    </button>
  );
}

export function KindLegend({ model }: { readonly model: NetworkModel }) {
  if (narrow.value) return null;
  return (
    <div class="legend">
      <Chips model={model} kinds={LITERATURE} label={words.value.netKinds} />
      <div class="legend-foot">
        <Chips model={model} kinds={TEXT} label={words.value.netTextKinds} />
        <div class="legend-group">
          <Derived model={model} />
        </div>
        <span class="legend-size">
          <svg width={46} height={16} viewBox="0 0 46 16" aria-hidden="true">
            <circle cx={5} cy={8} r={3} />
            <circle cx={18} cy={8} r={5} />
            <circle cx={36} cy={8} r={7.5} />
          </svg>
          {words.value.netSize}
        </span>
      </div>
    </div>
  );
}

/** The phone's chips above the canvas: one row that scrolls, the view's own actions first. */
export function KindRow({ model, children }: { readonly model: NetworkModel; readonly children: ComponentChildren }) {
  return (
    <div class="chip-row">
      {children}
      <Chips model={model} kinds={LITERATURE} label={words.value.netKinds} />
      <Chips model={model} kinds={TEXT} label={words.value.netTextKinds} />
      <Derived model={model} />
    </div>
  );
}
