/**
 * The references behind a claim, each with its places in the text (the claim's own bracket marked) and the other
 * claims that lean on it; and whether a reference backs the claim alone or bundled with others.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Claim, References } from "#server/contract/view-schemas.ts";
import { FullEntry } from "../bibliography/full-entry.tsx";
import { named, useReferences, workOf } from "../bibliography/known-works.ts";
import { ReferenceChip } from "../components/chip.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection } from "../components/panel-parts.tsx";
import { Strip } from "../components/strip.tsx";
import { inLanguage, words } from "../i18n/words.ts";
import { claimPlace } from "../state/places.ts";

const SHOWN_AT_FIRST = 4;
type Backing = Claim["backing"][number];

/** How the references stand together: one alone, several in one bracket, or spread over brackets. */
export function standing({ citations, backing }: Pick<Claim, "citations" | "backing">): string {
  if (citations.length > 1) return words.value.standsApart(citations.length);
  return backing.length === 1 ? words.value.standsAlone : words.value.standsTogether(backing.length);
}

interface BackedByProps {
  readonly backing: Backing;
  readonly own: readonly number[];
  readonly text: References | undefined;
}

function BackedBy({ backing, own, text }: BackedByProps) {
  const { number, places, timesCited, claims } = backing;
  const work = workOf(named(backing));
  const open = useSignal(false);
  return (
    <li class="behind">
      <div class="behind-row">
        <ReferenceChip number={number} evidence />
        {text && (
          <Strip
            length={text.textLength}
            places={places}
            marked={own}
            sections={text.sections}
            label={words.value.placesOf(number, places.length)}
          />
        )}
        <span class="meta behind-times">{words.value.citedTimes(timesCited)}</span>
      </div>
      {work && <FullEntry work={work} />}
      {claims.length === 0 ? (
        <p class="meta behind-none">{words.value.otherClaims(0)}</p>
      ) : (
        <button type="button" class="behind-more" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          <Icon name="right" size={12} />
          {words.value.otherClaims(claims.length)}
        </button>
      )}
      {open.value && (
        <ul class="behind-claims">
          {claims.map((claim) => (
            <li key={claim.id}>
              <Link to={claimPlace(claim.id)} class="clamp">
                {inLanguage(claim.statementDe, claim.statementEn)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function ClaimReferences({ claim }: { readonly claim: Claim }) {
  const all = useSignal(false);
  const { value: text } = useReferences();
  useEffect(() => {
    all.value = false;
  }, [claim.id]);
  const { backing, citations } = claim;
  if (backing.length === 0) return null;
  const own = citations.map(({ start }) => start);
  const fold = backing.length > SHOWN_AT_FIRST + 1;
  return (
    <PanelSection
      title={
        <>
          {words.value.behindClaim(backing.length)}
          {backing.length > 1 && <span class="heading-count">{backing.length}</span>}
        </>
      }
      note={words.value.elsewhere}
    >
      <ul class="behind-list">
        {backing.slice(0, fold && !all.value ? SHOWN_AT_FIRST : backing.length).map((each) => (
          <BackedBy key={`${claim.id} ${each.number}`} backing={each} own={own} text={text} />
        ))}
      </ul>
      {fold && (
        <button type="button" class="link" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
          {all.value ? words.value.showFewer : words.value.showAll(backing.length)}
        </button>
      )}
      <p class="standing">{standing(claim)}</p>
    </PanelSection>
  );
}
