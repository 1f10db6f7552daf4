/**
 * The pages of the static edition. A plain web server knows no rule that answers `/evidence` with the first
 * page, so each view has a folder with a page of its own, in which every address is relative: the site works
 * beneath any path. One text in, one text for each page out.
 */
import { CONTENT_POLICY } from "../api/content-policy.ts";

interface Note {
  readonly de: string;
  readonly en: string;
}

const NOT_STARTED: Note = {
  de: "Erscheint hier nichts? Der Explorer braucht JavaScript und einen Webserver: Aus einer Datei darf ein Browser ihn nicht starten. README.txt im selben Ordner sagt, wie es geht.",
  en: "Nothing appears here? The explorer needs JavaScript and a web server: browsers must not start it from a file. README.txt in the same folder says how.",
};

/** Too deep below the folder the explorer itself cannot be found from here. */
const NOTHING_HERE: Note = {
  de: "Unter dieser Adresse gibt es nichts.",
  en: "There is nothing at this address.",
};

/** Words that show when no script has put the explorer in their place for a while. */
const waiting = ({ de, en }: Note): string =>
  "<style>.waiting{margin:3rem auto;max-width:40rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;" +
  "visibility:hidden;animation:waiting 0s 4s forwards}@keyframes waiting{to{visibility:visible}}</style>" +
  `<div class="waiting"><p lang="de">${de}</p><p lang="en">${en}</p></div>`;

const policy = Object.entries(CONTENT_POLICY)
  .map(([name, sources]) => `${name} ${sources.join(" ")}`)
  .join("; ");

/** Replaces what must be there exactly once, so that a change of the page cannot pass unseen. */
function replaced(page: string, what: string | RegExp, by: string): string {
  const parts = page.split(what);
  if (parts.length !== 2) throw new Error(`client/index.html: ${String(what)} stands there ${parts.length - 1} times`);
  return parts.join(by);
}

/** What the build wrote: its page, and the icon as text. */
export interface Built {
  readonly page: string;
  readonly icon: string;
}

/** The page of a place so many folders below the first. */
function pageAt(built: Built, depth: number, note: Note): string {
  const up = depth === 0 ? "./" : "../".repeat(depth);
  let page = replaced(built.page, '<html lang="en">', `<html lang="en" data-root="${up}">`);
  page = replaced(
    page,
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
  page = replaced(page, '<div id="app"></div>', `<div id="app">${waiting(note)}</div>`);
  page = replaced(page, /<noscript>[^<]*<\/noscript>/, "");
  // A relative icon would be looked for anew beneath each view's address.
  page = replaced(page, "./mark.svg", `data:image/svg+xml,${encodeURIComponent(built.icon.trim())}`);
  return page.replaceAll(/(href|src)="\.\//g, `$1="${up}`);
}

/** Files by name: one page for each view's path, and the one that some hosts show for what is not there. */
export function layOut(built: Built, viewPaths: readonly string[]): ReadonlyMap<string, string> {
  const pages = viewPaths.map((path): [string, string] => {
    const folders = path.split("/").filter(Boolean);
    return [[...folders, "index.html"].join("/"), pageAt(built, folders.length, NOT_STARTED)];
  });
  return new Map([...pages, ["404.html", pageAt(built, 0, NOTHING_HERE)]]);
}
