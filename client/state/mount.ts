/**
 * Where the explorer is mounted. Our server answers every path with the one page, at `/`. The static edition is
 * a folder anywhere, with a folder for each view, so that any web server has a file at every address; its pages
 * say in `data-root` how to get from theirs to the first.
 */

/** An address's path as a place's: `/any/where/evidence/` is `/evidence` when the root is `/any/where/`. */
export function pathWithin(root: string, pathname: string): string {
  const inner = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  return `/${inner.replace(/(^|\/)index\.html$/, "").replace(/^\/|\/$/g, "")}`;
}

/** A place's path as an address's: a view's folder beneath the root. */
export const addressWithin = (root: string, path: string): string => root + (path === "/" ? "" : `${path.slice(1)}/`);

const inFolder = import.meta.env.BASE_URL !== "/";
const root = inFolder ? new URL(document.documentElement.dataset["root"] ?? "./", location.href).pathname : "/";

export const toPath = (pathname: string): string => (inFolder ? pathWithin(root, pathname) : pathname);
export const toAddress = (path: string): string => (inFolder ? addressWithin(root, path) : path);
