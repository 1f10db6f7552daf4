/** A table as CSV by RFC 4180, with a byte order mark, so that spreadsheets read umlauts. */

const cell = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
/** A cell that begins like a formula stays text: spreadsheets would run it. */
const tame = (text: string): string => (/^[=+@\t\r-]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text);

export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map((value) => cell(tame(String(value)))).join(",")}\r\n`).join("")}`;
