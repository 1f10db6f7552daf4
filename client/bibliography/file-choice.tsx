/** Two ways to give a file: a button that opens the browser's chooser, and a drop anywhere over the view. */
import "./bibliography.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../components/button.tsx";
import { words } from "../i18n/words.ts";
import { openFile, reading } from "./draft.ts";

const KINDS = ".bib,.bibtex,.ris,.json,.csl,application/json,application/x-bibtex,text/plain";

interface FileButtonProps {
  readonly highest: number;
  readonly tone?: "plain" | "ink";
  readonly children: ComponentChildren;
}

export function FileButton({ highest, tone = "plain", children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button tone={tone} disabled={reading.value} onClick={() => input.current?.click()}>
        {reading.value ? words.value.biblioReading : children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again after it was mended.
          event.currentTarget.value = "";
          if (file) void openFile(file, highest);
        }}
      />
    </>
  );
}

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

interface DropZoneProps {
  readonly highest: number;
  readonly class: string;
  readonly "data-panel": boolean;
  readonly children: ComponentChildren;
}

/** The view as a place to drop a file on; what is no file passes through. */
export function DropZone({ highest, children, ...native }: DropZoneProps) {
  const over = useSignal(false);
  return (
    <div
      {...native}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={(event) => {
        // Crossing from one part of the view to another is no leaving.
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) over.value = false;
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        over.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) void openFile(file, highest);
      }}
    >
      {children}
      {over.value && (
        <div class="drop-here" aria-hidden="true">
          <p>
            <strong>{words.value.biblioDrop}</strong>
            <span>{words.value.biblioStays}</span>
          </p>
        </div>
      )}
    </div>
  );
}
