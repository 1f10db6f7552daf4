/** What stands around a picture: the outline beside it, the bar above it, and the panel of a link to nothing. */
import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Button, IconButton } from "../components/button.tsx";
import { Empty } from "../components/states.tsx";
import { words } from "../i18n/words.ts";
import { compact, narrow } from "../state/viewport.ts";

interface OutlineFrameProps {
  readonly title: string;
  /** Its drawer, on a compact screen. */
  readonly open: Signal<boolean>;
  readonly children: ComponentChildren;
}

export function OutlineFrame({ title, open, children }: OutlineFrameProps) {
  return (
    <nav class="outline" aria-label={title} data-open={open.value}>
      <header class="outline-head">
        <h2>{title}</h2>
        {compact.value ? (
          <IconButton icon="close" label={words.value.close} onClick={() => (open.value = false)} />
        ) : (
          <kbd aria-hidden="true">o</kbd>
        )}
      </header>
      {children}
    </nav>
  );
}

interface PictureBarProps {
  readonly title: string;
  /** How much of the graph is shown. */
  readonly count: string;
  readonly outline: { readonly title: string; readonly open: Signal<boolean> };
  /** The legend's chips, on a phone in one row with the actions. */
  readonly chips: ComponentChildren;
  readonly children: ComponentChildren;
}

export function PictureBar({ title, count, outline, chips, children }: PictureBarProps) {
  const openOutline = <IconButton icon="outline" label={outline.title} onClick={() => (outline.open.value = true)} />;
  if (narrow.value) {
    return (
      <>
        <h1 class="hidden-visually">{title}</h1>
        <div class="chip-row">
          {openOutline}
          {children}
          {chips}
        </div>
      </>
    );
  }
  return (
    <header class="view-bar">
      {compact.value && openOutline}
      <h1>{title}</h1>
      <p class="quiet">{count}</p>
      <span class="spacer" />
      {children}
    </header>
  );
}

/** The link selects what the graph does not have. */
export function UnknownSelection({ close }: { readonly close: () => void }) {
  return (
    <aside class="panel" aria-label={words.value.unknownSelection}>
      <Empty>{words.value.unknownSelection}</Empty>
      <div class="panel-section">
        <Button onClick={close}>{words.value.close}</Button>
      </div>
    </aside>
  );
}
