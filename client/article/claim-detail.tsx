/** A claim as the card in the margin and the phone's sheet show it: statement, references, and where it leads. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import { cypherPlace } from "../app/cypher-link.ts";
import { hasView } from "../app/views.ts";
import { ReferenceChips } from "../components/chip.tsx";
import { copyText } from "../components/copy.ts";
import { Link } from "../components/link.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { articlePlace, claimPlace, lineagePlace } from "../state/places.ts";
import { href } from "../state/location.ts";
import type { ArticleModel } from "./article-model.ts";

const QUERY = `MATCH (claim:Claim {id: $id})-[:STATED_IN]->(sentence:Sentence)
OPTIONAL MATCH (claim)-[:BACKED_BY]->(reference:Reference)
RETURN claim, sentence, collect(DISTINCT reference.number) AS references`;

export function placeInWords(article: ArticleModel, claim: ClaimRow): string {
  const place = article.sentenceAt(claim.start);
  if (!place) return "";
  const { section, paragraph, sentence } = place;
  return words.value.sentencePlace(section.number, section.heading, paragraph.order, sentence.order);
}

export function copyClaim(article: ArticleModel, claim: ClaimRow): void {
  const address = location.origin + href(articlePlace({ claim: claim.id }));
  void copyText(`„${article.slice(claim)}“ (${placeInWords(article, claim)}) ${address}`, words.value.citationCopied);
}

export const claimQuery = (claim: ClaimRow) => cypherPlace(QUERY, { id: claim.id });

interface DetailProps {
  readonly article: ArticleModel;
  readonly claim: ClaimRow;
}

export function ClaimDetail({ article, claim }: DetailProps) {
  const theory = claim.about.find(({ label }) => label === "Theory");
  return (
    <div class="claim-detail">
      <p class="claim-facts">
        <span class="claim-kind">{word(`claimKind.${claim.kind}`)}</span>
        <span class="meta">{placeInWords(article, claim)}</span>
      </p>
      <h3 class="claim-statement" tabIndex={-1} data-panel-heading>
        {inLanguage(claim.statementDe, claim.statementEn)}
      </h3>
      <p class="meta">
        {[words.value.claimTold, ...(claim.references.length > 0 ? [word(`backs.${claim.scope}`)] : [])].join(" · ")}
      </p>
      {claim.references.length > 0 ? (
        <ReferenceChips numbers={claim.references} evidence />
      ) : (
        <p>
          <span class="tag tag-absent">{words.value.noBracket}</span>
        </p>
      )}
      <div class="links">
        {hasView("evidence") && (
          <Link to={claimPlace(claim.id)} class="link">
            {words.value.arOpenEvidence}
          </Link>
        )}
        {theory && (
          <Link to={lineagePlace(theory.id)} class="link">
            {words.value.showInLineage}
          </Link>
        )}
        <button type="button" class="link" onClick={() => copyClaim(article, claim)}>
          {words.value.copyCitation}
        </button>
        {hasView("cypher") && (
          <Link to={claimQuery(claim)} class="link">
            {words.value.showQuery}
          </Link>
        )}
      </div>
    </div>
  );
}
