/**
 * The front page: outline, picture with its legend, and a panel that explains what is selected. Enters: the
 * lineage from the API and the address. What is seen follows from these two alone.
 */
import "../canvas/picture.css";
import "./lineage.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { Lineage, Trace } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { useKeys } from "../app/keys.ts";
import { ViewQuery } from "../app/view-query.tsx";
import { part } from "../export/export-graph.ts";
import { PictureExport } from "../export/picture-export.tsx";
import { usePrintPage } from "../export/print-page.ts";
import { Button } from "../components/button.tsx";
import type { IconName } from "../components/icon.tsx";
import { Empty, Failed, Loading } from "../components/states.tsx";
import { word, words } from "../i18n/words.ts";
import { useAnnounced } from "../state/announce.ts";
import { narrow } from "../state/viewport.ts";
import { ComparePanel } from "./compare-panel.tsx";
import { EntityPanel, joinedTo } from "./entity-panel.tsx";
import { LAYERS } from "./layers.ts";
import { Legend, TypeChips } from "./legend.tsx";
import { createModel, type Model, type Step, stepsInOrder } from "./lineage-model.ts";
import {
  clearFilters,
  comparing,
  endReading,
  hiddenBases,
  hiddenTypes,
  onMainPath,
  outlineOpen,
  pathIndex,
  select,
  selection,
  setComparison,
  showMainPath,
  shownLayers,
  showStop,
  startTrace,
  toggleLayer,
  tourStop,
  traceFrom,
  traceTo,
  tracing,
} from "./lineage-state.ts";
import { LineageStage } from "./lineage-stage.tsx";
import { mainPathSteps } from "./main-path.ts";
import { MainPathPanel } from "./main-path-panel.tsx";
import { Outline } from "./outline.tsx";
import { across } from "./stage.ts";
import { PrintSteps } from "./print-steps.tsx";
import { StepPanel } from "./step-panel.tsx";
import { TheoryPanel } from "./theory-panel.tsx";
import { tourOf, type TourStop } from "./tour.ts";
import { TourPanel } from "./tour-panel.tsx";
import { tracePath, TracePanel } from "./trace-panel.tsx";
import { PictureBar, UnknownSelection } from "../canvas/picture-parts.tsx";
import { canvasMissing } from "../canvas/use-canvas.ts";

const LINEAGE = "/api/lineage";

interface MenuProps {
  readonly icon: IconName;
  readonly label: string;
  readonly help: string;
  /** Gets what closes the menu. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a short list beneath it; leaving it or Esc closes it. */
function Menu({ icon, label, help, children }: MenuProps) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  useKeys(open.value ? { close: () => (open.value = false) } : {});
  return (
    <div
      class="layers"
      ref={root}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))) open.value = false;
      }}
    >
      <Button icon={icon} aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {label}
      </Button>
      {open.value && (
        <fieldset class="layers-menu">
          <legend class="meta">{help}</legend>
          {children(() => (open.value = false))}
        </fieldset>
      )}
    </div>
  );
}

function LayersMenu() {
  return (
    <Menu icon="layers" label={words.value.layers} help={words.value.layersHelp}>
      {() =>
        LAYERS.map((layer) => (
          <label key={layer} class="check">
            <input type="checkbox" checked={shownLayers.value.has(layer)} onChange={() => toggleLayer(layer)} />
            <span>{word(`layer.${layer}`)}</span>
          </label>
        ))
      }
    </Menu>
  );
}

/** Ways of reading beside the trace: the tour, two theories compared, the main path. */
function ReadingMenu({ model }: { readonly model: Model }) {
  const chosen = model.theory(selection.value ?? "")?.id ?? "";
  const ways = [
    { label: words.value.tour, start: () => showStop(0) },
    { label: words.value.compare, start: () => setComparison(chosen, "") },
    { label: words.value.mainPath, start: showMainPath },
  ];
  return (
    <Menu icon="article" label={words.value.explore} help={words.value.exploreHelp}>
      {(close) =>
        ways.map(({ label, start }) => (
          <button
            key={label}
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              start();
            }}
          >
            {label}
          </button>
        ))
      }
    </Menu>
  );
}

interface SelectionProps {
  readonly model: Model;
  readonly order: readonly Step[];
  readonly trace: Trace | undefined;
  readonly tour: readonly TourStop[];
  readonly mainPath: readonly Step[];
}

