/** How a query is carried out, as a table of steps: what each does, what was expected of it, what it gave and read. */
import "./plan.css";
import { useMemo } from "preact/hooks";
import type { JsonPlan } from "#server/contract/cypher-schemas.ts";
import { number, words } from "../i18n/words.ts";
import { type PlanStep, planSteps } from "./plan-steps.ts";

function Step({ step, measured }: { readonly step: PlanStep; readonly measured: boolean }) {
  const { plan, from, share } = step;
  return (
    <tr>
      <td class="plan-number">{step.number}</td>
      <th scope="row" style={{ paddingInlineStart: `${8 + step.indent * 18}px` }}>
        <span class="plan-operator">{plan.operator}</span>
        {from.length > 0 && (
          <span class={from.length > 1 ? "plan-from" : "hidden-visually"}>
            {" "}
            {words.value.cyPlanFrom(words.value.listOf(from.map(String)))}
          </span>
        )}
        {plan.details && <span class="plan-details mono">{plan.details}</span>}
      </th>
      <td class="cell-number">{number(plan.estimatedRows)}</td>
      {measured && <td class="cell-number">{number(plan.rows ?? 0)}</td>}
      {measured && (
        <td class="cell-number plan-hits">
          {number(plan.hits ?? 0)}
          <span class="plan-share" style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
        </td>
      )}
    </tr>
  );
}

export function ResultPlan({ plan }: { readonly plan: JsonPlan }) {
  const steps = useMemo(() => planSteps(plan), [plan]);
  const measured = plan.rows !== null;
  return (
    <div class="plan" role="region" aria-label={words.value.cyPlan} tabIndex={0}>
      <table>
        <caption>{words.value.cyPlanHelp}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.value.cyPlanStep}
            </th>
            <th scope="col" class="cell-number">
              {words.value.cyPlanEstimated}
            </th>
            {measured && (
              <th scope="col" class="cell-number">
                {words.value.cyPlanRows}
              </th>
            )}
            {measured && (
              <th scope="col" class="cell-number">
                {words.value.cyPlanHits}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Step key={step.number} step={step} measured={measured} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
