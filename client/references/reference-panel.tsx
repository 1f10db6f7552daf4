/**
 * One reference as far as the article knows it: its number, what the article itself says of it, how often, where
 * and with which others it is cited, and every sentence and figure that does so.
 */
import "./reference-panel.css";
import type { References, Reference } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { FullEntry } from "../bibliography/full-entry.tsx";
import { workOf } from "../bibliography/known-works.ts";
import { own, ownWorks } from "../bibliography/own-bibliography.ts";
import { hasView } from "../app/views.ts";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection, PanelTools, PlaceInList } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { Absent, Failed, Loading } from "../components/states.tsx";
import { Strip } from "../components/strip.tsx";
import type { Names } from "../evidence/use-names.ts";
import { number as format, words } from "../i18n/words.ts";
import type { Change } from "../state/location.ts";
import { evidencePlace, lineagePlace } from "../state/places.ts";
import { CitedNear } from "./cited-near.tsx";
import { CitingPlaces } from "./citing-places.tsx";
import { attributedTo, namedFor, type ReferenceRow } from "./reference-rows.ts";
import { select } from "./references-state.ts";

const STRIP = 364;
const QUERY = `MATCH (reference:Reference {number: $number})<-[:CITES]-(citation:Citation)
OPTIONAL MATCH (sentence:Sentence)-[:HAS_CITATION]->(citation)
RETURN citation.text AS bracket, sentence.text AS sentence
ORDER BY citation.order`;

/** The full entry when a bibliography gives it, else that it is unknown; and always what the article itself names. */
function Entry({ row, names }: { readonly row: ReferenceRow; readonly names: Names }) {
  const work = workOf(row);
  const people = namedFor(row);
  const named = people.length > 0 ? people : attributedTo(row);
  const unknown = own.value ? words.value.biblioNoEntry : words.value.entryUnknown;
  return (
    <div class="entry">
      {work && <FullEntry work={work} />}
      <p class="quiet">
        {work === null
          ? unknown
          : ownWorks.value.has(row.number) && own.value
            ? `${words.value.biblioYours(own.value.name)}.`
            : ""}
        {row.timesCited > 0 &&
          (named.length === 0 ? (
            ` ${words.value.articleNamesNobody}`
          ) : (
            <>
              {` ${people.length > 0 ? words.value.articleNames : words.value.articleNamesThing} `}
              <strong>{words.value.listOf(named.map(names.short))}</strong>.
            </>
          ))}
      </p>
    </div>
  );
}

/** `13 claims` without its number, which stands above it. */
const withoutNumber = (text: string): string => text.replace(/^\S+\s/u, "");

