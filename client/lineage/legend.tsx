/** The legend is the filter: press a relation or a basis to hide or show it; counts are those of the whole graph. */
import type { ComponentChildren } from "preact";
import { BASES } from "../components/badge.tsx";
import { word, words } from "../i18n/words.ts";
import { narrow } from "../state/viewport.ts";
import type { Model } from "./lineage-model.ts";
import { hiddenBases, hiddenTypes, toggleBasis, toggleType } from "./lineage-state.ts";
import { BasisLine, RelationLine } from "../canvas/relation-line.tsx";
import { RELATIONS } from "../canvas/relations.ts";

const number = (model: Model, test: (step: Model["steps"][number]) => boolean): number =>
  model.steps.filter(test).length;

/** Types that say how things belong together, not how they follow; the legend keeps them apart. */
const STRUCTURAL = ["PART_OF"];

interface TypeChipsProps {
  readonly model: Model;
  readonly types: readonly string[];
}

function TypeChips({ model, types }: TypeChipsProps) {
  return (
    <div class="legend-group" role="group" aria-label={words.value.legendRelations}>
      {types.map((type) => {
        const count = number(model, (step) => step.type === type);
        if (count === 0) return null;
        return (
          <button
            key={type}
            type="button"
            class="legend-chip"
            aria-pressed={!hiddenTypes.value.has(type)}
            onClick={() => toggleType(type)}
          >
            <RelationLine type={type} width={24} />
            <span class="legend-word">{word(`rel.${type}`)}</span>
            <span class="legend-count">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

const ALL = RELATIONS.map(({ type }) => type);

export function Legend({ model }: { readonly model: Model }) {
  if (narrow.value) return null;
  return (
    <div class="legend">
      <TypeChips model={model} types={ALL.filter((type) => !STRUCTURAL.includes(type))} />
      <div class="legend-foot">
        <div class="legend-group" role="group" aria-label={words.value.legendBasis}>
          {BASES.map((basis) => {
            const count = number(model, (step) => step.basis === basis);
            if (count === 0) return null;
            return (
              <button
                key={basis}
                type="button"
                class="legend-chip"
                title={word(`basisHelp.${basis}`)}
                aria-pressed={!hiddenBases.value.has(basis)}
                onClick={() => toggleBasis(basis)}
              >
                <BasisLine basis={basis} />
                <span class="legend-word">{word(`basis.${basis}`)}</span>
                <span class="legend-count">{count}</span>
              </button>
            );
          })}
        </div>
        <TypeChips model={model} types={STRUCTURAL} />
        <span class="legend-size">
          <svg width={46} height={16} viewBox="0 0 46 16" aria-hidden="true">
            <circle cx={5} cy={8} r={3} />
            <circle cx={18} cy={8} r={5} />
            <circle cx={36} cy={8} r={7.5} />
          </svg>
          {words.value.sizeLegend}
        </span>
      </div>
    </div>
  );
}

/** The phone's chips above the canvas: one row that scrolls, the view's own actions first. */
export function ChipRow({ model, children }: { readonly model: Model; readonly children: ComponentChildren }) {
  return (
    <div class="chip-row">
      {children}
      <TypeChips model={model} types={ALL} />
    </div>
  );
}
