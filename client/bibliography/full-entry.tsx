/** A work as a full entry: authors, year, title, what holds it, and a link to its DOI or address. */
import "./bibliography.css";
import { Icon } from "../components/icon.tsx";
import { words } from "../i18n/words.ts";
import type { Work } from "./literature-door.ts";
import { addressOf, sourceParts } from "./work-text.ts";

export function FullEntry({ work }: { readonly work: Work }) {
  const { authors, year, title, doi, url } = work;
  const { container, rest } = sourceParts(work);
  const address = addressOf(work);
  return (
    <div class="work">
      <p class="work-who">
        {authors === null ? words.value.biblioNoAuthors : authors.join(", ")}
        {year !== null && ` (${year})`}
      </p>
      <p class={title === null ? "quiet" : "work-title"}>{title ?? words.value.biblioNoTitle}</p>
      {(container !== null || rest !== "") && (
        <p class="work-source">
          {container !== null && <cite>{container}</cite>}
          {container !== null && rest !== "" && ", "}
          {rest}
        </p>
      )}
      {address !== null && (
        <p class="work-link">
          <a href={address} class="link" target="_blank" rel="noopener noreferrer">
            {doi === null ? url : `doi.org/${doi}`}
            <Icon name="open" size={12} />
            <span class="hidden-visually"> {words.value.biblioNewTab}</span>
          </a>
        </p>
      )}
    </div>
  );
}
