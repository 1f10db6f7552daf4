/** The main path: the chain of steps that most ways through the lineage share, each step with its count. */
import { PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { words } from "../i18n/words.ts";
import type { Model, Step } from "./lineage-model.ts";
import { endReading } from "./lineage-state.ts";
import { arcsOf, globalMainPaths, searchPathCounts } from "./main-path.ts";
import { NumberedSteps } from "./numbered-steps.tsx";

export function MainPathPanel({ model, steps }: { readonly model: Model; readonly steps: readonly Step[] }) {
  const arcs = arcsOf(model.steps);
  const { counts, cyclic } = searchPathCounts(arcs);
  const others = globalMainPaths(arcs).length - 1;
  return (
    <Panel label={words.value.mainPath} subject="main-path" close={endReading}>
      <div class="panel-head">
        <PanelTools close={endReading}>
          <PanelTitle>{words.value.mainPath}</PanelTitle>
        </PanelTools>
        <p class="quiet">{words.value.mainPathHelp}</p>
        {others > 0 && <p class="quiet">{words.value.mainPathOthers(others)}</p>}
        {cyclic.length > 0 && <p class="quiet">{words.value.mainPathCyclic(cyclic.length)}</p>}
      </div>
      <NumberedSteps model={model} steps={steps} note={({ id }) => words.value.mainPathCount(counts.get(id) ?? 0)} />
    </Panel>
  );
}
