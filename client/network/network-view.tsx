/**
 * The whole graph: filters and outline, picture with its legend, and a panel that explains what is selected. Enters:
 * the graph from the API and the address. What is seen follows from these two and the settled places alone.
 */
import "../lineage/lineage.css";
import "./network.css";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Network } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { ViewQuery } from "../app/view-query.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { Empty, Failed, Loading } from "../components/states.tsx";
import { part } from "../export/export-graph.ts";
import { PictureExport } from "../export/picture-export.tsx";
import { usePrintPage } from "../export/print-page.ts";
import { PrintPicture } from "../export/print-picture.tsx";
import { words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { compact, narrow } from "../state/viewport.ts";
import { KindLegend, KindRow } from "./kind-legend.tsx";
import { createNetwork, DERIVED, type NetworkModel, shownOf } from "./network-model.ts";
import {
  clearFilters,
  community,
  depth,
  derived,
  leastDegree,
  railOpen,
  select,
  selection,
  shownKinds,
} from "./network-state.ts";
import { NetworkStage, usePicture } from "./network-stage.tsx";
import { NodePanel } from "./node-panel.tsx";
import settled from "./positions.json";
import { Rail } from "./rail.tsx";
import { useLayout } from "./use-layout.ts";

const GRAPH = "/api/graph";

function Picture({ model }: { readonly model: NetworkModel }) {
  const layout = useLayout(model, settled);
  const selected = selection.value;
  const node = selected === undefined ? undefined : model.at(selected);
  const group = community.value;
  const members = layout.communities?.find(({ id }) => id === group)?.members;
  const around = depth.value > 0 ? node : undefined;
  const shown = useMemo(
    () =>
      shownOf(model, {
        kinds: shownKinds.value,
        derived: derived.value,
        degree: leastDegree.value,
        members: group === undefined ? undefined : members,
        around: around === undefined ? undefined : { node: around, depth: depth.value },
      }),
    [model, shownKinds.value, derived.value, leastDegree.value, group, members, around, depth.value],
  );
  // A phone is tall: the picture, which lies wide, stands there on its side.
  const places = useMemo(
    () => (narrow.value ? { x: layout.places.y, y: layout.places.x } : layout.places),
    [layout.places, narrow.value],
  );
  const source = usePicture(model, shown, places);
  const said = words.value.netShown(shown.nodes.length, model.nodes.length, shown.lines.length);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) announce(said);
    first.current = false;
  }, [said]);

  usePrintPage(() => <PrintPicture title={words.value.netTitle} />);

  const railButton = <IconButton icon="outline" label={words.value.netRail} onClick={() => (railOpen.value = true)} />;
  const actions = (
    <>
      {narrow.value && railButton}
      {layout.moved && !layout.running && <Button onClick={layout.settle}>{words.value.netSettle}</Button>}
      <Button aria-pressed={layout.running} onClick={() => (layout.running ? layout.stop() : layout.start(shown))}>
        {layout.running ? words.value.netStop : words.value.netStart}
      </Button>
      <ViewQuery of={GRAPH} />
      <PictureExport
        name="network"
        title={words.value.netTitle}
        nodes={shown.nodes.length}
        cut={(graph) =>
          part(
            graph,
            new Set(shown.nodes.map((each) => model.nodes[each]?.id ?? "")),
            ({ type }) => derived.value || type !== DERIVED,
          )
        }
      />
    </>
  );
  return (
    <div class="lineage network" data-panel={selected !== undefined}>
      <Rail model={model} shown={shown} communities={layout.communities} />
      <section class="picture" aria-label={words.value.netTitle}>
        {narrow.value ? (
          <>
            <h1 class="hidden-visually">{words.value.netTitle}</h1>
            <KindRow model={model}>{actions}</KindRow>
          </>
        ) : (
          <header class="view-bar">
            {compact.value && railButton}
            <h1>{words.value.netTitle}</h1>
            <p class="quiet">{said}</p>
            <span class="spacer" />
            {actions}
          </header>
        )}
        <NetworkStage
          model={model}
          shown={shown}
          places={places}
          part={`${group ?? ""} ${around ?? ""} ${depth.value}`}
          covered={narrow.value && selected !== undefined ? 0.56 : 0}
          waiting={group !== undefined && layout.communities === undefined}
          source={source}
        />
        {shown.nodes.length === 0 && (
          <div class="stage-note">
            <Empty clear={clearFilters}>{words.value.none}</Empty>
          </div>
        )}
        <KindLegend model={model} />
      </section>
      {node !== undefined ? (
        <NodePanel model={model} node={node} />
      ) : (
        selected !== undefined && (
          <aside class="panel" aria-label={words.value.unknownSelection}>
            <Empty>{words.value.unknownSelection}</Empty>
            <div class="panel-section">
              <Button onClick={() => select(null)}>{words.value.close}</Button>
            </div>
          </aside>
        )
      )}
    </div>
  );
}

export function NetworkView() {
  const { value, problem, retry } = useResource<Network>(GRAPH);
  const model = useMemo(() => value && createNetwork(value), [value]);
  if (model) return <Picture model={model} />;
  if (problem) return <Failed problem={problem} retry={retry} />;
  return <Loading lines={12} />;
}
