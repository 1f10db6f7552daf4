/**
 * The panel that explains the selection: a complementary region beside the view, on narrow screens a sheet
 * with three stops. Focus goes to its heading when `subject` changes and returns to where it was on close.
 * The URL decides whether there is a panel; this component only closes by calling `close`.
 */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { cypherPlace } from "../app/cypher-link.ts";
import { useKeys } from "../app/keys.ts";
import { hasView } from "../app/views.ts";
import { words } from "../i18n/words.ts";
import { go } from "../state/location.ts";
import { narrow } from "../state/viewport.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { useSheetDrag } from "./sheet-drag.ts";

const STOPS = ["peek", "half", "full"] as const;
export type SheetStop = (typeof STOPS)[number];

/** The query that finds what the panel shows. */
interface PanelQuery {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Its pattern in short, shown beside the link. */
  readonly pattern: string;
}

interface PanelProps {
  readonly label: string;
  /** What the panel is about; a new subject scrolls to its start and takes the focus when `focus` is set. */
  readonly subject: string;
  readonly focus?: boolean;
  readonly close: () => void;
  readonly foot?: ComponentChildren;
  /** The foot leads to it, and so does the key. */
  readonly query?: PanelQuery | undefined;
  readonly children: ComponentChildren;
}

export function Panel({ label, subject, focus = true, close, foot, query, children }: PanelProps) {
  const region = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const returnTo = useRef<Element | null>(null);
  const stop = useSignal<SheetStop>("half");
  const drag = useSheetDrag(region, stop, close);
  const place = query && hasView("cypher") ? cypherPlace(query.text, query.parameters) : undefined;
  useKeys({ close, ...(place ? { query: () => go(place) } : {}) });

  useLayoutEffect(() => {
    returnTo.current = document.activeElement;
    return () => {
      const target = returnTo.current;
      const held = document.activeElement;
      const lost = held === null || held === document.body || region.current?.contains(held);
      if (lost && target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    // A page that opens with a selection leaves the focus at its start.
    if (!focus || !navigator.userActivation.hasBeenActive) return;
    region.current?.querySelector<HTMLElement>("[data-panel-heading]")?.focus({ preventScroll: true });
  }, [subject, focus]);

  const full = stop.value === "full";
  const shownFoot = (foot || place) && (
    <div class="panel-foot">
      {foot}
      {place && (
        <>
          <Icon name="code" />
          <Link to={place} class="link">
            {words.value.showQuery}
          </Link>
          <code class="mono meta">{query?.pattern}</code>
        </>
      )}
    </div>
  );
  return (
    <aside
      ref={region}
      class="panel"
      aria-label={label}
      data-stop={narrow.value ? stop.value : undefined}
      style={drag.style.value}
    >
      {narrow.value && (
        <button
          type="button"
          class="sheet-bar"
          aria-expanded={full}
          aria-label={full ? words.value.peek : words.value.expand}
          onClick={() => {
            if (drag.moved()) return;
            stop.value = STOPS[(STOPS.indexOf(stop.value) + 1) % STOPS.length] ?? "half";
          }}
          {...drag.handlers}
        >
          <span />
        </button>
      )}
      <div class="panel-body" ref={body}>
        {children}
        {narrow.value && shownFoot}
      </div>
      {!narrow.value && shownFoot}
    </aside>
  );
}
