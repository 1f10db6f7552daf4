/** Two theories compared: what the article joins to both, and what only to one of them. */
import type { ComponentChildren } from "preact";
import type { ClaimRow, EntityRef } from "#server/contract/shared-schemas.ts";
import type { Claims } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { IconButton } from "../components/button.tsx";
import { ReferenceChips } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection, PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { Failed, Loading } from "../components/states.tsx";
import { inLanguage, nameOf, words } from "../i18n/words.ts";
import { claimPlace, evidencePlace } from "../state/places.ts";
import { compare, type Split } from "./comparison.ts";
import type { Model } from "./lineage-model.ts";
import { compareA, compareB, endReading, setComparison } from "./lineage-state.ts";
import { NumberedSteps } from "./numbered-steps.tsx";
import { shortName } from "./theory-names.ts";
import { Choice } from "./theory-choice.tsx";

const claimsPath = (theory: string): string | null =>
  theory ? `/api/claims?limit=1000&theory=${encodeURIComponent(theory)}` : null;

const entityChips = (entities: readonly EntityRef[]): ComponentChildren => (
  <ul class="chips">
    {entities.map((entity) => (
      <li key={entity.id}>
        <Link to={evidencePlace({ entity: entity.id })} class="tag">
          {nameOf(entity)}
        </Link>
      </li>
    ))}
  </ul>
);

const claimLinks = (claims: readonly ClaimRow[]): ComponentChildren => (
  <ul class="rows">
    {claims.map((claim) => (
      <li key={claim.id}>
        <Link to={claimPlace(claim.id)} class="row">
          {inLanguage(claim.statementDe, claim.statementEn)}
        </Link>
      </li>
    ))}
  </ul>
);

interface PartsProps<T> {
  readonly title: string;
  readonly split: Split<T>;
  readonly names: readonly [string, string];
  readonly draw: (items: readonly T[]) => ComponentChildren;
  /** Only what both have; the rest would be too long to read side by side. */
  readonly sharedOnly?: boolean;
}

function Parts<T>({ title, split, names, draw, sharedOnly = false }: PartsProps<T>) {
  const parts = [
    { title: words.value.compareShared, of: split.shared },
    { title: words.value.compareOnly(names[0]), of: sharedOnly ? [] : split.onlyA },
    { title: words.value.compareOnly(names[1]), of: sharedOnly ? [] : split.onlyB },
  ].filter(({ of }) => of.length > 0);
  return (
    <PanelSection
      title={title}
      note={words.value.compareCounts(split.shared.length, split.onlyA.length, split.onlyB.length)}
    >
      {parts.map((part) => (
        <div key={part.title} class="compare-part">
          <h4 class="meta">{part.title}</h4>
          {draw(part.of)}
        </div>
      ))}
      {split.shared.length === 0 && <p class="quiet">{words.value.compareNothing}</p>}
    </PanelSection>
  );
}

export function ComparePanel({ model }: { readonly model: Model }) {
  const a = compareA.value ?? "";
  const b = compareB.value ?? "";
  const [ofA, ofB] = [useResource<Claims>(claimsPath(a)), useResource<Claims>(claimsPath(b))];
  const problem = ofA.problem ?? ofB.problem;
  const [theoryA, theoryB] = [model.theory(a), model.theory(b)];
  const ready = a && b && ofA.value && ofB.value && !ofA.stale && !ofB.stale && theoryA && theoryB;
  const found = ready ? compare(model, [a, b], [ofA.value?.claims ?? [], ofB.value?.claims ?? []]) : undefined;
  const names: readonly [string, string] = [theoryA ? shortName(theoryA) : "", theoryB ? shortName(theoryB) : ""];
  return (
    <Panel label={words.value.compare} subject={`compare ${a} ${b}`} close={endReading} focus={false}>
      <div class="panel-head">
        <PanelTools
          close={endReading}
          tools={
            <IconButton icon="swap" label={words.value.traceSwap} disabled={!b} onClick={() => setComparison(b, a)} />
          }
        >
          <PanelTitle>{words.value.compare}</PanelTitle>
        </PanelTools>
        <Choice model={model} label="A" value={a} onChange={(id) => setComparison(id, b)} />
        <Choice model={model} label="B" value={b} onChange={(id) => setComparison(a, id)} />
      </div>
      {!(a && b) && <p class="panel-section quiet">{words.value.comparePick}</p>}
      {problem && <Failed problem={problem} retry={ofA.problem ? ofA.retry : ofB.retry} />}
      {a && b && !problem && !found && <Loading />}
      {found && (
        <>
          {found.between.length > 0 && <PanelSection title={words.value.compareBetween} note={found.between.length} />}
          <NumberedSteps model={model} steps={found.between} />
          <Parts
            title={words.value.compareReferences}
            split={found.references}
            names={names}
            draw={(numbers) => <ReferenceChips numbers={numbers} />}
          />
          <Parts title={words.value.concepts} split={found.concepts} names={names} draw={entityChips} />
          <Parts title={words.value.clusters} split={found.clusters} names={names} draw={entityChips} />
          <Parts title={words.value.compareClaims} split={found.claims} names={names} draw={claimLinks} sharedOnly />
        </>
      )}
    </Panel>
  );
}
