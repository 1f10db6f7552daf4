/** A work in words: a short label, the parts of its full entry, the words it is found by. Nothing of the screen. */
import type { Work } from "./literature-door.ts";

/** One or two names, else the first and `et al.`. */
export function shortAuthors(authors: readonly string[] | null): string {
  const [first = "", second, ...more] = authors ?? [];
  if (second === undefined) return first;
  return more.length === 0 && second !== "et al." ? `${first} & ${second}` : `${first} et al.`;
}

/** `Beispiel & Muster 1901: Erfunden`, as much of it as is known. */
export function workLabel({ authors, year, title }: Work): string {
  const who = [shortAuthors(authors), year === null ? "" : String(year)].filter(Boolean).join(" ");
  return [who, title ?? ""].filter(Boolean).join(": ");
}

/** What holds the work, and where in it: `Beispiele 2 (3), 4–5. Musterverlag`. */
export function sourceParts({ container, volume, issue, pages, publisher }: Work): {
  readonly container: string | null;
  readonly rest: string;
} {
  const number = [volume ?? "", issue === null ? "" : `(${issue})`].filter(Boolean).join(" ");
  const place = [number, pages ?? ""].filter(Boolean).join(", ");
  return { container, rest: [place, publisher ?? ""].filter(Boolean).join(". ") };
}

/** The address that a work's link leads to: its DOI's, else its own. */
export const addressOf = ({ doi, url }: Pick<Work, "doi" | "url">): string | null =>
  doi === null ? url : `https://doi.org/${encodeURIComponent(doi).replaceAll("%2F", "/")}`;

/** Without capitals and accents, so that `mussig` finds `Müßig`. */
export const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

/** Everything that a search for a work looks at. */
export const workWords = ({ title, authors, year, container, publisher, doi }: Work): string =>
  [title, ...(authors ?? []), year === null ? null : String(year), container, publisher, doi].filter(Boolean).join(" ");
