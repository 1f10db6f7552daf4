/**
 * CSL data of unknown soundness in, an entry out: what is not text where text belongs is left out. Markup that CSL
 * allows in titles is removed. A year, DOI or address that cannot be read is an issue, and the rest stays.
 */
import type { BibliographyEntry, BibliographyIssueCode } from "../bibliography.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface CslEntry {
  readonly entry: BibliographyEntry;
  /** What of it could not be read. */
  readonly faults: readonly BibliographyIssueCode[];
}

const MARKUP = /<\/?(?:i|b|em|strong|sc|sup|sub|span)\b[^<>]*>/gi;
const UNFIT = /\p{Surrogate}/gu;
const DOI = /^10\.\d{4,9}\/\S+$/;
const YEAR = /(?<!\d)(\d{4})(?!\d)/;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function textOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return null;
  const text = value
    .replace(MARKUP, "")
    .replace(UNFIT, "\uFFFD")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return text === "" ? null : text;
}

function nameOf(value: unknown): string | null {
  if (!isFields(value)) return textOf(value);
  const literal = textOf(value["literal"]);
  const family = textOf(value["family"]);
  if (literal === null && family === "others" && value["given"] === undefined) return "et al.";
  if (literal !== null) return literal === "others" ? "et al." : literal;
  const parts = ["given", "dropping-particle", "non-dropping-particle", "family"].map((part) => textOf(value[part]));
  const name = parts.filter((part) => part !== null).join(" ");
  const suffix = textOf(value["suffix"]);
  if (name === "") return suffix;
  return suffix === null ? name : `${name}, ${suffix}`;
}

function namesOf(value: unknown): readonly string[] | null {
  const names = (Array.isArray(value) ? value : [value]).map(nameOf).filter((name) => name !== null);
  return names.length === 0 ? null : names;
}

/** `undefined` when there is a date and it holds no year. */
function yearOf(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === "") return null;
  if (!isFields(value)) return yearIn(textOf(value));
  const parts: unknown = value["date-parts"];
  const date: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const first: unknown = Array.isArray(date) ? date[0] : undefined;
  const year = Number(first ?? Number.NaN);
  if (Number.isInteger(year) && year !== 0 && Math.abs(year) < 10_000) return year;
  return yearIn(textOf(value["raw"]) ?? textOf(value["literal"]));
}

function yearIn(text: string | null): number | undefined {
  const digits = text === null ? undefined : YEAR.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function doiOf(value: unknown): string | null | undefined {
  const text = textOf(value)?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  if (text === undefined) return null;
  return DOI.test(text) ? text : undefined;
}

function urlOf(value: unknown): string | null | undefined {
  const text = textOf(value);
  if (text === null) return null;
  try {
    const { protocol, href } = new URL(text);
    return protocol === "https:" || protocol === "http:" ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The entry and its faults; an entry with neither title nor authors says nothing, which is for the caller to judge. */
export function readCsl(csl: Fields, place: Pick<BibliographyEntry, "key" | "order" | "line">): CslEntry {
  const faults: BibliographyIssueCode[] = [];
  const orFault = <T>(value: T | undefined, code: BibliographyIssueCode): T | null => {
    if (value === undefined) faults.push(code);
    return value ?? null;
  };
  const title = textOf(csl["title"]);
  if (title === null) faults.push("title-missing");
  const entry: BibliographyEntry = {
    ...place,
    title,
    authors: namesOf(csl["author"]) ?? namesOf(csl["editor"]),
    year: orFault(yearOf(csl["issued"]), "year-unreadable"),
    container: textOf(csl["container-title"]),
    volume: textOf(csl["volume"]),
    issue: textOf(csl["issue"]),
    pages: textOf(csl["page"])?.replace(/(?<=\d)\s*(?:-{1,3}|–)\s*(?=\d)/g, "–") ?? null,
    publisher: textOf(csl["publisher"]),
    doi: orFault(doiOf(csl["DOI"]), "doi-invalid"),
    url: orFault(urlOf(csl["URL"]), "url-invalid"),
  };
  return { entry, faults };
}
