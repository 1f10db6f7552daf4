/** Where to start: questions over this literature, and beneath them what this reader asked before. */
import "./rail.css";
import { useSignal } from "@preact/signals";
import { inLanguage, words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import { Code } from "./code.tsx";
import { ask, askQuestion, draft, linkedQuery } from "./cypher-state.ts";
import { forgetAll, history, matches, type Past } from "./history.ts";
import { codeOf, QUESTIONS, questionOf } from "./questions.ts";

/** The first line of a query that is no comment. */
export const firstLine = (query: string): string =>
  query.split("\n").find((line) => line.trim() !== "" && !line.trim().startsWith("//")) ?? query;

function outcome({ rows, truncated, problem }: Past): string {
  if (rows === null) return inLanguage(problem?.de ?? "", problem?.en ?? "").split("\n")[0] ?? "";
  return truncated ? words.value.cyFirstRows(rows) : words.value.cyRows(rows);
}

function PastRow({ past }: { readonly past: Past }) {
  const failed = past.rows === null;
  const known = failed ? undefined : questionOf(past.query);
  return (
    <li>
      <button type="button" class="ask" onClick={() => ask(past.query, past.parameters)}>
        <span class={failed ? "ask-title ask-failed" : "ask-title ask-past"}>
          {known ? known.question[language.value] : outcome(past)}
        </span>
        {known ? <span class="meta">{outcome(past)}</span> : <Code text={firstLine(past.query)} line />}
      </button>
    </li>
  );
}

export function Rail() {
  const filter = useSignal("");
  const now = questionOf(draft.value)?.question.id;
  const past = history.value.filter((entry) => matches(entry, filter.value));
  return (
    <nav class="rail" aria-label={words.value.cyQuestions} data-linked={linkedQuery.value !== undefined}>
      <section class="rail-part rail-questions" aria-labelledby="rail-questions">
        <h2 id="rail-questions">{words.value.cyStart}</h2>
        <ul>
          {QUESTIONS.map((question) => (
            <li key={question.id}>
              <button
                type="button"
                class="ask"
                aria-current={question.id === now ? "true" : undefined}
                onClick={() => askQuestion(question)}
              >
                <span class="ask-title">{question[language.value]}</span>
                <Code text={firstLine(codeOf(question, language.value))} line />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="rail-part rail-past" aria-labelledby="rail-past">
        <header>
          <h2 id="rail-past">{words.value.cyRecent}</h2>
          {history.value.length > 0 && (
            <button type="button" class="link" onClick={forgetAll}>
              {words.value.cyForget}
            </button>
          )}
        </header>
        {history.value.length > 3 && (
          <input
            type="search"
            class="field"
            value={filter.value}
            placeholder={words.value.cySearchPast}
            aria-label={words.value.cySearchPast}
            onInput={(event) => (filter.value = event.currentTarget.value)}
          />
        )}
        {history.value.length === 0 ? (
          <p class="meta rail-note">{words.value.cyNoPast}</p>
        ) : past.length === 0 ? (
          <p class="meta rail-note">{words.value.cyNoneFound}</p>
        ) : (
          <ul>
            {past.map((entry) => (
              <PastRow key={`${entry.query} ${entry.parameters}`} past={entry} />
            ))}
          </ul>
        )}
      </section>
    </nav>
  );
}
