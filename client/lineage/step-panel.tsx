/** What stands behind a step: its ends, relation, support, the sentence with the quotation marked, the references. */
import type { Claims } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { useReferences } from "../bibliography/known-works.ts";
import { useKeys } from "../app/keys.ts";
import { hasView } from "../app/views.ts";
import { copyText } from "../components/copy.ts";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { PanelSection } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { BibliographyMissing } from "../components/states.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import type { Change } from "../state/location.ts";
import { articlePlace, claimPlace } from "../state/places.ts";
import { useArticleTitle } from "../export/use-citation.ts";
import { citationText, placeOf } from "./citation-text.ts";
import type { Model, Step } from "./lineage-model.ts";
import { passageIndex, select, showPassage } from "./lineage-state.ts";
import { PassageQuote, PassageReferences } from "./passage-view.tsx";
import { StepHead } from "./step-head.tsx";

const QUERY = `MATCH (earlier:Theory)-[step]->(later:Theory)
WHERE step.id = $id
RETURN earlier.nameEn AS from, type(step) AS relation, later.nameEn AS to,
       step.basis AS basis, step.quote AS quote, step.references AS references`;

interface StepPanelProps {
  readonly model: Model;
  readonly step: Step;
  /** Place among the visible steps, -1 when a filter hides it. */
  readonly index: number;
  readonly total: number;
  /** The visible steps in the outline's order. */
  readonly order: readonly Step[];
}

export function StepPanel(props: StepPanelProps) {
  const { step, index, total, order } = props;
  useArticleTitle();
  const at = Math.min(passageIndex.value, Math.max(0, step.passages.length - 1));
  const passage = step.passages[at];
  const claims = useResource<Claims>(step.claimIds.length > 0 ? "/api/claims?limit=1000" : null).value?.claims ?? [];
  const behind = claims.filter(({ id }) => step.claimIds.includes(id));
  const references = useReferences().value?.references;
  const bare = references !== undefined && references.every(({ title }) => title === null);
  const move = (by: number): void => {
    const next = index < 0 ? undefined : order[(index + by + total) % total];
    if (next) select(next.id);
  };
  const copy = (): void => {
    if (passage) void copyText(citationText(passage), words.value.citationCopied);
  };
  useKeys({ next: () => move(1), previous: () => move(-1), copy });
  const translation = language.value === "en" && passage ? translationOf(passage, behind) : undefined;
  const others = step.passages.flatMap((other, place) => (other === passage ? [] : [{ other, place }]));

  return (
    <Panel
      label={word(`rel.${step.type}`)}
      subject={step.id}
      close={() => select(null)}
      query={{ text: QUERY, parameters: { id: step.id }, pattern: `-[:${step.type}]->` }}
    >
      <StepHead {...props} onNext={() => move(1)} onPrevious={() => move(-1)} />
      {passage ? (
        <>
          <PanelSection title={words.value.passageOf(at + 1, step.passages.length)} note={placeOf(passage)}>
            <PassageQuote passage={passage} />
            {translation && (
              <p class="translation">
                <span class="meta">{words.value.ourTranslation}</span> {translation}
              </p>
            )}
            <div class="links passage-links">
              {hasView("article") && (
                <Link to={spotOf(passage)} class="link">
                  {words.value.readInArticle}
                  <Icon name="open" />
                </Link>
              )}
              <button type="button" class="link" onClick={copy}>
                {words.value.copyCitation}
              </button>
            </div>
          </PanelSection>
          <PassageReferences passage={passage} all={step.passages} />
        </>
      ) : (
        <section class="panel-section">
          <p class="absent">{words.value.noPassage}</p>
        </section>
      )}
      {bare && step.references.length > 0 && (
        <section class="panel-section">
          <BibliographyMissing />
        </section>
      )}
      {others.length > 0 && (
        <PanelSection title={words.value.otherPassages} note={others.length}>
          <ul class="rows">
            {others.map(({ other, place }) => (
              <li key={place}>
                <button type="button" class="row passage-row" onClick={() => showPassage(place)}>
                  <span class="meta">{shortPlace(other)}</span>
                  <span class="quote quote-list clamp" lang="de">
                    {other.figure ? other.figure.captionDe : other.quote}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {behind.length > 0 && (
        <PanelSection title={words.value.claimsBehind} note={behind.length}>
          <ul class="rows">
            {behind.map((claim) => (
              <li key={claim.id} class="row">
                {hasView("evidence") ? (
                  <Link to={claimPlace(claim.id)}>{inLanguage(claim.statementDe, claim.statementEn)}</Link>
                ) : (
                  inLanguage(claim.statementDe, claim.statementEn)
                )}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </Panel>
  );
}

/** Where a passage stands, for a narrow column. */
function shortPlace({ sentences, figure }: Step["passages"][number]): string {
  if (figure) return words.value.figure(figure.number);
  const section = sentences[0]?.section;
  return section?.number == null ? (section?.heading ?? "") : `§ ${section.number}`;
}

/** Where the article is read at this passage. */
function spotOf({ sentences, figure }: Step["passages"][number]): Change {
  const [sentence] = sentences;
  if (sentence) return articlePlace({ sentence: sentence.id });
  return articlePlace(figure ? { figure: figure.id } : {});
}

/** The claim whose place is this passage says it in English. */
function translationOf(passage: Step["passages"][number], claims: Claims["claims"]): string | undefined {
  return claims.find(({ start, end }) => start < passage.end && end > passage.start)?.statementEn;
}
