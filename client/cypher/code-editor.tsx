/**
 * A CodeMirror editor as a component: colours by the tokens of tokens.ts, completion, faults underlined, Tab
 * leaves it, Ctrl+Enter runs. The text is a signal that the editor follows and writes, at once in both
 * directions, so that a slow redraw never puts an older text back.
 */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeCompletion,
  closeBracketsKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { forceLinting, linter } from "@codemirror/lint";
import { Compartment, EditorState, Prec, RangeSetBuilder, StateField, type Text } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { effect, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { inLanguage, words } from "../i18n/words.ts";
import type { Suggestion, Suggestions } from "./completion.ts";
import type { Fault } from "./cypher-state.ts";
import { tokens } from "./tokens.ts";

const MARKS = new Map<string, Decoration>();
function mark(kind: string): Decoration {
  const held = MARKS.get(kind) ?? Decoration.mark({ class: `tok-${kind}` });
  MARKS.set(kind, held);
  return held;
}

function colours(doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { kind, start, end } of tokens(doc.toString())) builder.add(start, end, mark(kind));
  return builder.finish();
}

const colouring = StateField.define<DecorationSet>({
  create: (state) => colours(state.doc),
  update: (held, change) => (change.docChanged ? colours(change.state.doc) : held),
  provide: (field) => EditorView.decorations.from(field),
});

const RANK: Readonly<Record<Suggestion["kind"], number>> = {
  variable: 3,
  property: 3,
  label: 3,
  type: 3,
  parameter: 3,
  keyword: 1,
  function: 0,
};

function completionOf(option: Suggestion): Completion {
  const { text, kind, detail, helpDe, helpEn, insert } = option;
  const help = helpDe !== undefined && helpEn !== undefined ? inLanguage(helpDe, helpEn) : undefined;
  return {
    label: text,
    type: kind,
    boost: RANK[kind],
    ...(detail ? { detail } : {}),
    ...(help ? { info: help } : {}),
    apply(view, _completion, from, to) {
      const goesOn = insert?.includes("(") && view.state.sliceDoc(to, to + 1) === "(";
      const put = goesOn || !insert ? text : insert;
      const cursor = put.indexOf("|");
      const plain = put.replace("|", "");
      view.dispatch({
        changes: { from, to, insert: plain },
        selection: { anchor: from + (cursor < 0 ? plain.length : cursor) },
        userEvent: "input.complete",
      });
    },
  };
}

export interface EditorProps {
  readonly text: Signal<string>;
  readonly label: string;
  readonly kind: "cypher" | "json";
  readonly onChange?: () => void;
  readonly onRun: () => void;
  /** What is wrong with a text, asked a moment after the last key. */
  readonly check: (text: string) => Promise<readonly Fault[]> | readonly Fault[];
  readonly onFaults?: (faults: readonly Fault[]) => void;
  readonly suggest?: (text: string, cursor: number) => Suggestions | undefined;
  readonly hint?: string;
  /** Changes when faults or words must be drawn anew. */
  readonly version: string;
  readonly handle?: (view: EditorView | undefined) => void;
}

export function CodeEditor(props: EditorProps) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const wording = useRef(new Compartment());

  const wordsNow = () => [
    EditorView.contentAttributes.of({
      "aria-label": latest.current.label,
      "aria-describedby": "editor-help",
      // What is editable takes the focus anyway; said outright, a long text's scrolling is known to be reachable.
      tabindex: "0",
    }),
    EditorState.phrases.of({ Completions: words.value.cyCompletions, Diagnostics: words.value.cyFaults }),
    ...(latest.current.hint ? [placeholder(latest.current.hint)] : []),
  ];

  useEffect(() => {
    if (!parent.current) return undefined;
    const { kind } = latest.current;
    const complete = (context: CompletionContext): CompletionResult | null => {
      const before = context.state.sliceDoc(context.pos - 1, context.pos);
      if (!context.explicit && !/[\p{L}\p{N}_:.$]/u.test(before)) return null;
      const found = latest.current.suggest?.(context.state.doc.toString(), context.pos);
      if (!found || found.options.length === 0) return null;
      const exact = new Set(found.options.map(({ text }) => text.toUpperCase()));
      const complete = (word: string): boolean => !context.explicit && exact.has(word.toUpperCase());
      const typed = context.state.sliceDoc(found.from, context.pos);
      if (complete(typed) || (!context.explicit && found.known.includes(typed))) return null;
      return {
        from: found.from,
        options: found.options.map(completionOf),
        validFor: (word) => /^[\p{L}\p{N}_$]*$/u.test(word) && !complete(word) && !found.known.includes(word),
      };
    };
    const made = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: latest.current.text.peek(),
        extensions: [
          Prec.highest(
            keymap.of([
              {
                key: "Mod-Enter",
                run: (view) => {
                  closeCompletion(view);
                  latest.current.onRun();
                  return true;
                },
              },
            ]),
          ),
          history(),
          drawSelection(),
          EditorView.lineWrapping,
          bracketMatching(),
          closeBrackets(),
          ...(kind === "cypher" ? [lineNumbers(), colouring] : [colouring]),
          ...(latest.current.suggest
            ? [
                autocompletion({
                  override: [complete],
                  icons: false,
                  optionClass: ({ type }) => `option-${type ?? ""}`,
                }),
                keymap.of([{ key: "Tab", run: acceptCompletion }]),
              ]
            : []),
          linter(
            async (editor) => {
              const text = editor.state.doc.toString();
              const found = await latest.current.check(text);
              if (editor.state.doc.toString() === text) latest.current.onFaults?.(found);
              const length = editor.state.doc.length;
              return found.map(({ start, end, messageDe, messageEn }) => {
                const from = Math.min(start, Math.max(length - 1, 0));
                return {
                  from,
                  to: Math.min(Math.max(end, from + 1), length),
                  severity: "error" as const,
                  message: inLanguage(messageDe, messageEn),
                };
              });
            },
            { delay: 500 },
          ),
          EditorState.languageData.of(() => [
            { commentTokens: { line: "//" }, closeBrackets: { brackets: ["(", "[", "{", "'", '"'] } },
          ]),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
          wording.current.of(wordsNow()),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const { text, onChange } = latest.current;
            const next = update.state.doc.toString();
            if (text.peek() === next) return;
            text.value = next;
            onChange?.();
          }),
        ],
      }),
    });
    view.current = made;
    latest.current.handle?.(made);
    const unfollow = effect(() => {
      const next = latest.current.text.value;
      const { doc } = made.state;
      if (doc.toString() !== next) made.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
    });
    return () => {
      unfollow();
      latest.current.handle?.(undefined);
      made.destroy();
      view.current = undefined;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch({ effects: wording.current.reconfigure(wordsNow()) });
    forceLinting(editor);
  }, [props.version]);

  return <div ref={parent} class={`code-editor code-${props.kind}`} />;
}
