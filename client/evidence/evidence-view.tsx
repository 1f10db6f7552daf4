/**
 * Evidence: every claim with its sentence and its references, narrowed down step by step. Enters: the API's list
 * under the filters of the address. Leaves: facets, list, panel; the address alone decides what is seen.
 */
import "./evidence.css";
import "./ledger.css";
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Claims } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { Button, IconButton } from "../components/button.tsx";
import { Empty, Failed, Loading } from "../components/states.tsx";
import { words } from "../i18n/words.ts";
import { useAnnounced } from "../state/announce.ts";
import { compact, narrow } from "../state/viewport.ts";
import { orderClaims } from "./claim-order.ts";
import { ClaimList } from "./claim-list.tsx";
import { ClaimPanel } from "./claim-panel.tsx";
import { clearFilters, filters, ledgerOpen, listPath, order, selection } from "./evidence-state.ts";
import { Facets } from "./facets.tsx";
import { ActiveFilters, FilterBar, ListDoors, OrderSelect } from "./filter-bar.tsx";
import { LedgerView } from "./ledger-view.tsx";
import { type Names, useNames } from "./use-names.ts";

/** On a compact screen the facets are a dialog; the list beneath follows at once. */
function FacetsDialog({
  list,
  whole,
  names,
  close,
}: {
  readonly list: Claims;
  readonly whole: Claims;
  readonly names: Names;
  readonly close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="facets-dialog"
      aria-label={words.value.filters}
      onClose={close}
      onClick={(event) => {
        // The ground behind the dialog counts as the dialog itself.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <header>
        <h2>{words.value.filters}</h2>
        <IconButton icon="close" label={words.value.close} onClick={() => dialog.current?.close()} />
      </header>
      <div class="facets-scroll">
        {narrow.value && <OrderSelect />}
        <Facets facets={list.facets} whole={whole.facets} names={names} />
      </div>
      <footer>
        <Button onClick={clearFilters} disabled={filters.value.length === 0}>
          {words.value.clear}
        </Button>
        <Button tone="ink" onClick={() => dialog.current?.close()}>
          {words.value.filtersShow(list.total)}
        </Button>
      </footer>
    </dialog>
  );
}

function ClaimsView() {
  const { value: list, problem, stale, retry } = useResource<Claims>(listPath.value);
  const { value: whole } = useResource<Claims>("/api/claims?limit=1");
  const names = useNames();
  const dialog = useSignal(false);
  const claims = useMemo(() => list && orderClaims(list.claims, order.value), [list, order.value]);
  const id = selection.value;
  const index = claims?.findIndex((claim) => claim.id === id) ?? -1;

  const said = list && !stale ? words.value.evidenceSome(list.total, list.all) : undefined;
  useAnnounced(said);

  return (
    <div class="evidence" data-panel={id !== undefined} data-stale={stale && list !== undefined}>
      {!compact.value && (
        <aside class="facets" aria-label={words.value.filters}>
          {list && whole && names.settled ? (
            <Facets facets={list.facets} whole={whole.facets} names={names} />
          ) : (
            <Loading lines={14} />
          )}
        </aside>
      )}
      <section class="view-main" aria-label={words.value.evidenceTitle}>
        <FilterBar total={list?.total} all={list?.all} openFacets={() => (dialog.value = true)} claims={claims} />
        <ActiveFilters whole={whole} names={names} />
        <div class="view-scroll" aria-busy={stale}>
          {compact.value && <ListDoors />}
          {problem && !stale ? (
            <Failed problem={problem} retry={retry} />
          ) : !claims || !names.settled ? (
            <Loading lines={14} />
          ) : claims.length === 0 ? (
            <Empty {...(filters.value.length > 0 ? { clear: clearFilters } : {})}>
              {filters.value.every(([name]) => name === "entity") ? words.value.evidenceNoneHere : words.value.none}
            </Empty>
          ) : (
            <ClaimList claims={claims} names={names} />
          )}
          {list && list.claims.length < list.total && (
            <p class="quiet evidence-first">{words.value.evidenceFirst(list.claims.length)}</p>
          )}
        </div>
      </section>
      {id !== undefined && (
        <ClaimPanel
          id={id}
          row={claims?.[index]}
          index={index}
          total={claims?.length ?? 0}
          previous={claims?.[index - 1]?.id}
          next={claims?.[index + 1]?.id}
          names={names}
        />
      )}
      {dialog.value && list && whole && (
        <FacetsDialog list={list} whole={whole} names={names} close={() => (dialog.value = false)} />
      )}
    </div>
  );
}

/** The ledger with the claim that a row opened. */
function LedgerMode({ id }: { readonly id: string | undefined }) {
  const names = useNames();
  return (
    <div class="evidence evidence-ledger" data-panel={id !== undefined}>
      <LedgerView />
      {id !== undefined && (
        <ClaimPanel id={id} row={undefined} index={-1} total={0} previous={undefined} next={undefined} names={names} />
      )}
    </div>
  );
}

export const EvidenceView = () => (ledgerOpen.value ? <LedgerMode id={selection.value} /> : <ClaimsView />);
