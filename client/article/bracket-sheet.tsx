/** On a phone: what a tapped bracket backs, or the claim that a link opens, as a sheet over the text. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import { ReferenceChips } from "../components/chip.tsx";
import { PanelTitle, PanelTools } from "../components/panel-parts.tsx";
import { Panel } from "../components/panel.tsx";
import { words } from "../i18n/words.ts";
import type { ArticleModel } from "./article-model.ts";
import { type Opened, openSpot } from "./article-state.ts";
import { ClaimDetail } from "./claim-detail.tsx";

const close = (): void => openSpot({});

export function BracketSheet({ article, opened }: { readonly article: ArticleModel; readonly opened: Opened }) {
  const { bracket, claim } = opened;
  const claims: readonly ClaimRow[] = bracket ? article.claimsOf(bracket) : claim ? [claim] : [];
  if (!bracket && claims.length === 0) return null;
  const label = bracket ? words.value.arBracket(bracket.order, bracket.numbers.length) : words.value.arClaim;
  return (
    <Panel label={label} subject={opened.key} close={close}>
      <div class="panel-head">
        <PanelTools close={close}>
          <p class="meta" lang="de">
            {bracket?.figure === undefined ? label : `${label} · ${words.value.figure(bracket.figure)}`}
          </p>
        </PanelTools>
        {claims.length === 0 && bracket && (
          <>
            <PanelTitle>{words.value.references(bracket.numbers.length)}</PanelTitle>
            <ReferenceChips numbers={bracket.numbers} evidence />
          </>
        )}
      </div>
      {claims.map((one) => (
        <section key={one.id} class="panel-section">
          <ClaimDetail article={article} claim={one} />
        </section>
      ))}
    </Panel>
  );
}
