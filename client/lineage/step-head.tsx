/** The head of a step's panel: support, place among the visible steps, both ends and the relation between them. */
import { BasisBadge } from "../components/badge.tsx";
import { Tag } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { PanelTitle, PanelTools, PreviousNext } from "../components/panel-parts.tsx";
import { inLanguage, nameOf, word, words } from "../i18n/words.ts";
import type { Model, Step } from "./lineage-model.ts";
import { select } from "./lineage-state.ts";
import { RelationLine } from "../canvas/relation-line.tsx";
import { relationOf } from "../canvas/relations.ts";

/** The verb to show: the article's own where the relation takes it, else ours. */
export function verbOf(step: Step): string {
  const own = inLanguage(step.wordingDe, step.wordingEn);
  return relationOf(step.type).ownVerb && own ? own : word(`rel.${step.type}`);
}

interface StepHeadProps {
  readonly model: Model;
  readonly step: Step;
  /** Place among the visible steps, -1 when a filter hides it. */
  readonly index: number;
  readonly total: number;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

export function StepHead({ model, step, index, total, onNext, onPrevious }: StepHeadProps) {
  const [from, to] = [model.theory(step.from), model.theory(step.to)];
  const figures = [...new Set(step.passages.flatMap(({ figure }) => (figure ? [figure.number] : [])))].sort(
    (a, b) => a - b,
  );
  const own = inLanguage(step.wordingDe, step.wordingEn);
  const facts = [
    words.value.passages(step.passages.length),
    step.references.length === 0 ? words.value.noBracket : words.value.references(step.references.length),
    ...(figures.length > 0 ? [words.value.figures(figures)] : []),
  ];
  return (
    <div class="panel-head">
      <PanelTools
        close={() => select(null)}
        tools={
          <>
            {index >= 0 && (
              <span class="meta" aria-label={words.value.stepNumber(index + 1, total)}>
                {words.value.stepOf(index + 1, total)}
              </span>
            )}
            <PreviousNext
              previous={index < 0 ? undefined : onPrevious}
              next={index < 0 ? undefined : onNext}
              names={[words.value["key.previous"], words.value["key.next"]]}
            />
          </>
        }
      >
        <BasisBadge basis={step.basis} />
        {step.cito && <Tag>{step.cito.includes(":") ? step.cito : `cito:${step.cito}`}</Tag>}
      </PanelTools>
      <PanelTitle class="step-title">
        {from && (
          <Link to={{ query: { sel: from.id, p: null } }} class="step-end">
            {nameOf(from)}
          </Link>
        )}
        <span class="step-relation">
          <RelationLine type={step.type} basis={step.basis} />
          {verbOf(step)}
        </span>
        {to && (
          <Link to={{ query: { sel: to.id, p: null } }} class="step-end">
            {nameOf(to)}
          </Link>
        )}
      </PanelTitle>
      <p class="quiet">{facts.join(" · ")}</p>
      {own && own !== verbOf(step) && (
        <p class="step-wording">
          <span class="meta">{words.value.inArticle}</span> {inLanguage(`„${own}“`, `“${own}”`)}
        </p>
      )}
      {step.hedged && <p class="hedge">{words.value.hedged(step.hedge)}</p>}
    </div>
  );
}
