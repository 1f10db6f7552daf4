/** A concept, person, cluster, place or reference drawn beside the theories: which theories it is joined to, and how. */
import { hasView } from "../app/views.ts";
import { Tag } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { nameOf, word, words } from "../i18n/words.ts";
import { evidencePlace, referencePlace } from "../state/places.ts";
import type { Model } from "./lineage-model.ts";
import { select } from "./lineage-state.ts";
import { shortName } from "./theory-names.ts";

interface Joined {
  readonly name: string;
  readonly label: string;
  readonly rows: readonly { readonly theory: string; readonly how: string }[];
}

/** What the lineage knows of an entity, or `undefined`. */
export function joinedTo(model: Model, id: string): Joined | undefined {
  const links = model.links.filter(({ entity }) => entity.id === id);
  const [first] = links;
  if (first) {
    return {
      name: nameOf(first.entity),
      label: first.entity.label,
      rows: links.map(({ theory, type }) => ({ theory, how: type })),
    };
  }
  const number = /^reference:(\d+)$/.exec(id)?.[1];
  if (number === undefined) return undefined;
  const steps = model.steps.filter(({ references }) => references.includes(Number(number)));
  if (steps.length === 0) return undefined;
  const theories = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  return { name: `[${number}]`, label: "Reference", rows: theories.map((theory) => ({ theory, how: "BACKED_BY" })) };
}

export function EntityPanel({
  model,
  id,
  joined,
}: {
  readonly model: Model;
  readonly id: string;
  readonly joined: Joined;
}) {
  const number = joined.label === "Reference" ? joined.name.slice(1, -1) : undefined;
  return (
    <Panel label={joined.name} subject={id} close={() => select(null)}>
      <div class="panel-head">
        <PanelTools close={() => select(null)}>
          <Tag>{word(`label.${joined.label}`)}</Tag>
        </PanelTools>
        <PanelTitle>{joined.name}</PanelTitle>
        <div class="links">
          {number === undefined
            ? hasView("evidence") && (
                <Link to={evidencePlace({ entity: id })} class="link">
                  {words.value["view.evidence"]}
                </Link>
              )
            : hasView("references") && (
                <Link to={referencePlace(Number(number))} class="link">
                  {words.value.reference(Number(number))}
                </Link>
              )}
        </div>
      </div>
      <section class="panel-section">
        <ul class="rows">
          {joined.rows.map(({ theory, how }) => {
            const of = model.theory(theory);
            return (
              of && (
                <li key={theory + how}>
                  <Link to={{ query: { sel: theory, p: null } }} class="row step-row">
                    <strong>{shortName(of)}</strong>
                    <span class="meta">{word(`joined.${how}`)}</span>
                  </Link>
                </li>
              )
            );
          })}
        </ul>
      </section>
    </Panel>
  );
}
