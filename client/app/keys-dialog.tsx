/** The list of keys, from the same table that serves them, and the switch for single letters. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../components/button.tsx";
import { word, words } from "../i18n/words.ts";
import { setSingleKeys, singleKeys } from "../state/preferences.ts";
import { useKeys } from "./keys.ts";
import { VIEWS } from "./views.ts";

const ROWS = (): readonly (readonly [string, string])[] => [
  ["/  Ctrl K", "search"],
  [`1 – ${VIEWS.length}`, "views"],
  ["o", "outline"],
  ["j  k", "next"],
  ["Shift T", "trace"],
  ["c", "copy"],
  ["q", "query"],
  ["+  −  0", "zoom"],
  ["Ctrl ↵", "run"],
  ["l", "language"],
  ["t", "theme"],
  ["Alt ←  →", "history"],
  ["Esc", "close"],
  ["?", "help"],
];

export function KeysDialog() {
  const open = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useKeys({ help: () => (open.value = true) });
  useEffect(() => {
    if (open.value) dialog.current?.showModal();
  }, [open.value]);
  if (!open.value) return null;
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-title" onClose={() => (open.value = false)}>
      <header>
        <h2 id="keys-title">{words.value.keysTitle}</h2>
        <IconButton icon="close" label={words.value.close} onClick={() => dialog.current?.close()} />
      </header>
      <dl class="keys">
        {ROWS().map(([keys, name]) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{name === "next" ? `${word("key.next")}, ${word("key.previous")}` : word(`key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        <span>
          {words.value.singleKeys}
          <span class="meta">{words.value.singleKeysHelp}</span>
        </span>
      </label>
    </dialog>
  );
}
