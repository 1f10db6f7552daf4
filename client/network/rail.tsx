/**
 * Left of the picture: the filters that need more room than a legend, and the accessible twin of the canvas: what is
 * shown, by kind, the best joined first. Long kinds unfold in portions, so that thousands of nodes stay quick.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { useKeys } from "../app/keys.ts";
import { OutlineFrame } from "../canvas/picture-parts.tsx";
import { Button } from "../components/button.tsx";
import { Tree, type TreeItem } from "../components/tree.tsx";
import { nameOf, word, words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import { compact } from "../state/viewport.ts";
import type { Community } from "./communities.ts";
import { shortened } from "./names.ts";
import { KindDot } from "./kind-dot.tsx";
import { KINDS, LITERATURE, type NetworkModel, type Shown } from "./network-model.ts";
import {
  clearFilters,
  community,
  depth,
  derived,
  hovered,
  leastDegree,
  railOpen,
  select,
  selection,
  setCommunity,
  setDegree,
  shownKinds,
} from "./network-state.ts";

const PORTION = 100;
const MOST_DEGREE = 20;
const KIND = "kind:";
const MORE = "more:";

interface RailProps {
  readonly model: NetworkModel;
  readonly shown: Shown;
  readonly communities: readonly Community[] | undefined;
}

function Filters({ model, communities }: Pick<RailProps, "model" | "communities">) {
  const filtered =
    leastDegree.value > 0 ||
    community.value !== undefined ||
    depth.value > 0 ||
    derived.value ||
    [...shownKinds.value].sort().join() !== [...LITERATURE].sort().join();
  return (
    <div class="network-filters">
      <label class="slider">
        <span>
          {words.value.netDegree} <strong>{leastDegree.value}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={MOST_DEGREE}
          step={1}
          value={Math.min(MOST_DEGREE, leastDegree.value)}
          onInput={(event) => setDegree(Number(event.currentTarget.value))}
        />
      </label>
      <label class="community">
        <span>{words.value.netCommunity}</span>
        <select
          value={community.value ?? ""}
          disabled={communities === undefined}
          onChange={(event) => setCommunity(event.currentTarget.value)}
        >
          <option value="">{words.value.netAnyCommunity}</option>
          {communities?.map(({ id, head, size }) => {
            const named = model.nodes[head];
            return (
              <option key={id} value={id}>
                {named ? shortened(nameOf(named)) : id} ({size})
              </option>
            );
          })}
        </select>
      </label>
      {filtered && <Button onClick={clearFilters}>{words.value.clear}</Button>}
    </div>
  );
}

export function Rail({ model, shown, communities }: RailProps) {
  const unfolded = useSignal<ReadonlySet<string>>(new Set([`${KIND}Theory`]));
  const portions = useSignal<ReadonlyMap<string, number>>(new Map());
  useKeys({
    outline: () => {
      railOpen.value = !railOpen.value;
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".outline [role=tree] [tabindex='0']")?.focus());
    },
    ...(compact.value && railOpen.value ? { close: () => (railOpen.value = false) } : {}),
  });
  const setOpen = (id: string, open: boolean): void => {
    const next = new Set(unfolded.value);
    if (open) next.add(id);
    else next.delete(id);
    unfolded.value = next;
  };
  const byKind = useMemo(() => {
    const groups = new Map<string, number[]>();
    for (const node of shown.nodes) {
      const label = model.nodes[node]?.label ?? "";
      const held = groups.get(label);
      if (held) held.push(node);
      else groups.set(label, [node]);
    }
    for (const nodes of groups.values()) nodes.sort((a, b) => shown.degree(b) - shown.degree(a));
    return groups;
  }, [model, shown]);

  const selected = selection.value;
  useEffect(() => {
    const node = selected === undefined ? undefined : model.at(selected);
    const kind = node === undefined ? undefined : model.nodes[node]?.label;
    if (kind !== undefined) setOpen(KIND + kind, true);
  }, [selected, byKind]);

  const tree = useMemo(() => {
    const rowOf = (node: number): TreeItem | undefined => {
      const found = model.nodes[node];
      if (!found) return undefined;
      const count = shown.degree(node);
      return {
        id: found.id,
        spoken: `${nameOf(found)}, ${words.value.netRelations(count)}`,
        content: (
          <>
            <span class="tree-name">{nameOf(found)}</span>
            <span class="tree-count">{count === 0 ? "–" : count}</span>
          </>
        ),
      };
    };
    const items = KINDS.flatMap((kind): readonly TreeItem[] => {
      const nodes = byKind.get(kind);
      if (!nodes) return [];
      const most = portions.value.get(kind) ?? PORTION;
      const rest = nodes.length - most;
      const chosen = selected === undefined ? undefined : model.at(selected);
      // The chosen one has a row even where its portion is not unfolded.
      const listed = nodes.filter((node, at) => at < most || node === chosen);
      const children = unfolded.value.has(KIND + kind) ? listed.flatMap((node) => rowOf(node) ?? []) : [];
      return [
        {
          id: KIND + kind,
          spoken: `${word(`kinds.${kind}`)}, ${nodes.length}`,
          content: (
            <>
              <KindDot kind={kind} />
              <span class="tree-name">{word(`kinds.${kind}`)}</span>
              <span class="tree-count">{nodes.length}</span>
            </>
          ),
          children: [
            ...(children.length > 0 ? children : nodes.slice(0, 1).flatMap((node) => rowOf(node) ?? [])),
            ...(rest > 0
              ? [{ id: MORE + kind, spoken: words.value.facetMore(rest), content: words.value.facetMore(rest) }]
              : []),
          ],
        },
      ];
    });
    return (
      <Tree
        label={words.value.outline}
        groups={[{ id: "kinds", title: words.value.netOutlineKinds, items }]}
        selected={selected}
        open={unfolded.value}
        onOpen={setOpen}
        onSelect={(id) => {
          if (id.startsWith(KIND)) return setOpen(id, !unfolded.value.has(id));
          if (id.startsWith(MORE)) {
            const kind = id.slice(MORE.length);
            portions.value = new Map(portions.value).set(kind, (portions.value.get(kind) ?? PORTION) + PORTION);
            return;
          }
          select(id);
          railOpen.value = false;
        }}
        onHover={(id) => (hovered.value = id !== undefined && model.at(id) !== undefined ? id : undefined)}
      />
    );
  }, [model, shown, byKind, unfolded.value, portions.value, selected, language.value]);

  return (
    <OutlineFrame title={words.value.netRail} open={railOpen}>
      <Filters model={model} communities={communities} />
      <div class="outline-body">{tree}</div>
    </OutlineFrame>
  );
}
