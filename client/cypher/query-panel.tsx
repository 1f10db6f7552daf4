/** The upper half of the console: the query, its parameters, and beneath them what it says in words or what is wrong. */
import "./editor.css";
import type { EditorView } from "@codemirror/view";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Schema } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { Icon } from "../components/icon.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import { narrow } from "../state/viewport.ts";
import { CodeEditor } from "./code-editor.tsx";
import { Code } from "./code.tsx";
import { suggestionsAt } from "./completion.ts";
import {
  askDraft,
  check,
  draft,
  draftParameters,
  explanation,
  type Fault,
  faults,
  insertText,
  missingParameters,
  parametersOpen,
  run,
} from "./cypher-state.ts";
import { jsonFault, readParameters } from "./json-fault.ts";
import { inTongue, questionOf } from "./questions.ts";

/** Line and column, counted from 1. */
function lineAndColumn(text: string, offset: number): readonly [number, number] {
  const before = text.slice(0, offset);
  return [before.split("\n").length, offset - before.lastIndexOf("\n")];
}

function FaultLine({ fault, text, onGo }: { readonly fault: Fault; readonly text: string; readonly onGo: () => void }) {
  const [line, column] = lineAndColumn(text, fault.start);
  return (
    <p class="fault">
      <span>{inLanguage(fault.messageDe, fault.messageEn)}</span>
      <button type="button" class="link" onClick={onGo}>
        {words.value.cyPlace(line, column)}
      </button>
    </p>
  );
}

function parameterFaults(text: string): readonly Fault[] {
  const fault = jsonFault(text);
  if (!fault) return [];
  const message = word(`json.${fault.kind}`);
  return [{ code: `json.${fault.kind}`, messageDe: message, messageEn: message, start: fault.at, end: fault.at + 1 }];
}

function Parameters() {
  const editor = useRef<EditorView | undefined>(undefined);
  const [fault] = parameterFaults(draftParameters.value);
  const missing = missingParameters.value;
  const text = draftParameters.value;
  return (
    <section class="parameters" aria-label={words.value.cyParameters}>
      <h2>{words.value.cyParameters}</h2>
      <CodeEditor
        kind="json"
        text={draftParameters}
        label={words.value.cyParameters}
        hint="{ }"
        onRun={askDraft}
        check={parameterFaults}
        version={language.value}
        handle={(view) => (editor.current = view)}
      />
      {fault ? (
        <FaultLine
          fault={fault}
          text={text}
          onGo={() => {
            editor.current?.dispatch({ selection: { anchor: Math.min(fault.start, text.length) } });
            editor.current?.focus();
          }}
        />
      ) : (
        missing.length > 0 && <p class="fault">{words.value.cyMissing(missing.map((name) => `$${name}`).join(", "))}</p>
      )}
    </section>
  );
}

function InWords() {
  const known = questionOf(draft.value);
  if (!known) {
    return (
      <section class="in-words" aria-label={words.value.cyInWords}>
        <p class="quiet">{words.value.cyOwnQuery}</p>
      </section>
    );
  }
  const { question } = known;
  const open = explanation.on.value;
  return (
    <section class="in-words" aria-label={words.value.cyInWords}>
      <p>
        <strong>{words.value.cyInWords}</strong>
        <span>{inLanguage(question.wordsDe, question.wordsEn)}</span>
        <button type="button" class="link" aria-expanded={open} onClick={() => explanation.set(!open)}>
          {words.value.cyClauses}
          <Icon name={open ? "up" : "down"} />
        </button>
      </p>
      {open && (
        <ol class="clauses">
          {question.clauses.map((clause) => (
            <li key={clause.code}>
              <Code text={inTongue(clause.code, known.language)} />
              <p>{inLanguage(clause.de, clause.en)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function QueryPanel() {
  const schema = useResource<Schema>("/api/schema").value;
  const editor = useRef<EditorView | undefined>(undefined);
  const asks = draft.value.includes("$") || draftParameters.value.trim() !== "" || parametersOpen.value;
  const [fault] = faults.value;
  const state = run.value;
  const known = questionOf(draft.value)?.question;
  // On a phone a known question shows its words first; the query is one press away.
  const unfolded = useSignal(false);
  const folded = narrow.value && known !== undefined && !unfolded.value;
  const failed = state.status === "failed" && state.query === draft.value;
  const goTo = (place: number): void => {
    editor.current?.dispatch({ selection: { anchor: Math.min(place, draft.value.length) }, scrollIntoView: true });
    editor.current?.focus();
  };
  useEffect(() => () => void (insertText.value = undefined), []);
  return (
    <div class="query-panel">
      {folded && (
        <header class="question">
          <h2>{known[language.value]}</h2>
          <button type="button" class="link" onClick={() => (unfolded.value = true)}>
            {words.value.showQuery}
          </button>
        </header>
      )}
      <div hidden={folded}>
        <CodeEditor
          kind="cypher"
          text={draft}
          label={words.value.cyEditor}
          hint="MATCH (t:Theory) RETURN t"
          onChange={() => (faults.value = [])}
          onRun={askDraft}
          check={check}
          onFaults={(found) => (faults.value = found)}
          suggest={(text, cursor) =>
            schema && suggestionsAt(text, cursor, schema, Object.keys(readParameters(draftParameters.peek()) ?? {}))
          }
          version={`${language.value} ${state.status} ${state.status === "failed" ? state.query : ""}`}
          handle={(view) => {
            editor.current = view;
            insertText.value = view
              ? (text) => {
                  const { from, to } = view.state.selection.main;
                  view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } });
                  view.focus();
                }
              : undefined;
          }}
        />
        <p id="editor-help" class="hidden-visually">
          {words.value.cyEditorHelp}
        </p>
        {asks && <Parameters />}
      </div>
      {fault ? (
        <div class={failed ? "faults" : "faults faults-live"} role={failed ? "alert" : undefined}>
          <FaultLine fault={fault} text={draft.value} onGo={() => goTo(fault.start)} />
        </div>
      ) : (
        <InWords />
      )}
    </div>
  );
}
