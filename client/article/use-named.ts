/** The names in the text as the view uses them: asked for when they are first to be shown, kept from then on. */
import { useEffect, useState } from "preact/hooks";
import type { CypherAnswer } from "#server/contract/cypher-schemas.ts";
import { post } from "../api/request.ts";
import { words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import type { ArticleModel } from "./article-model.ts";
import { namesShown } from "./article-state.ts";
import { namesIn, NAMES_QUERY, type NameSpan, readNamed } from "./names-in-text.ts";

const NO_NAMES: readonly NameSpan[] = [];

/** The marked names; none while they are not wanted or not there yet. */
export function useNamed(article: ArticleModel): readonly NameSpan[] {
  const [found, setFound] = useState<readonly NameSpan[] | undefined>(undefined);
  const wanted = namesShown.value;
  useEffect(() => {
    if (!wanted || found) return;
    post<CypherAnswer>("/api/cypher", { query: NAMES_QUERY }).then(
      (answer) => setFound(namesIn(article, readNamed(answer))),
      () => announce(words.value.failed),
    );
  }, [wanted]);
  return wanted ? (found ?? NO_NAMES) : NO_NAMES;
}
