/** Above the list: how many claims there are, the words to look for, the order, and the filters that are on. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import type { Claims } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { withQuery } from "../api/request.ts";
import { ViewQuery } from "../app/view-query.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { WordFilter } from "../components/word-filter.tsx";
import { EvidenceExport } from "../export/evidence-export.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { compact, narrow } from "../state/viewport.ts";
import type { EvidenceFilter } from "../state/places.ts";
import { CLAIM_ORDERS, isClaimOrder } from "./claim-order.ts";
import {
  chosen,
  clearFilters,
  filters,
  listPath,
  MOST,
  order,
  setOrder,
  setWords,
  showLedger,
  toggleFilter,
  words as wanted,
} from "./evidence-state.ts";
import type { Names } from "./use-names.ts";

/** What stands for a name until one is known. */
const slug = (id: string): string => id.slice(id.indexOf(":") + 1).replaceAll("-", " ");

/** The name of a filter's value: what a facet calls it; for an entity, what its claims call it. */
function useFilterName(whole: Claims | undefined, names: Names): (name: EvidenceFilter, value: string) => string {
  const entity = chosen("entity");
  const { value: about } = useResource<Claims>(
    entity.length === 0 ? null : withQuery("/api/claims", { entity, limit: MOST }),
  );
  return (name, value) => {
    switch (name) {
      case "theory": {
        const theory = whole?.facets.theories.find(({ id }) => id === value);
        return theory ? names.short(theory) : slug(value);
      }
      case "entity": {
        const found = about?.claims.flatMap((claim) => claim.about).find(({ id }) => id === value);
        return found ? names.short(found) : slug(value);
      }
      case "kind":
        return word(`claimKind.${value}`);
      case "scope":
        return word(`scope.${value}`);
      case "support":
        return word(`support.${value}`);
      case "section": {
        const section = whole?.facets.sections.find(({ order }) => String(order) === value);
        return section ? words.value.section(section.number, section.heading) : value;
      }
      case "reference":
        return `[${value}]`;
      case "q":
        return inLanguage(`„${value}“`, `“${value}”`);
    }
  };
}

interface ActiveFiltersProps {
  readonly whole: Claims | undefined;
  readonly names: Names;
}

export function ActiveFilters({ whole, names }: ActiveFiltersProps) {
  const nameOf = useFilterName(whole, names);
  if (filters.value.length === 0) return null;
  return (
    <div class="active-filters">
      <ul>
        {filters.value.map(([filter, value]) => {
          const name = nameOf(filter, value);
          return (
            <li key={`${filter} ${value}`}>
              <button
                type="button"
                class="active-filter"
                aria-label={words.value.filterRemove(`${word(`facet.${filter}`)}: ${name}`)}
                onClick={() => {
                  toggleFilter(filter, value);
                  document.getElementById("content")?.focus();
                }}
              >
                <span class="quiet">{word(`facet.${filter}`)}</span>
                <span class="active-name">{name}</span>
                <Icon name="close" size={12} />
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" onClick={clearFilters}>
        {words.value.clear}
      </button>
    </div>
  );
}

export function OrderSelect() {
  return (
    <Select label={words.value.order} value={order.value} choose={(value) => isClaimOrder(value) && setOrder(value)}>
      {CLAIM_ORDERS.map((value) => (
        <option key={value} value={value}>
          {word(`order.${value}`)}
        </option>
      ))}
    </Select>
  );
}

/** The way to the same evidence, bracket by bracket. */
export function LedgerDoor() {
  return (
    <button type="button" class="link ledger-door no-print" onClick={() => showLedger(true)}>
      {words.value.ledgerOpen}
    </button>
  );
}

/** On a compact screen the bar has no room for the doors to the ledger and to the query; they head the list. */
export const ListDoors = () => (
  <div class="evidence-doors no-print">
    <LedgerDoor />
    <ViewQuery of={listPath.value} />
  </div>
);

interface FilterBarProps {
  readonly total: number | undefined;
  readonly all: number | undefined;
  readonly openFacets: () => void;
  readonly claims: readonly ClaimRow[] | undefined;
}

export function FilterBar({ total, all, openFacets, claims }: FilterBarProps) {
  const narrowed = filters.value.length > 0;
  return (
    <header class="view-bar evidence-bar">
      <h1 class={narrow.value ? "hidden-visually" : undefined}>{words.value.evidenceTitle}</h1>
      <p class={narrowed ? "quiet evidence-count count-left" : "quiet evidence-count"}>
        {total === undefined || all === undefined
          ? ""
          : narrowed
            ? words.value.evidenceSome(total, all)
            : words.value.evidenceAll(all)}
      </p>
      <div class="evidence-tools">
        {!compact.value && <LedgerDoor />}
        {compact.value && (
          <Button icon="layers" aria-haspopup="dialog" onClick={openFacets}>
            {words.value.filters}
            {narrowed && <span class="button-count">{filters.value.length}</span>}
          </Button>
        )}
        <WordFilter
          label={words.value.filterWords}
          placeholder={words.value.filterWords}
          wanted={wanted}
          setWanted={setWords}
        />
        {!narrow.value && <OrderSelect />}
        {!compact.value && <ViewQuery of={listPath.value} />}
        {claims && <EvidenceExport claims={claims} />}
      </div>
    </header>
  );
}