function Selection({ model, order, trace, tour, mainPath }: SelectionProps) {
  const id = selection.value;
  if (id === undefined) {
    if (tracing.value) return <TracePanel model={model} trace={trace} />;
    if (comparing.value) return <ComparePanel model={model} />;
    if (tourStop.value !== undefined) return <TourPanel model={model} stops={tour} index={tourStop.value} />;
    return onMainPath.value ? <MainPathPanel model={model} steps={mainPath} /> : null;
  }
  const step = model.step(id);
  if (step)
    return <StepPanel model={model} step={step} index={order.indexOf(step)} total={order.length} order={order} />;
  const theory = model.theory(id);
  if (theory) return <TheoryPanel model={model} theory={theory} />;
  const joined = joinedTo(model, id);
  if (joined) return <EntityPanel model={model} id={id} joined={joined} />;
  return <UnknownSelection close={() => select(null)} />;
}

function Picture({ model }: { readonly model: Model }) {
  const steps = useMemo(
    () => model.steps.filter(({ type, basis }) => !hiddenTypes.value.has(type) && !hiddenBases.value.has(basis)),
    [model, hiddenTypes.value, hiddenBases.value],
  );
  const order = useMemo(() => stepsInOrder(model, steps), [model, steps]);
  const traced = useResource<Trace>(tracePath(traceFrom.value, traceTo.value));
  const trace = tracing.value && !traced.stale ? traced.value : undefined;
  const path = trace?.paths[Math.min(pathIndex.value, trace.paths.length - 1)];
  const tour = useMemo(() => tourOf(model), [model]);
  const mainPath = useMemo(() => mainPathSteps(model), [model]);
  const pathSteps = useMemo(() => {
    if (tourStop.value !== undefined) return tour[tourStop.value]?.steps;
    return onMainPath.value ? mainPath : path?.steps.flatMap(({ id }) => model.step(id) ?? []);
  }, [path, model, tourStop.value, onMainPath.value]);
  const drawn = useMemo(() => (pathSteps ? [...new Set([...steps, ...pathSteps])] : steps), [steps, pathSteps]);
  useKeys({
    trace: () => startTrace(null),
    // A tour has a next and a previous of its own.
    ...(selection.value === undefined && tourStop.value === undefined
      ? {
          next: () => order[0] && select(order[0].id),
          previous: () => order.at(-1) && select(order.at(-1)?.id ?? null),
        }
      : {}),
  });
  usePrintPage(() => <PrintSteps model={model} steps={order} />);
  useAnnounced(words.value.lineageAnnounce(steps.length, model.steps.length));
  const reading = tracing.value || comparing.value || tourStop.value !== undefined || onMainPath.value;
  const panel = selection.value !== undefined || reading;

  const actions = (
    <>
      <LayersMenu />
      <ReadingMenu model={model} />
      <Button
        icon="trace"
        aria-pressed={tracing.value}
        onClick={() => (tracing.value ? endReading() : startTrace(model.theory(selection.value ?? "")?.id ?? null))}
      >
        {words.value.trace}
      </Button>
      <ViewQuery of={tracePath(traceFrom.value, traceTo.value) ?? LINEAGE} />
      {!canvasMissing.value && (
        <PictureExport
          name="lineage"
          title={words.value.lineageTitle}
          nodes={model.theories.length}
          cut={(graph) => {
            const seen = new Set(drawn.map(({ id }) => id));
            return part(graph, new Set(model.theories.map(({ id }) => id)), ({ properties }) =>
              seen.has(String(properties["id"])),
            );
          }}
        />
      )}
    </>
  );

  return (
    <div class="lineage" data-panel={panel} data-bare={canvasMissing.value}>
      <Outline model={model} steps={steps} />
      <section class="picture" aria-label={words.value.lineageTitle}>
        <PictureBar
          title={words.value.lineageTitle}
          count={words.value.lineageCounts(model.theories.length, steps.length, model.steps.length)}
          outline={{ title: words.value.outline, open: outlineOpen }}
          chips={<TypeChips model={model} />}
        >
          {actions}
        </PictureBar>
        {canvasMissing.value ? (
          <p class="no-canvas">{words.value.noWebgl}</p>
        ) : (
          <LineageStage model={model} steps={drawn} trace={pathSteps} covered={narrow.value && panel ? 0.56 : 0} />
        )}
        {steps.length === 0 && model.steps.length > 0 && (
          <div class="stage-note">
            <Empty clear={clearFilters}>{words.value.none}</Empty>
          </div>
        )}
        <Legend model={model} />
      </section>
      <Selection model={model} order={order} trace={trace} tour={tour} mainPath={mainPath} />
    </div>
  );
}

export function LineageView() {
  const { value, problem, retry } = useResource<Lineage>(LINEAGE);
  const model = useMemo(() => value && createModel(value, across), [value]);
  if (model) return <Picture model={model} />;
  if (problem) return <Failed problem={problem} retry={retry} />;
  return <Loading lines={12} />;
}
