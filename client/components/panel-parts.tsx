/**
 * What a panel is made of: the head's line of tools, the title that takes the focus, the walk to a neighbour, and
 * sections with a heading. They look alike in every view; what they say is the view's own.
 */
import type { ComponentChildren } from "preact";
import { words } from "../i18n/words.ts";
import { IconButton } from "./button.tsx";

interface PanelToolsProps {
  /** What the panel is about: a tag, a number or its title. */
  readonly children: ComponentChildren;
  /** Tools before the one that closes. */
  readonly tools?: ComponentChildren;
  readonly close: () => void;
  readonly closeLabel?: string;
}

/** The first line of a panel's head: what it is about, its tools, and the way out. */
export function PanelTools({ children, tools, close, closeLabel = words.value.close }: PanelToolsProps) {
  return (
    <div class="panel-tools">
      {children}
      <span class="spacer" />
      {tools}
      <IconButton icon="close" label={closeLabel} onClick={close} />
    </div>
  );
}

interface PanelTitleProps {
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly lang?: string | undefined;
}

/** The heading that takes the focus when the panel opens. */
export function PanelTitle({ children, class: of, lang }: PanelTitleProps) {
  return (
    <h2 class={of ? `panel-title ${of}` : "panel-title"} tabIndex={-1} data-panel-heading lang={lang}>
      {children}
    </h2>
  );
}

interface PreviousNextProps {
  /** Undefined where there is none. */
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
  readonly names?: readonly [previous: string, next: string];
}

export function PreviousNext({ previous, next, names }: PreviousNextProps) {
  const [back, on] = names ?? [words.value.previous, words.value.next];
  return (
    <>
      <IconButton icon="left" label={back} disabled={!previous} onClick={previous} />
      <IconButton icon="right" label={on} disabled={!next} onClick={next} />
    </>
  );
}

interface PlaceInListProps extends PreviousNextProps {
  /** From 0; -1 when the list does not hold it, and then nothing is shown. */
  readonly index: number;
  readonly total: number;
  readonly label: (place: number, total: number) => string;
}

/** `3 / 12` and the ways to the neighbours in the list. */
export function PlaceInList({ index, total, label, ...neighbours }: PlaceInListProps) {
  if (index < 0) return null;
  return (
    <>
      <span class="meta numbers" aria-label={label(index + 1, total)}>
        {words.value.stepOf(index + 1, total)}
      </span>
      <PreviousNext {...neighbours} />
    </>
  );
}

interface PanelSectionProps {
  readonly title: ComponentChildren;
  /** At the heading's far end: a count, most often. */
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function PanelSection({ title, note, children }: PanelSectionProps) {
  return (
    <section class="panel-section">
      <header>
        <h3>{title}</h3>
        {note !== undefined && <span class="meta">{note}</span>}
      </header>
      {children}
    </section>
  );
}
