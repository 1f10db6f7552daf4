/** What a node is: its kind and name, its relations by type as links to the nodes they lead to, and the other views that show it. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { cypherPlace } from "../app/cypher-link.ts";
import { useKeys } from "../app/keys.ts";
import { hasView } from "../app/views.ts";
import { Link } from "../components/link.tsx";
import { PanelSection, PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { nameOf, word, words } from "../i18n/words.ts";
import { go } from "../state/location.ts";
import { KindDot } from "./kind-dot.tsx";
import { DERIVED, type NetworkModel, otherEnd } from "./network-model.ts";
import { depth, hovered, select, setDepth } from "./network-state.ts";
import { openingsOf } from "./open-in.ts";

const QUERY = `MATCH (node {id: $id})
OPTIONAL MATCH (node)-[relation]-(other)
RETURN node, relation, other`;
const FIRST = 8;
const LONG_NAME = 90;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly nodes: readonly number[];
}

/** What a relation is called when read from one of its ends; those between theories are called as in the lineage. */
function titleOf(type: string, out: boolean): string {
  const own = word(`${out ? "netRel" : "netBack"}.${type}`);
  return own === type ? word(`${out ? "rel" : "relBack"}.${type}`) : own;
}

/** Relations of a node by type and direction, what was derived last. */
function groupsOf(model: NetworkModel, node: number): readonly Group[] {
  const groups = new Map<string, number[]>();
  for (const number of model.linesAt(node)) {
    const line = model.lines[number];
    if (!line) continue;
    const key = `${line.from === node ? ">" : "<"}${line.type}`;
    const held = groups.get(key);
    const other = otherEnd(line, node);
    if (!held) groups.set(key, [other]);
    else if (!held.includes(other)) held.push(other);
  }
  const degree = (other: number): number => model.nodes[other]?.degree ?? 0;
  return [...groups]
    .map(([key, nodes]) => ({
      key,
      title: titleOf(key.slice(1), key.startsWith(">")),
      nodes: nodes.sort((a, b) => degree(b) - degree(a)),
    }))
    .sort((a, b) => Number(a.key.endsWith(DERIVED)) - Number(b.key.endsWith(DERIVED)));
}

function Relations({ model, group }: { readonly model: NetworkModel; readonly group: Group }) {
  const open = useSignal(false);
  const cut = group.nodes.length > FIRST + 2 && !open.value;
  return (
    <PanelSection title={group.title} note={group.nodes.length}>
      <ul class="rows">
        {(cut ? group.nodes.slice(0, FIRST) : group.nodes).map((other) => {
          const found = model.nodes[other];
          return (
            found && (
              <li key={found.id}>
                <Link
                  to={{ path: "/network", query: { sel: found.id } }}
                  class="row node-row"
                  onPointerEnter={() => (hovered.value = found.id)}
                  onPointerLeave={() => (hovered.value = undefined)}
                >
                  <KindDot kind={found.label} />
                  <span
                    class="clamp"
                    lang={found.label === "Sentence" || found.label === "Citation" ? "de" : undefined}
                  >
                    {nameOf(found)}
                  </span>
                  <span class="hidden-visually">, {word(`label.${found.label}`)}</span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
      {cut && (
        <button type="button" class="link more-link" onClick={() => (open.value = true)}>
          {words.value.showAll(group.nodes.length)}
        </button>
      )}
    </PanelSection>
  );
}

function Depth() {
  return (
    <div class="depth">
      <span class="meta">{words.value.netDepth}</span>
      <div class="segmented" role="group" aria-label={words.value.netDepth}>
        {[0, 1, 2, 3].map((value) => (
          <button key={value} type="button" aria-pressed={depth.value === value} onClick={() => setDepth(value)}>
            {value === 0 ? words.value.netDepthAll : value}
          </button>
        ))}
      </div>
    </div>
  );
}

export function NodePanel({ model, node }: { readonly model: NetworkModel; readonly node: number }) {
  const found = model.nodes[node];
  const id = found?.id ?? "";
  const query = cypherPlace(QUERY, { id });
  useKeys({ query: () => go(query) });
  useEffect(() => () => void (hovered.value = undefined), [id]);
  if (!found) return null;
  return (
    <Panel label={nameOf(found)} subject={id} close={() => select(null)}>
      <div class="panel-head">
        <PanelTools close={() => select(null)}>
          <span class="tag">
            <KindDot kind={found.label} />
            {word(`label.${found.label}`)}
          </span>
          <span class="meta">{words.value.netRelations(model.linesAt(node).length)}</span>
        </PanelTools>
        <PanelTitle
          class={nameOf(found).length > LONG_NAME ? "panel-title-long" : undefined}
          lang={found.label === "Sentence" || found.label === "Citation" ? "de" : undefined}
        >
          {nameOf(found)}
        </PanelTitle>
        <div class="links open-in">
          {openingsOf(model, node).map(({ view, to }) => (
            <Link key={view} to={to} class="link">
              {words.value.cyOpenIn(word(`view.${view}`))}
            </Link>
          ))}
          {hasView("cypher") && (
            <Link to={query} class="link">
              {words.value.showQuery}
            </Link>
          )}
        </div>
        <Depth />
      </div>
      {groupsOf(model, node).map((group) => (
        <Relations key={id + group.key} model={model} group={group} />
      ))}
    </Panel>
  );
}
