/** The legend is the filter: press a kind to hide or show it. Counts are those of the whole graph. */
import { LegendChip, LegendSize } from "../canvas/legend-parts.tsx";
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
      {kinds.map((kind) => (
        <LegendChip
          key={kind}
          mark={<KindDot kind={kind} />}
          name={word(`kinds.${kind}`)}
          count={counts.get(kind) ?? 0}
          shown={shownKinds.value.has(kind)}
          toggle={() => toggleKind(kind)}
        />
      ))}
    </div>
  );
}

function Derived({ model }: { readonly model: NetworkModel }) {
  const mark = (
    <svg class="relation-line" width={20} height={8} aria-hidden="true">
      <path d="M0 4h20" stroke-width={1} />
    </svg>
  );
  return (
    <LegendChip
      mark={mark}
      name={words.value.netNamed}
      help={words.value.netNamedHelp}
      count={model.lines.filter(({ type }) => type === DERIVED).length}
      shown={derived.value}
      toggle={toggleDerived}
    />
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
        <LegendSize>{words.value.netSize}</LegendSize>
      </div>
    </div>
  );
}

/** All of the legend's chips, for a phone's row. */
export function KindChips({ model }: { readonly model: NetworkModel }) {
  return (
    <>
      <Chips model={model} kinds={LITERATURE} label={words.value.netKinds} />
      <Chips model={model} kinds={TEXT} label={words.value.netTextKinds} />
      <Derived model={model} />
    </>
  );
}