function Figures({ row }: { readonly row: ReferenceRow }) {
  const facts: readonly { value: number; name: string; title?: string; to?: Change }[] = [
    { value: row.timesCited, name: withoutNumber(words.value.citations(row.timesCited)) },
    {
      value: row.claims,
      name: withoutNumber(words.value.claims(row.claims)),
      ...(row.claims > 0 && hasView("evidence") ? { to: evidencePlace({ reference: String(row.number) }) } : {}),
    },
    { value: row.theories.length, name: withoutNumber(words.value.theories(row.theories.length)) },
    { value: row.alone, name: words.value.aloneInBracket, title: words.value.aloneInBracketHelp },
  ];
  return (
    <dl class="figures">
      {facts.map(({ value, name, title, to }) => (
        <div key={name} title={title}>
          <dt>{name}</dt>
          <dd>
            {to ? (
              <Link to={to} title={words.value.itsClaims}>
                {format(value)}
              </Link>
            ) : (
              format(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The places in the whole text, with the sections that have room for their name. */
function Places({ row, answer }: { readonly row: ReferenceRow; readonly answer: References }) {
  const numbered = answer.sections.filter(({ number }) => number !== null);
  const left = (start: number): string => `${(start / answer.textLength) * 100}%`;
  return (
    <div class="panel-section places">
      <Strip
        length={answer.textLength}
        places={row.places}
        sections={answer.sections}
        evidence
        width={STRIP}
        label={words.value.placesOf(row.number, row.places.length)}
      />
      <div class="places-sections" aria-hidden="true">
        {numbered.map(({ order, number, heading, start, end }) => (
          <span key={order} class="meta" style={{ left: left(start) }} title={heading}>
            {(end - start) / answer.textLength > 0.15 ? words.value.section(number, heading) : number}
          </span>
        ))}
      </div>
    </div>
  );
}

function Attributions({ row, names }: { readonly row: ReferenceRow; readonly names: Names }) {
  const quotes = [...new Set(row.attributions.map(({ quote }) => quote))];
  if (quotes.length === 0) return null;
  return (
    <PanelSection title={words.value.attribution} note={quotes.length}>
      <ul class="attributions">
        {quotes.map((quote) => (
          <li key={quote}>
            <q lang="de">{quote}</q>
            <ul class="chips">
              {row.attributions
                .filter((each) => each.quote === quote)
                .map(({ entity }) => (
                  <li key={entity.id}>
                    <Link
                      class="tag"
                      to={
                        entity.label === "Theory" || !hasView("evidence")
                          ? lineagePlace(entity.id)
                          : evidencePlace({ entity: entity.id })
                      }
                    >
                      {names.short(entity)}
                    </Link>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

interface ReferencePanelProps {
  readonly id: string;
  readonly row: ReferenceRow | undefined;
  readonly answer: References;
  readonly index: number;
  readonly total: number;
  readonly previous: number | undefined;
  readonly next: number | undefined;
  readonly names: Names;
}

export function ReferencePanel({ id, row, answer, index, total, previous, next, names }: ReferencePanelProps) {
  const { value, problem, retry } = useResource<Reference>(row ? `/api/references/${row.number}` : null);
  const reference = row && value?.number === row.number ? value : undefined;
  return (
    <Panel
      label={row ? words.value.reference(row.number) : words.value["view.references"]}
      subject={id}
      close={() => select(null)}
      query={row && { text: QUERY, parameters: { number: row.number }, pattern: "(:Citation)-[:CITES]->(:Reference)" }}
    >
      <div class="panel-head reference-head">
        <PanelTools
          close={() => select(null)}
          tools={
            <PlaceInList
              index={index}
              total={total}
              label={words.value.referenceNumber}
              previous={previous === undefined ? undefined : () => select(String(previous))}
              next={next === undefined ? undefined : () => select(String(next))}
            />
          }
        >
          <h2 class="reference-number" tabIndex={-1} data-panel-heading>
            {row ? `[${row.number}]` : words.value.referenceGone(id)}
          </h2>
        </PanelTools>
        {row && <Entry row={row} names={names} />}
      </div>
      {row && row.timesCited === 0 && (
        <section class="panel-section never">
          <Absent>
            <p>
              <strong>{words.value.neverCited}.</strong> {words.value.neverCitedWhy}
            </p>
          </Absent>
        </section>
      )}
      {row && row.timesCited > 0 && (
        <>
          <Figures row={row} />
          <Places row={row} answer={answer} />
          {problem && !reference && <Failed problem={problem} retry={retry} />}
          {!problem && !reference && <Loading />}
          {reference && (
            <>
              <CitedNear reference={reference} />
              <CitingPlaces reference={reference} kind="sentence" />
              <CitingPlaces reference={reference} kind="figure" />
              <Attributions row={row} names={names} />
              {row.theories.length > 0 && (
                <PanelSection title={words.value["column.theories"]} note={row.theories.length}>
                  <ul class="chips">
                    {row.theories.map((theory) => (
                      <li key={theory.id}>
                        <Link to={lineagePlace(theory.id)} class="tag">
                          <Icon name="lineage" size={12} />
                          {names.short(theory)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </PanelSection>
              )}
            </>
          )}
        </>
      )}
    </Panel>
  );
}
