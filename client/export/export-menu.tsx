/**
 * The button *Export* and what it opens: groups of files, each named by its format, and actions such as printing. Files are
 * made when asked for; a failure is said where the reader looks.
 */
import "./export.css";
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useKeys } from "../app/keys.ts";
import { Button } from "../components/button.tsx";
import { words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { type ExportFile, save } from "./export-files.ts";

export interface ExportGroup {
  readonly title: string;
  readonly files: readonly ExportFile[];
  /** Says what the files can't hold. */
  readonly note?: string | undefined;
  readonly actions?: readonly { readonly title: string; readonly run: () => void }[];
}

export function ExportMenu({ groups }: { readonly groups: readonly ExportGroup[] }) {
  const open = useSignal(false);
  const failed = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const close = (): void => {
    open.value = false;
    root.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
  };
  useKeys(open.value ? { close } : {});
  const run = async ({ name, type, make }: ExportFile): Promise<void> => {
    failed.value = false;
    try {
      const content = await make();
      if (content === undefined) throw new Error("There is nothing to export.");
      save(name, type, content);
      announce(words.value.exportDone(name));
      close();
    } catch (error) {
      failed.value = true;
      console.info("The export failed:", error);
    }
  };
  return (
    <div
      class="export no-print"
      ref={root}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))) open.value = false;
      }}
    >
      <Button icon="arrowDown" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {words.value.export}
      </Button>
      {open.value && (
        // A press on the ground of the menu is no leaving of it.
        <div class="export-menu" role="group" aria-label={words.value.export} tabIndex={-1}>
          {groups.map(({ title, files, note, actions }) => (
            <section key={title}>
              <h2 class="meta">{title}</h2>
              <div class="export-formats">
                {files.map((file) => (
                  <button key={file.format} type="button" class="pill-button" onClick={() => void run(file)}>
                    {file.format}
                  </button>
                ))}
                {actions?.map((action) => (
                  <button
                    key={action.title}
                    type="button"
                    class="pill-button"
                    onClick={() => {
                      close();
                      action.run();
                    }}
                  >
                    {action.title}
                  </button>
                ))}
              </div>
              {note && <p class="meta">{note}</p>}
            </section>
          ))}
          {failed.value && (
            <p class="export-failed" role="alert">
              {words.value.exportFailed}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
