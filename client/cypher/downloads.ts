/** An answer as a file: CSV by RFC 4180 with a byte order mark, so that spreadsheets read umlauts, and JSON in full. */
import type { CypherAnswer } from "#server/contract/cypher-schemas.ts";
import { plain } from "./values.ts";

type Table = Pick<CypherAnswer, "columns" | "rows">;

const cell = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;

export const toCsv = ({ columns, rows }: Table): string =>
  [columns, ...rows.map((row) => row.map(plain))].map((line) => `${line.map(cell).join(",")}\r\n`).join("");

/** For the clipboard: what a spreadsheet takes when pasted. */
export const toTabs = ({ columns, rows }: Table): string =>
  [columns, ...rows.map((row) => row.map(plain))]
    .map((line) => line.map((text) => text.replaceAll(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");

export const toJsonText = ({ columns, rows }: Table): string => JSON.stringify({ columns, rows }, null, 2);

export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export const downloadCsv = (table: Table): void =>
  download("result.csv", "text/csv;charset=utf-8", `\uFEFF${toCsv(table)}`);
export const downloadJson = (table: Table): void => download("result.json", "application/json", toJsonText(table));
