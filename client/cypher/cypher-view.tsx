/**
 * The console: questions to start from, the query with its parameters, the answer, and beside it the schema.
 * Enters: the address, whose query is run as soon as it is there; leaves: an address for whatever is run here.
 */
import "./cypher.css";
import { useEffect } from "preact/hooks";
import type { Statement } from "#server/contract/cypher-schemas.ts";
import { withQuery } from "../api/request.ts";
import { useResource } from "../api/use-resource.ts";
import { useKeys } from "../app/keys.ts";
import { Button, IconButton } from "../components/button.tsx";
import { copyText } from "../components/copy.ts";
import { Failed, Loading } from "../components/states.tsx";
import { words } from "../i18n/words.ts";
import { go } from "../state/location.ts";
import { language } from "../state/preferences.ts";
import { narrow } from "../state/viewport.ts";
import {
  arrive,
  askDraft,
  draft,
  draftAddress,
  linkedParameters,
  linkedQuery,
  load,
  parametersOpen,
  run,
  schemaDrawer,
  shownQuery,
  wantedStatement,
} from "./cypher-state.ts";
import { formatQuery } from "./format.ts";
import { queryOf, questionOf } from "./questions.ts";
import { QueryPanel } from "./query-panel.tsx";
import { Rail } from "./rail.tsx";
import { Result } from "./result.tsx";
import { SchemaDrawer } from "./schema-drawer.tsx";

function Bar() {
  return (
    <header class="view-bar console-bar">
      {narrow.value && (
        <IconButton
          icon="left"
          label={words.value.cyQuestions}
          onClick={() =>
            go({ query: { query: null, parameters: null, row: null, sort: null, item: null, show: null } })
          }
        />
      )}
      <h1>{narrow.value ? words.value.cyQuery : words.value["view.cypher"]}</h1>
      {!narrow.value && <p class="quiet">{words.value.cyLimits}</p>}
      <span class="spacer" />
      {!narrow.value && (
        <Button onClick={() => (draft.value = formatQuery(draft.peek()))}>{words.value.cyFormat}</Button>
      )}
      {!narrow.value && (
        <Button aria-pressed={parametersOpen.value} onClick={() => (parametersOpen.value = !parametersOpen.value)}>
          {words.value.cyParameters}
        </Button>
      )}
      <Button aria-pressed={schemaDrawer.on.value} onClick={() => schemaDrawer.set(!schemaDrawer.on.value)}>
        {words.value.cySchema}
      </Button>
      {!narrow.value && (
        <Button icon="link" onClick={() => void copyText(draftAddress(), words.value.linkCopied)}>
          {words.value.cyShare}
        </Button>
      )}
      <Button tone="ink" onClick={askDraft} disabled={run.value.status === "running"}>
        {words.value.cyRun}
        {!narrow.value && <span class="run-key">{words.value.cyRunKey}</span>}
      </Button>
    </header>
  );
}

/** Fetches the statement of a view's answer. */
function Arrival({ of }: { readonly of: string }) {
  const { value, stale, problem, retry } = useResource<Statement>(withQuery("/api/statement", { of }));
  const statement = stale ? undefined : value;
  useEffect(() => {
    if (statement) arrive(statement);
  }, [statement]);
  return (
    <div class="console-arrival">
      <h1 class="hidden-visually">{words.value.cyQuery}</h1>
      {problem && !stale ? <Failed problem={problem} retry={retry} /> : <Loading lines={10} />}
    </div>
  );
}

export function CypherView() {
  const { query, parameters } = shownQuery.value;
  const wanted = wantedStatement.value;
  const phoneStart = narrow.value && linkedQuery.value === undefined && wanted === undefined;
  const waits = phoneStart || wanted !== undefined;
  useKeys({ run: askDraft });
  useEffect(() => {
    if (!waits) load(query, parameters);
  }, [query, parameters, waits]);
  // A question that is linked in the other language is asked in the reader's.
  useEffect(() => {
    const known = questionOf(linkedQuery.peek() ?? "");
    if (!known || known.language === language.value) return;
    go(
      { query: { query: queryOf(known.question, language.value), parameters: linkedParameters.peek() ?? null } },
      "replace",
    );
  }, [language.value]);
  return (
    <div class="cypher" data-schema={schemaDrawer.on.value}>
      {phoneStart && <h1 class="hidden-visually">{words.value["view.cypher"]}</h1>}
      {(!narrow.value || phoneStart) && <Rail />}
      {!phoneStart && (
        <div class="view-main console">
          {wanted === undefined ? (
            <>
              <Bar />
              <QueryPanel />
              <Result />
            </>
          ) : (
            <Arrival of={wanted} />
          )}
        </div>
      )}
      {schemaDrawer.on.value && <SchemaDrawer />}
    </div>
  );
}
