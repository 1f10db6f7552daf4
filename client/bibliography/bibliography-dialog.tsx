/**
 * The dialog in which a bibliography finds its numbers: by key or by order as a whole, and each entry by hand. Entries
 * without a number, numbers given twice, numbers without an entry and everything that could not be read are shown.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Button, IconButton } from "../components/button.tsx";
import { word, words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { type Draft, draft, renumber, setNumber } from "./draft.ts";
import { type BibliographyIssue, numberInKey, NUMBERINGS } from "./literature-door.ts";
import { type NumberFacts, numberFacts, ranges, typedNumber } from "./number-facts.ts";
import { keep } from "./own-bibliography.ts";
import { shortAuthors } from "./work-text.ts";

const SHOWN_ENTRIES = 600;
const SHOWN_ISSUES = 100;

interface EntryRowProps {
  readonly draft: Draft;
  readonly index: number;
  readonly facts: NumberFacts;
}

function EntryRow({ draft: { entries, numbers, highest }, index, facts }: EntryRowProps) {
  const entry = entries[index];
  const number = numbers[index] ?? null;
  const text = useSignal(number === null ? "" : String(number));
  useEffect(() => {
    if (typedNumber(text.value, highest) !== number) text.value = number === null ? "" : String(number);
  }, [number]);
  if (!entry) return null;
  const wrong = typedNumber(text.value, highest) === undefined;
  const taken = facts.taken.get(index);
  const fault = wrong
    ? words.value.biblioNoSuch(highest)
    : taken !== undefined && number !== null
      ? words.value.biblioTaken(number, entries[taken]?.title ?? entries[taken]?.key ?? "")
      : number === null
        ? words.value.biblioUnplaced
        : undefined;
  const faultId = `entry-fault-${index}`;
  const name = entry.title ?? entry.key ?? words.value.biblioEntry(entry.order);
  return (
    <tr class={fault === undefined ? undefined : "entry-faulty"}>
      <td class="entry-number">
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={words.value.biblioNumberOf(name)}
          aria-invalid={wrong || taken !== undefined}
          aria-describedby={fault === undefined ? undefined : faultId}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            const typed = typedNumber(text.value, highest);
            if (typed !== undefined) setNumber(index, typed);
          }}
          onBlur={() => {
            if (wrong) text.value = number === null ? "" : String(number);
          }}
        />
      </td>
      <th scope="row" class="entry-work">
        <span class="entry-who">
          {[shortAuthors(entry.authors), entry.year].filter((part) => part !== "" && part !== null).join(" ")}
        </span>{" "}
        <span class={entry.title === null ? "quiet" : undefined}>{entry.title ?? words.value.biblioNoTitle}</span>
        {fault !== undefined && (
          <span class="entry-fault" id={faultId}>
            {fault}
          </span>
        )}
      </th>
      <td class="entry-key">
        <code class="mono">{entry.key ?? "–"}</code>
        <span class="meta">{words.value.biblioLine(entry.line)}</span>
      </td>
    </tr>
  );
}

interface IssuesProps {
  readonly issues: readonly BibliographyIssue[];
  readonly open: boolean;
}

function Issues({ issues, open }: IssuesProps) {
  if (issues.length === 0) return null;
  const more = issues.length - SHOWN_ISSUES;
  return (
    <details class="biblio-issues" open={open}>
      <summary>{words.value.biblioIssues(issues.length)}</summary>
      <ul>
        {issues.slice(0, SHOWN_ISSUES).map(({ code, line, key, source, unread }, index) => (
          <li key={index}>
            <span class="meta numbers">{words.value.biblioLine(line)}</span>
            <p>
              <strong>{word(`biblioIssue.${code}`)}</strong>
              {unread && ` ${words.value.biblioLost}`}
              {key !== null && key !== "" && (
                <>
                  {" "}
                  <code class="mono">{key}</code>
                </>
              )}
              {source !== "" && <code class="mono issue-source">{source}</code>}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="meta">{words.value.biblioMore(more)}</p>}
    </details>
  );
}

function summaryOf({ issues, numbers, highest }: Draft, facts: NumberFacts): string {
  const unread = issues.filter((issue) => issue.unread).length;
  return [
    words.value.biblioNamed(facts.named, highest),
    ...(facts.unplaced > 0 && numbers.length > 0 ? [words.value.biblioWithout(facts.unplaced)] : []),
    ...(facts.taken.size > 0 ? [words.value.biblioTwice(facts.taken.size)] : []),
    ...(unread > 0 ? [words.value.biblioUnreadShort(unread)] : []),
  ].join(" · ");
}

function Body({ shown, close }: { readonly shown: Draft; readonly close: () => void }) {
  const { name, entries, issues, by, numbers, highest, edited } = shown;
  const facts = numberFacts(numbers, highest);
  const said = summaryOf(shown, facts);
  useEffect(() => announce(said), [said]);
  const use = (): void => {
    const kept = keep({ name, entries, issues, by, numbers });
    announce(kept ? said : words.value.biblioNotKept);
    close();
    // The button that opened the dialog may be gone with the banner that held it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById("content")?.focus();
    });
  };
  const more = entries.length - SHOWN_ENTRIES;
  const byKey = entries.some(({ key }) => numberInKey(key) !== null);
  return (
    <>
      <header>
        <h2 id="biblio-title">{words.value.biblioTitle(name)}</h2>
        <IconButton icon="close" label={words.value.close} onClick={close} />
      </header>
      <p class="biblio-summary">{entries.length === 0 ? words.value.biblioNothing : said}</p>
      <p class="meta">{words.value.biblioStays}</p>
      <div class="biblio-scroll" tabIndex={0} role="group" aria-labelledby="biblio-title">
        <Issues issues={issues} open={entries.length === 0 || issues.some(({ unread }) => unread)} />
        {entries.length > 0 && (
          <>
            <fieldset class="biblio-by">
              <legend>{words.value.biblioBy}</legend>
              {NUMBERINGS.map((each) => (
                <label key={each}>
                  <input
                    type="radio"
                    name="numbering"
                    checked={by === each}
                    disabled={each === "key" && !byKey}
                    onChange={() => renumber(each)}
                  />
                  {word(`biblioBy.${each}`)}
                </label>
              ))}
            </fieldset>
            <table class="biblio-table">
              <thead>
                <tr>
                  <th scope="col">{words.value["column.number"]}</th>
                  <th scope="col">{words.value["column.entry"]}</th>
                  <th scope="col">{words.value.biblioKey}</th>
                </tr>
              </thead>
              <tbody>
                {entries.slice(0, SHOWN_ENTRIES).map((entry, index) => (
                  <EntryRow key={entry.order} draft={shown} index={index} facts={facts} />
                ))}
              </tbody>
            </table>
            {more > 0 && <p class="meta">{words.value.biblioMore(more)}</p>}
            {facts.missing.length > 0 && (
              <p class="biblio-missing">
                <strong>{words.value.biblioUncovered(facts.missing.length)}</strong> {ranges(facts.missing)}
              </p>
            )}
          </>
        )}
      </div>
      <footer>
        <Button onClick={close}>{words.value.biblioCancel}</Button>
        {entries.length > 0 && (
          <Button tone="ink" disabled={facts.named === 0} onClick={use}>
            {edited ? words.value.biblioSave : words.value.biblioUse}
          </Button>
        )}
      </footer>
    </>
  );
}

export function BibliographyDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = draft.value;
  const open = shown !== null;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  if (!shown) return null;
  return (
    <dialog
      ref={dialog}
      class="dialog biblio-dialog"
      aria-labelledby="biblio-title"
      onClose={() => (draft.value = null)}
    >
      <Body shown={shown} close={() => dialog.current?.close()} />
    </dialog>
  );
}
