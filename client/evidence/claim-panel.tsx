/**
 * What stands behind a claim: its sentence with the quotation marked, the bracket as printed and how much of the
 * text it backs, the references, what the claim is about, and the steps of the lineage that rest on it. Until the
 * answer is there, the row of the list serves for the head.
 */
import "./claim-panel.css";
import type { ClaimRow, EntityRef } from "#server/contract/shared-schemas.ts";
import type { Claim } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { workOf } from "../bibliography/known-works.ts";
import { own } from "../bibliography/own-bibliography.ts";
import { useKeys } from "../app/keys.ts";
import { hasView } from "../app/views.ts";
import { Tag } from "../components/chip.tsx";
import { copyText } from "../components/copy.ts";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection, PanelTitle, PanelTools, PlaceInList } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { Quote } from "../components/quote.tsx";
import { Absent, BibliographyMissing, Failed, Loading } from "../components/states.tsx";
import { citation, useArticleTitle } from "../export/use-citation.ts";
import { inLanguage, word, words } from "../i18n/words.ts";
import { RelationLine } from "../canvas/relation-line.tsx";
import { articlePlace, evidencePlace, lineagePlace } from "../state/places.ts";
import { ClaimReferences } from "./claim-references.tsx";
import { select } from "./evidence-state.ts";
import { runningText } from "./running-text.ts";
import type { Names } from "./use-names.ts";

const CONTEXT = 130;
const LONG_STATEMENT = 150;
const QUERY = `MATCH (claim:Claim {id: $id})-[:STATED_IN]->(sentence:Sentence)
OPTIONAL MATCH (claim)-[:BACKED_BY]->(reference:Reference)
RETURN claim.statementEn AS claim, sentence.text AS sentence, collect(DISTINCT reference.number) AS references`;

function placeOf({ sentences }: Claim): string {
  const [first] = sentences;
  return first
    ? words.value.sentencePlace(first.section.number, first.section.heading, first.paragraph, first.order)
    : "";
}

/** The claim's sentence as a citation to paste, with its bracket, article and this view's address. */
const citationText = (claim: Claim): string =>
  citation({
    sentence: claim.sentences.map(({ text }) => text).join(" ") || claim.quote,
    brackets: claim.citations.map(({ text }) => text),
    place: placeOf(claim),
  });

function Passage({ claim }: { readonly claim: Claim }) {
  const run = runningText([claim.before, ...claim.sentences, claim.after]);
  const first = claim.sentences[0];
  const article = articlePlace({ ...(first ? { sentence: first.id } : {}), claim: claim.id });
  return (
    <section class="panel-section claim-passage">
      {run ? (
        <Quote {...run} marks={[claim]} context={CONTEXT} />
      ) : (
        <Quote text={claim.quote} offset={claim.start} marks={[claim]} />
      )}
      <div class="links">
        {hasView("article") && (
          <Link to={article} class="link">
            {words.value.readInArticle}
          </Link>
        )}
        <button
          type="button"
          class="link"
          onClick={() => void copyText(citationText(claim), words.value.citationCopied)}
        >
          {words.value.copyCitation}
        </button>
      </div>
    </section>
  );
}

function Brackets({ claim }: { readonly claim: Claim }) {
  if (claim.citations.length === 0) {
    return (
      <section class="panel-section">
        <Absent>
          <p>
            <strong>{words.value.bracketNone}</strong> {words.value.bracketNoneWhy}
          </p>
        </Absent>
      </section>
    );
  }
  return (
    <PanelSection title={words.value.bracketPrinted(claim.citations.length)} note={word(`backs.${claim.scope}`)}>
      {claim.citations.map(({ id, text, numbers }) => (
        <p key={id} class="bracket-printed">
          <span lang="de">{text}</span> <span class="meta">{words.value.ledgerSupport(numbers.length)}</span>
        </p>
      ))}
    </PanelSection>
  );
}

interface AboutProps {
  readonly about: readonly EntityRef[];
  readonly names: Names;
}

function About({ about, names }: AboutProps) {
  if (about.length === 0) return null;
  return (
    <PanelSection title={words.value.about} note={about.length}>
      <ul class="chips">
        {about.map((entity) => (
          <li key={entity.id}>
            <Link
              to={entity.label === "Theory" ? lineagePlace(entity.id) : evidencePlace({ entity: entity.id })}
              class="tag"
              title={word(`label.${entity.label}`)}
            >
              {entity.label === "Theory" && <Icon name="lineage" size={12} />}
              {names.short(entity)}
            </Link>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Steps({ claim, names }: { readonly claim: Claim; readonly names: Names }) {
  if (claim.steps.length === 0) return null;
  return (
    <PanelSection title={words.value.stepsResting} note={claim.steps.length}>
      <ul class="claim-steps">
        {claim.steps.map(({ id, type, from, to }) => (
          <li key={id}>
            <Link to={lineagePlace(id)}>
              <RelationLine type={type} width={26} />
              <span>
                <strong>{names.short(from)}</strong> <span class="quiet">{word(`rel.${type}`)}</span>{" "}
                <strong>{names.short(to)}</strong>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

interface ClaimPanelProps {
  readonly id: string;
  /** The claim as the list has it, when it is in the list. */
  readonly row: ClaimRow | undefined;
  readonly index: number;
  readonly total: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly names: Names;
}

export function ClaimPanel({ id, row, index, total, previous, next, names }: ClaimPanelProps) {
  const { value, problem, retry } = useResource<Claim>(`/api/claims/${encodeURIComponent(id)}`);
  const claim = value?.id === id ? value : undefined;
  const known = claim ?? row;
  useArticleTitle();
  useKeys(claim ? { copy: () => void copyText(citationText(claim), words.value.citationCopied) } : {});
  const statement = known ? inLanguage(known.statementDe, known.statementEn) : "";
  const missing = !claim && problem?.status === 404;
  return (
    <Panel
      label={statement || words.value.evidenceTitle}
      subject={id}
      close={() => select(null)}
      query={known && { text: QUERY, parameters: { id }, pattern: "(:Claim)-[:BACKED_BY]->(:Reference)" }}
    >
      <div class="panel-head claim-head">
        <PanelTools
          close={() => select(null)}
          tools={
            <PlaceInList
              index={index}
              total={total}
              label={words.value.claimNumber}
              previous={previous === undefined ? undefined : () => select(previous)}
              next={next === undefined ? undefined : () => select(next)}
            />
          }
        >
          <span class="claim-tags">
            {known && <Tag>{word(`claimKind.${known.kind}`)}</Tag>}
            {known &&
              (known.references.length > 0 ? (
                <Tag>{word(`backs.${known.scope}`)}</Tag>
              ) : (
                <span class="tag tag-absent">{words.value.noBracket}</span>
              ))}
          </span>
        </PanelTools>
        <PanelTitle class={statement.length > LONG_STATEMENT ? "panel-title-long" : undefined}>
          {missing ? words.value.claimGone : statement}
        </PanelTitle>
        {claim && (
          <p class="meta">
            {words.value.claimTold} · {placeOf(claim)}
          </p>
        )}
      </div>
      {!claim && !missing && (problem ? <Failed problem={problem} retry={retry} /> : <Loading />)}
      {claim && (
        <>
          <Passage claim={claim} />
          <Brackets claim={claim} />
          <ClaimReferences claim={claim} />
          {claim.backing.length > 0 && own.value === null && claim.backing.every((row) => workOf(row) === null) && (
            <section class="panel-section">
              <BibliographyMissing />
            </section>
          )}
          <About about={claim.about} names={names} />
          <Steps claim={claim} names={names} />
        </>
      )}
    </Panel>
  );
}
