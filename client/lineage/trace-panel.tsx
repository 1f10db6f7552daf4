/** A trace from A to B: two choices, the paths that the article states, each step numbered with its sentence. */
import type { Trace } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { IconButton } from "../components/button.tsx";
import { PanelTitle, PanelTools, PreviousNext } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { Absent, Failed, Loading } from "../components/states.tsx";
import { nameOf, words } from "../i18n/words.ts";
import type { Model } from "./lineage-model.ts";
import { endReading, pathIndex, setTrace, showPath, traceFrom, traceTo } from "./lineage-state.ts";
import { NumberedSteps } from "./numbered-steps.tsx";
import { Choice } from "./theory-choice.tsx";

/** The address of a trace's answer, once both ends are chosen. */
export function tracePath(from: string | undefined, to: string | undefined): string | null {
  return from && to ? `/api/lineage/trace?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}` : null;
}

export function TracePanel({ model, trace }: { readonly model: Model; readonly trace: Trace | undefined }) {
  const from = traceFrom.value ?? "";
  const to = traceTo.value ?? "";
  const answer = useResource<Trace>(tracePath(from, to));
  const reverse = useResource<Trace>(trace?.paths.length === 0 ? tracePath(to, from) : null).value;
  const index = Math.min(pathIndex.value, Math.max(0, (trace?.paths.length ?? 0) - 1));
  const path = trace?.paths[index];
  const name = (id: string): string => {
    const theory = model.theory(id);
    return theory ? nameOf(theory) : id;
  };
  return (
    <Panel label={words.value.trace} subject={`${from} ${to}`} close={endReading} focus={false}>
      <div class="panel-head">
        <PanelTools
          close={endReading}
          closeLabel={words.value.traceEnd}
          tools={
            <IconButton icon="swap" label={words.value.traceSwap} disabled={!to} onClick={() => setTrace(to, from)} />
          }
        >
          <PanelTitle>{words.value.trace}</PanelTitle>
        </PanelTools>
        <Choice model={model} label={words.value.traceFrom} value={from} onChange={(id) => setTrace(id, to)} />
        <Choice model={model} label={words.value.traceTo} value={to} onChange={(id) => setTrace(from, id)} />
      </div>
      {!(from && to) && (
        <p class="panel-section quiet">{from ? words.value.tracePickOnCanvas : words.value.tracePick}</p>
      )}
      {answer.problem && <Failed problem={answer.problem} retry={answer.retry} />}
      {from && to && !answer.problem && !trace && <Loading />}
      {trace && path && (
        <>
          <div class="panel-section row-head" role="status">
            <h3>{words.value.tracePath(index + 1, trace.paths.length)}</h3>
            <span class="trace-walk">
              <span class="meta">{words.value.steps(path.steps.length)}</span>
              {trace.paths.length > 1 && (
                <PreviousNext
                  previous={index === 0 ? undefined : () => showPath(index - 1)}
                  next={index === trace.paths.length - 1 ? undefined : () => showPath(index + 1)}
                />
              )}
            </span>
          </div>
          <NumberedSteps model={model} steps={path.steps} />
        </>
      )}
      {trace?.paths.length === 0 && (
        <div class="panel-section" role="status">
          <Absent>
            <p>
              {words.value.traceNone(name(from), name(to))}
              {reverse && reverse.paths.length > 0 && (
                <>
                  {" "}
                  <button type="button" class="link" onClick={() => setTrace(to, from)}>
                    {words.value.traceReverse}
                  </button>
                </>
              )}
            </p>
          </Absent>
        </div>
      )}
    </Panel>
  );
}
