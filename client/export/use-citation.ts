/** Citing what is on the screen: the article's title, asked for in good time because copying can't wait, and the words around. */
import { useEffect } from "preact/hooks";
import { words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import { articleTitle, loadTitle } from "./export-source.ts";
import { type CitedStatement, citeStatement } from "./statement-citation.ts";

/** Asks for the article's title while the component is mounted that offers a citation. */
export function useArticleTitle(): void {
  useEffect(() => {
    loadTitle().catch(() => undefined);
  }, []);
}

/** A statement of this view as a citation, with today's date and this address. */
export function citation(statement: Pick<CitedStatement, "sentence" | "brackets" | "place">): string {
  const day = new Intl.DateTimeFormat(language.peek(), { dateStyle: "long" }).format(new Date());
  return citeStatement({
    ...statement,
    article: articleTitle.peek(),
    address: location.href,
    accessed: words.peek().exportAccess(day),
  });
}
