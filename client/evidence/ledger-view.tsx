/**
 * The coverage ledger: each bracket as printed, where it stands, and the claims that it backs, so that a reader can
 * check that none was left out; then the claims for which the article gives no bracket. A row leads to the claim
 * and to the bracket in the article.
 */
import { useMemo } from "preact/hooks";
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import type { Article } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { ViewQuery } from "../app/view-query.tsx";
import { Select } from "../components/select.tsx";
import { Link } from "../components/link.tsx";
import { Empty, Failed, Loading } from "../components/states.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { type ArticleSpot, articlePlace, claimPlace } from "../state/places.ts";
import { SUPPORTS } from "./claim-order.ts";
import { chosen, clearFilters, selection, setFilter, showLedger, toggleFilter } from "./evidence-state.ts";
import { countLedger, type Ledger, type LedgerRow, ledgerOf, narrowLedger, supportOf } from "./ledger.ts";

function placeOf({ sentence, figure, section }: LedgerRow): string {
  const { number, heading } = section;
  return sentence
    ? words.value.sentencePlace(number, heading, sentence.paragraph, sentence.order)
    : `${words.value.figure(figure ?? 0)} · ${words.value.section(number, heading)}`;
}

function spotOf({ sentence, figure, bracket, claims }: LedgerRow): ArticleSpot {
  const [first] = claims;
  if (!sentence) return { figure: `figure:${figure}`, citation: bracket.id };
  return { sentence: sentence.id, citation: bracket.id, ...(first ? { claim: first.id } : {}) };
}

function OwnerLink({ claim, backs }: { readonly claim: ClaimRow; readonly backs: string }) {
  const current = claim.id === selection.value;
  return (
    <li aria-current={current ? "true" : undefined}>
      <Link to={claimPlace(claim.id)} class="ledger-claim">
        {inLanguage(claim.statementDe, claim.statementEn)}
      </Link>{" "}
      <span class="meta">{backs}</span>
    </li>
  );
}

function Row({ row }: { readonly row: LedgerRow }) {
  const { bracket, claims, figure } = row;
  return (
    <tr>
      <td class="ledger-number numbers">{bracket.order}</td>
      <th scope="row" class="ledger-bracket">
        <Link to={articlePlace(spotOf(row))} title={words.value.readInArticle} lang="de">
          {bracket.text}
        </Link>
        <span class="meta">{words.value.ledgerSupport(bracket.numbers.length)}</span>
      </th>
      <td class="ledger-place meta">{placeOf(row)}</td>
      <td class="ledger-owners">
        {claims.length > 0 ? (
          <ul>
            {claims.map((claim) => (
              <OwnerLink key={claim.id} claim={claim} backs={word(`backs.${claim.scope}`)} />
            ))}
          </ul>
        ) : figure === undefined ? (
          <span class="tag tag-absent">{words.value.ledgerNoOwner}</span>
        ) : (
          <span class="quiet">{words.value.ledgerFigure(figure)}</span>
        )}
      </td>
    </tr>
  );
}

function Rows({ rows }: { readonly rows: Ledger["rows"] }) {
  if (rows.length === 0) return null;
  return (
    <table class="ledger-table">
      <caption class="hidden-visually">{words.value.ledgerTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.value["column.number"]}</th>
          <th scope="col">{words.value.ledgerBracket}</th>
          <th scope="col">{words.value.ledgerPlace}</th>
          <th scope="col">{words.value.ledgerBacks}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.bracket.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Bare({ claims }: { readonly claims: Ledger["bare"] }) {
  if (claims.length === 0) return null;
  return (
    <section class="ledger-bare" aria-labelledby="ledger-bare">
      <h2 id="ledger-bare">
        {words.value.ledgerBare} <span class="heading-count">{claims.length}</span>
      </h2>
      <ul>
        {claims.map((claim) => (
          <OwnerLink
            key={claim.id}
            claim={claim}
            backs={words.value.section(claim.section.number, claim.section.heading)}
          />
        ))}
      </ul>
    </section>
  );
}

function Filters({ ledger }: { readonly ledger: Ledger }) {
  const inSections = chosen("section");
  const supports = chosen("support");
  const sections = new Map([...ledger.rows, ...ledger.bare].map((each) => [each.section.order, each.section]));
  const here = narrowLedger(ledger, inSections, []);
  const countOf = (value: string): number =>
    value === "none" ? here.bare.length : here.rows.filter(({ bracket }) => supportOf(bracket) === value).length;
  return (
    <div class="ledger-filters no-print">
      <div class="segmented" role="group" aria-label={words.value["facet.support"]}>
        {SUPPORTS.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={supports.includes(value)}
            onClick={() => toggleFilter("support", value)}
          >
            {word(`ledgerSupport.${value}`)} <span class="numbers">{countOf(value)}</span>
          </button>
        ))}
      </div>
      <Select
        label={words.value["facet.section"]}
        value={inSections.join(",")}
        choose={(value) => setFilter("section", value.split(","))}
      >
        <option value="">{words.value.anySection}</option>
        {inSections.length > 1 && (
          <option value={inSections.join(",")}>{words.value.someSections(inSections.length)}</option>
        )}
        {[...sections.values()]
          .toSorted((a, b) => a.order - b.order)
          .map(({ order, number, heading }) => (
            <option key={order} value={String(order)}>
              {number === null ? heading : `${number} ${heading}`}
            </option>
          ))}
      </Select>
    </div>
  );
}

export function LedgerView() {
  const { value: article, problem, retry } = useResource<Article>("/api/article");
  const ledger = useMemo(() => article && ledgerOf(article), [article]);
  const shown = ledger && narrowLedger(ledger, chosen("section"), chosen("support"));
  const counts = ledger && countLedger(ledger);
  return (
    <section class="view-main" aria-label={words.value.ledgerTitle}>
      <header class="view-bar evidence-bar">
        <h1>{words.value.ledgerTitle}</h1>
        <button type="button" class="link ledger-door no-print" onClick={() => showLedger(false)}>
          {words.value.ledgerClose}
        </button>
        <ViewQuery of="/api/article" />
      </header>
      <div class="view-scroll">
        {counts && (
          <p class="ledger-counts">
            <strong>{words.value.ledgerOwned(counts.owned, counts.text)}</strong>{" "}
            {words.value.ledgerRest(counts.figures, counts.alone, counts.text + counts.figures, counts.bare)}
          </p>
        )}
        {ledger && <Filters ledger={ledger} />}
        {problem && !ledger && <Failed problem={problem} retry={retry} />}
        {!problem && !ledger && <Loading lines={14} />}
        {shown && shown.rows.length + shown.bare.length === 0 && <Empty clear={clearFilters}>{words.value.none}</Empty>}
        {shown && <Rows rows={shown.rows} />}
        {shown && <Bare claims={shown.bare} />}
      </div>
    </section>
  );
}
