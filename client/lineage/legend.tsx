/** The legend is the filter: press a relation or a basis to hide or show it; counts are those of the whole graph. */
import { BASES } from "../components/badge.tsx";
import { word, words } from "../i18n/words.ts";
import { narrow } from "../state/viewport.ts";
import type { Model } from "./lineage-model.ts";
import { hiddenBases, hiddenTypes, toggleBasis, toggleType } from "./lineage-state.ts";
import { LegendChip, LegendSize } from "../canvas/legend-parts.tsx";
import { BasisLine, RelationLine } from "../canvas/relation-line.tsx";
import { RELATIONS } from "../canvas/relations.ts";

const number = (model: Model, test: (step: Model["steps"][number]) => boolean): number =>
  model.steps.filter(test).length;

/** Types that say how things belong together, not how they follow; the legend keeps them apart. */
const STRUCTURAL = ["PART_OF"];

const ALL = RELATIONS.map(({ type }) => type);

interface TypeChipsProps {
  readonly model: Model;
  readonly types?: readonly string[];
}

export function TypeChips({ model, types = ALL }: TypeChipsProps) {
  return (
    <div class="legend-group" role="group" aria-label={words.value.legendRelations}>
      {types.map((type) => (
        <LegendChip
          key={type}
          mark={<RelationLine type={type} width={24} />}
          name={word(`rel.${type}`)}
          count={number(model, (step) => step.type === type)}
          shown={!hiddenTypes.value.has(type)}
          toggle={() => toggleType(type)}
        />
      ))}
    </div>
  );
}

export function Legend({ model }: { readonly model: Model }) {
  if (narrow.value) return null;
  return (
    <div class="legend">
      <TypeChips model={model} types={ALL.filter((type) => !STRUCTURAL.includes(type))} />
      <div class="legend-foot">
        <div class="legend-group" role="group" aria-label={words.value.legendBasis}>
          {BASES.map((basis) => (
            <LegendChip
              key={basis}
              mark={<BasisLine basis={basis} />}
              name={word(`basis.${basis}`)}
              help={word(`basisHelp.${basis}`)}
              count={number(model, (step) => step.basis === basis)}
              shown={!hiddenBases.value.has(basis)}
              toggle={() => toggleBasis(basis)}
            />
          ))}
        </div>
        <TypeChips model={model} types={STRUCTURAL} />
        <LegendSize>{words.value.sizeLegend}</LegendSize>
      </div>
    </div>
  );
}
