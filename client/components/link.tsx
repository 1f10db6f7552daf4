/** A link inside the explorer: an honest address for middle click and copy, no reload on a plain one. */
import type { AnchorHTMLAttributes, ComponentChildren } from "preact";
import { type Change, go, href, place } from "../state/location.ts";

interface LinkProps extends Omit<AnchorHTMLAttributes, "href" | "children" | "role"> {
  readonly to: Change;
  readonly children: ComponentChildren;
}

export function Link({ to, children, ...native }: LinkProps) {
  // Reading the place makes the address follow what is kept of the query.
  void place.value;
  return (
    <a
      {...native}
      href={href(to)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
