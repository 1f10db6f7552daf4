/**
 * From a view to the statement that makes it: a quiet link for the view's bar, and the key `q` while no selection
 * takes it. Enters: the address of the API whose answer the view shows.
 */
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { words } from "../i18n/words.ts";
import { go } from "../state/location.ts";
import { statementPlace } from "./cypher-link.ts";
import { useKeys } from "./keys.ts";
import { hasView } from "./views.ts";

export function ViewQuery({ of }: { readonly of: string }) {
  const offered = hasView("cypher");
  const to = statementPlace(of);
  useKeys(offered ? { query: () => go(to) } : {});
  if (!offered) return null;
  return (
    <Link to={to} class="view-query no-print" title={words.value.viewQuery} aria-label={words.value.viewQuery}>
      <Icon name="code" />
      <span>{words.value.showQuery}</span>
    </Link>
  );
}
