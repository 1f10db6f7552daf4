/** Steps in order, numbered as in the picture, each with the sentence that states it and the references behind it. */
import { BasisBadge } from "../components/badge.tsx";
import { ReferenceChips } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { nameOf, words } from "../i18n/words.ts";
import type { Model, Step } from "./lineage-model.ts";
import { numbersOf, PassageQuote } from "./passage-view.tsx";
import { RelationLine } from "../canvas/relation-line.tsx";
import { verbOf } from "./step-head.tsx";

interface NumberedStepsProps {
  readonly model: Model;
  readonly steps: readonly Step[];
  /** What else there is to say of a step, beside its basis. */
  readonly note?: (step: Step) => string;
}

export function NumberedSteps({ model, steps, note }: NumberedStepsProps) {
  return (
    <ol class="trace-steps">
      {steps.map((step, index) => {
        const [passage] = step.passages;
        // An edge that points back in time is read from its end: the article says it of the later theory.
        const [from, to] = [model.theory(step.from), model.theory(step.to)];
        return (
          <li key={step.id} class="panel-section">
            <h3 class="trace-step">
              <span class="trace-number" aria-hidden="true">
                {index + 1}
              </span>
              <Link to={{ query: { sel: step.id, p: null } }}>
                {from && nameOf(from)}{" "}
                <span class="step-relation">
                  <RelationLine type={step.type} basis={step.basis} width={24} /> {verbOf(step)}
                </span>{" "}
                {to && nameOf(to)}
              </Link>
            </h3>
            {passage ? <PassageQuote passage={passage} /> : <p class="absent">{words.value.noPassage}</p>}
            <div class="trace-foot">
              <BasisBadge basis={step.basis} />
              {note && <span class="meta step-note">{note(step)}</span>}
              {passage && <ReferenceChips numbers={numbersOf(passage)} evidence />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
