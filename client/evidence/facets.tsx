/**
 * The groups of filters, each value with the number of claims that it lets pass. Of several pressed values of a
 * group one must fit; pressing again lets go. Values stay where they are while others narrow them down to nought.
 */
import "./facets.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Claims } from "#server/contract/view-schemas.ts";
import { word, words } from "../i18n/words.ts";
import type { EvidenceFilter } from "../state/places.ts";
import { CLAIM_KINDS, inOrder, SCOPES, SUPPORTS } from "./claim-order.ts";
import { chosen, toggleFilter } from "./evidence-state.ts";
import type { Names } from "./use-names.ts";

const SHOWN_AT_FIRST = 5;

interface Option {
  readonly value: string;
  readonly name: ComponentChildren;
  readonly title?: string | undefined;
  readonly count: number;
}

interface GroupProps {
  readonly filter: EvidenceFilter;
  readonly options: readonly Option[];
  /** How many are shown before the reader asks for more. */
  readonly first?: number;
}

function Group({ filter, options, first = Number.POSITIVE_INFINITY }: GroupProps) {
  const id = useId();
  const all = useSignal(false);
  const pressed = chosen(filter);
  const shown = options.filter(({ value }, index) => all.value || index < first || pressed.includes(value));
  const hidden = options.length - Math.min(first, options.length);
  return (
    <section class="facet" aria-labelledby={id}>
      <h2 id={id}>{word(`facet.${filter}`)}</h2>
      <ul>
        {shown.map(({ value, name, title, count }) => {
          const on = pressed.includes(value);
          return (
            <li key={value}>
              <button
                type="button"
                class="facet-value"
                title={title}
                aria-pressed={on}
                disabled={count === 0 && !on}
                onClick={() => toggleFilter(filter, value)}
              >
                <span class="facet-mark" aria-hidden="true" />
                <span class="facet-name">{name}</span>
                <span class="facet-count">{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
          {all.value ? words.value.facetFewer : words.value.facetMore(hidden)}
        </button>
      )}
    </section>
  );
}

interface ValuesProps {
  readonly filter: "kind" | "scope" | "support";
  readonly now: Claims["facets"]["kinds"];
  readonly ever: Claims["facets"]["kinds"];
  readonly fixed: readonly string[];
  /** Of the words for the values. */
  readonly prefix: string;
}

/** A group whose values stand in a fixed order. */
function Values({ filter, now, ever, fixed, prefix }: ValuesProps) {
  const options = inOrder(ever, fixed, ({ value }) => value).map(({ value }) => ({
    value,
    name: word(`${prefix}.${value}`),
    count: now.find((other) => other.value === value)?.count ?? 0,
  }));
  return <Group filter={filter} options={options} />;
}

interface FacetsProps {
  /** Counts under the filters that are on. */
  readonly facets: Claims["facets"];
  /** Every value there is, with the counts when no filter is on. */
  readonly whole: Claims["facets"];
  readonly names: Names;
}

export function Facets({ facets, whole, names }: FacetsProps) {
  const theories = whole.theories
    .map((theory) => ({ ...theory, count: facets.theories.find(({ id }) => id === theory.id)?.count ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return (
    <>
      <Group
        filter="theory"
        first={SHOWN_AT_FIRST}
        options={theories.map((theory) => {
          const author = names.author(theory.id);
          return {
            value: theory.id,
            name: (
              <>
                {names.short(theory)}
                {author && <span class="meta">{author}</span>}
              </>
            ),
            title: names.theory(theory.id),
            count: theory.count,
          };
        })}
      />
      <Values filter="kind" now={facets.kinds} ever={whole.kinds} fixed={CLAIM_KINDS} prefix="claimKind" />
      <Values filter="support" now={facets.support} ever={whole.support} fixed={SUPPORTS} prefix="support" />
      <Values filter="scope" now={facets.scopes} ever={whole.scopes} fixed={SCOPES} prefix="scope" />
      <Group
        filter="section"
        options={whole.sections.map(({ order, number, heading }) => ({
          value: String(order),
          name: (
            <span lang={number === null ? undefined : "de"}>{number === null ? heading : `${number} ${heading}`}</span>
          ),
          title: heading,
          count: facets.sections.find((other) => other.order === order)?.count ?? 0,
        }))}
      />
    </>
  );
}
