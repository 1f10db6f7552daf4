/** Above the text: where the reader is, search in the text, names, and what the margin shows. */
import type { Signal } from "@preact/signals";
import { ViewQuery } from "../app/view-query.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { words } from "../i18n/words.ts";
import { compact, narrow } from "../state/viewport.ts";
import type { ReadSection } from "./article-model.ts";
import { margin, namesShown, setMargin, showNames } from "./article-state.ts";
import { FindField } from "./find-field.tsx";

const MARGINS = ["claims", "references", "off"] as const;

function MarginSwitch() {
  return (
    <div class="segmented" role="group" aria-label={words.value.arMargin}>
      {MARGINS.map((value) => (
        <button key={value} type="button" aria-pressed={margin.value === value} onClick={() => setMargin(value)}>
          {words.value[`arMargin.${value}`]}
        </button>
      ))}
    </div>
  );
}

interface ReadingBarProps {
  readonly section: ReadSection | undefined;
  readonly contentsOpen: Signal<boolean>;
  /** How many places the search found, and which of them is shown. */
  readonly hits: number;
  readonly hit: number;
  readonly onStep: (by: 1 | -1) => void;
}

export function ReadingBar({ section, contentsOpen, hits, hit, onStep }: ReadingBarProps) {
  return (
    <header class="view-bar reading-bar">
      {compact.value && (
        <IconButton
          icon="outline"
          label={words.value.arContents}
          aria-expanded={contentsOpen.value}
          onClick={() => (contentsOpen.value = !contentsOpen.value)}
        />
      )}
      {section && !narrow.value && (
        <p>
          <strong>{words.value.section(section.number, section.heading)}</strong>
          {section.number !== null && (
            <span class="quiet" lang={section.language}>
              {section.heading}
            </span>
          )}
        </p>
      )}
      <span class="spacer" />
      <FindField hits={hits} at={hit} onStep={onStep} />
      {!narrow.value && (
        <Button aria-pressed={namesShown.value} onClick={() => showNames(!namesShown.value)}>
          {words.value.arNames}
        </Button>
      )}
      {!narrow.value && <MarginSwitch />}
      <ViewQuery of="/api/article" />
    </header>
  );
}
