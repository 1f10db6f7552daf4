/**
 * The whole graph: filters and outline, picture with its legend, and a panel that explains what is selected. Enters:
 * the graph from the API and the address. What is seen follows from these two and the settled places alone.
 */
import "../canvas/picture.css";
import "./network.css";
import { useMemo } from "preact/hooks";
import type { Network } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { ViewQuery } from "../app/view-query.tsx";
import { PictureBar, UnknownSelection } from "../canvas/picture-parts.tsx";
import { Button } from "../components/button.tsx";
import { Empty, Failed, Loading } from "../components/states.tsx";
import { part } from "../export/export-graph.ts";
import { PictureExport } from "../export/picture-export.tsx";
import { usePrintPage } from "../export/print-page.ts";
import { PrintPicture } from "../export/print-picture.tsx";
import { words } from "../i18n/words.ts";
import { useAnnounced } from "../state/announce.ts";
import { narrow } from "../state/viewport.ts";
import { KindChips, KindLegend } from "./kind-legend.tsx";
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
  useAnnounced(said);

  usePrintPage(() => <PrintPicture title={words.value.netTitle} />);

  const actions = (
    <>
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
        <PictureBar
          title={words.value.netTitle}
          count={said}
          outline={{ title: words.value.netRail, open: railOpen }}
          chips={<KindChips model={model} />}
        >
          {actions}
        </PictureBar>
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
        selected !== undefined && <UnknownSelection close={() => select(null)} />
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
