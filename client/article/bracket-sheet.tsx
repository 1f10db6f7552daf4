/** On a phone: what a tapped bracket backs, or the claim that a link opens, as a sheet over the text. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import { IconButton } from "../components/button.tsx";
import { ReferenceChips } from "../components/chip.tsx";
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
        <div class="panel-tools">
          <p class="meta" lang="de">
            {bracket?.figure === undefined ? label : `${label} · ${words.value.figure(bracket.figure)}`}
          </p>
          <span class="spacer" />
          <IconButton icon="close" label={words.value.close} onClick={close} />
        </div>
        {claims.length === 0 && bracket && (
          <>
            <h2 class="panel-title" tabIndex={-1} data-panel-heading>
              {words.value.references(bracket.numbers.length)}
            </h2>
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
