/** The claims as rows: what is claimed, where, of which kind, about what, and the first references behind it. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import { ReferenceChip } from "../components/chip.tsx";
import { Link } from "../components/link.tsx";
import { useRoving } from "../components/use-roving.ts";
import { inLanguage, word, words } from "../i18n/words.ts";
import { claimPlace } from "../state/places.ts";
import { inOrder } from "./claim-order.ts";
import { select, selection } from "./evidence-state.ts";
import type { Names } from "./use-names.ts";

const CHIPS = 6;
const THEORIES = 2;
const PROMINENCE = ["Person", "Organisation", "Cluster", "Policy", "Concept", "Place"];

/** What a claim is about, in few words: its theories, or else the most telling entity. */
function subjectOf({ about }: ClaimRow, names: Names): string {
  const theories = about.filter(({ label }) => label === "Theory");
  const shown = theories.length > 0 ? theories : inOrder(about, PROMINENCE, ({ label }) => label).slice(0, 1);
  const more = shown.length - THEORIES;
  return shown.slice(0, THEORIES).map(names.short).join(", ") + (more > 0 ? ` +${more}` : "");
}

interface ClaimListProps {
  readonly claims: readonly ClaimRow[];
  readonly names: Names;
}

export function ClaimList({ claims, names }: ClaimListProps) {
  const chosen = selection.value;
  const roving = useRoving<HTMLUListElement>({ ids: claims.map(({ id }) => id), selected: chosen, select });
  return (
    <ul
      ref={roving.root}
      class="claims"
      aria-label={words.value.evidenceTitle}
      onKeyDown={roving.onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      {claims.map((claim) => {
        const current = claim.id === chosen;
        const subject = subjectOf(claim, names);
        const facts = [
          words.value.section(claim.section.number, claim.section.heading),
          word(`claimKind.${claim.kind}`),
          ...(subject ? [subject] : []),
        ];
        const more = claim.references.length - CHIPS;
        return (
          <li key={claim.id} class="claim" aria-current={current ? "true" : undefined}>
            <Link
              to={claimPlace(claim.id)}
              class="claim-link row-link clamp"
              data-row={claim.id}
              tabIndex={roving.tabIndex(claim.id)}
            >
              {inLanguage(claim.statementDe, claim.statementEn)}
            </Link>
            <div class="claim-row-facts">
              <span class="meta">{facts.join(" · ")}</span>
              {claim.references.length === 0 ? (
                <span class="tag tag-absent">{words.value.noBracket}</span>
              ) : (
                <ul class="chips">
                  {claim.references.slice(0, CHIPS).map((number) => (
                    <li key={number}>
                      <ReferenceChip number={number} evidence={current} skipped />
                    </li>
                  ))}
                  {more > 0 && <li class="meta chips-more">+{more}</li>}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
