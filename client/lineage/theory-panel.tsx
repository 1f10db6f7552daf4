/** A theory: its names, author and date, what the article says of it in our words, its steps, what it is joined to. */
import { useKeys } from "../app/keys.ts";
import { hasView } from "../app/views.ts";
import { IconButton } from "../components/button.tsx";
import { ReferenceChips, Tag } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection, PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { inLanguage, nameOf, word, words } from "../i18n/words.ts";
import { evidencePlace } from "../state/places.ts";
import type { Model, Step, Theory } from "./lineage-model.ts";
import { hovered, opened, select, setComparison, startTrace, toggleOpened } from "./lineage-state.ts";
import { readFrom } from "./spoken.ts";
import { RelationLine } from "../canvas/relation-line.tsx";
import { layerOf } from "./satellites.ts";
import { periodOf, shortName } from "./theory-names.ts";

const QUERY = `MATCH (theory:Theory {id: $id})-[step]-(other:Theory)
RETURN type(step) AS relation, startNode(step) = theory AS leadsOn, other.nameEn AS other,
       step.basis AS basis, step.references AS references
ORDER BY relation, other`;

interface StepListProps {
  readonly model: Model;
  readonly theory: Theory;
  readonly steps: readonly Step[];
  readonly title: string;
}

function StepList({ model, theory, steps, title }: StepListProps) {
  if (steps.length === 0) return null;
  return (
    <PanelSection title={title} note={steps.length}>
      <ul class="rows">
        {steps.map((step) => {
          const incoming = step.from !== theory.id;
          const other = model.theory(incoming ? step.from : step.to);
          return (
            other && (
              <li key={step.id}>
                <Link
                  to={{ query: { sel: step.id, p: null } }}
                  class="row step-row"
                  onPointerEnter={() => (hovered.value = step.id)}
                  onPointerLeave={() => (hovered.value = undefined)}
                >
                  <RelationLine type={step.type} basis={step.basis} width={26} back={incoming} />
                  <span>
                    <span class="quiet">{readFrom(step, theory.id)}</span> <strong>{shortName(other)}</strong>
                  </span>
                  <span class="meta">{word(`basis.${step.basis}`)}</span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </PanelSection>
  );
}

interface TheoryPanelProps {
  readonly model: Model;
  readonly theory: Theory;
}

export function TheoryPanel({ model, theory }: TheoryPanelProps) {
  useKeys({ trace: () => startTrace(theory.id) });
  const links = model.linksOf(theory.id).filter(({ type }) => type !== "PROPOSED_BY");
  const concepts = links.filter(({ entity }) => layerOf(entity.label) === "concepts");
  const examples = links.filter(({ entity }) => layerOf(entity.label) === "clusters");
  const references = [...new Set(model.stepsOf(theory.id).flatMap((step) => step.references))].sort((a, b) => a - b);
  const aliases = theory.aliases.filter((alias) => alias !== nameOf(theory));
  const facts = [
    ...theory.proposedBy.map(nameOf),
    periodOf(theory) || words.value.undatedShort,
    ...(theory.kind === "theory" ? [] : [word(`kind.${theory.kind}`)]),
  ];
  return (
    <Panel
      label={nameOf(theory)}
      subject={theory.id}
      close={() => select(null)}
      query={{ text: QUERY, parameters: { id: theory.id }, pattern: "(:Theory)-[]-(:Theory)" }}
    >
      <div class="panel-head">
        <PanelTools
          close={() => select(null)}
          tools={<IconButton icon="trace" label={words.value.trace} onClick={() => startTrace(theory.id)} />}
        >
          <Tag>{word(`kind.${theory.kind}`)}</Tag>
        </PanelTools>
        <PanelTitle>{nameOf(theory)}</PanelTitle>
        <p class={periodOf(theory) ? "quiet" : "quiet undated"}>{facts.join(" · ")}</p>
      </div>
      <PanelSection title={words.value.summary}>
        <p>{inLanguage(theory.summaryDe, theory.summaryEn)}</p>
        <div class="links">
          {hasView("evidence") ? (
            <Link to={evidencePlace({ theory: theory.id })} class="link">
              {words.value.claimsAbout(theory.claims)}
            </Link>
          ) : (
            <span class="quiet">{words.value.claimsAbout(theory.claims)}</span>
          )}
          <button
            type="button"
            class="link"
            aria-pressed={opened.value === theory.id}
            onClick={() => toggleOpened(theory.id)}
          >
            {opened.value === theory.id ? words.value.drillClose : words.value.drillOpen}
          </button>
          <button type="button" class="link" onClick={() => setComparison(theory.id, "")}>
            {words.value.compareWith}
          </button>
        </div>
      </PanelSection>
      <StepList model={model} theory={theory} steps={model.stepsOut(theory.id)} title={words.value.stepsOut} />
      <StepList model={model} theory={theory} steps={model.stepsIn(theory.id)} title={words.value.stepsIn} />
      {[
        { title: words.value.concepts, of: concepts },
        { title: words.value.clusters, of: examples },
      ].map(
        ({ title, of }) =>
          of.length > 0 && (
            <PanelSection key={title} title={title} note={of.length}>
              <ul class="chips">
                {of.map(({ entity, type }) => (
                  <li key={type + entity.id}>
                    {hasView("evidence") ? (
                      <Link to={evidencePlace({ entity: entity.id })} class="tag">
                        {nameOf(entity)}
                      </Link>
                    ) : (
                      <Tag>{nameOf(entity)}</Tag>
                    )}
                  </li>
                ))}
              </ul>
            </PanelSection>
          ),
      )}
      {references.length > 0 && (
        <PanelSection title={words.value.referencesBehind} note={references.length}>
          <ReferenceChips numbers={references} evidence />
        </PanelSection>
      )}
      {aliases.length > 0 && (
        <PanelSection title={words.value.aliases}>
          <p class="quiet" lang="de">
            {words.value.listOf(aliases)}
          </p>
        </PanelSection>
      )}
    </Panel>
  );
}
