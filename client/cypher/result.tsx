/** The lower half of the console: how the run went, and the answer as table, picture or both. */
import "./result.css";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { CypherAnswer } from "#server/contract/cypher-schemas.ts";
import { Button } from "../components/button.tsx";
import { copyText } from "../components/copy.ts";
import { Empty, Loading } from "../components/states.tsx";
import { inLanguage, number, words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { narrow } from "../state/viewport.ts";
import { ask, draftParameters, faults, item, row, run, type Show, show, shown, SHOWS, stop } from "./cypher-state.ts";
import { downloadCsv, downloadJson, toTabs } from "./downloads.ts";
import { ElementCard } from "./element-card.tsx";
import { ResultGraph } from "./result-graph.tsx";
import { ResultPlan } from "./result-plan.tsx";
import { ResultTable } from "./result-table.tsx";
import { elementsIn, elementsOf, idOf } from "./values.ts";

/** A run that ends sooner shows no sign of waiting. */
const PATIENCE = 400;

/** EXPLAIN: there is a plan, and nothing was run. */
const isPlanOnly = ({ plan, rows }: CypherAnswer): boolean => plan !== null && plan.rows === null && rows.length === 0;

function counted(answer: CypherAnswer): string {
  if (isPlanOnly(answer)) return words.value.cyPlanOnly;
  return answer.truncated ? words.value.cyFirstRows(answer.rows.length) : words.value.cyRows(answer.rows.length);
}

function took(answer: CypherAnswer): string {
  const time = answer.milliseconds < 10 ? Math.round(answer.milliseconds * 10) / 10 : Math.round(answer.milliseconds);
  return words.value.cyTook(number(time), answer.store === "neo4j" ? "Neo4j" : words.value.cyEmbedded);
}

function ShowSwitch({ now, offered }: { readonly now: Show; readonly offered: readonly Show[] }) {
  return (
    <div class="segmented" role="group" aria-label={words.value.cyShow}>
      {offered.map((value) => (
        <button key={value} type="button" aria-pressed={value === now} onClick={() => show(value)}>
          {words.value[`cyShow.${value}`]}
        </button>
      ))}
    </div>
  );
}

function Answer({ answer }: { readonly answer: CypherAnswer }) {
  const elements = useMemo(() => elementsOf(answer), [answer]);
  const chosen = row.value;
  const opened = item.value;
  const lit = useMemo(() => {
    const values = chosen === undefined ? [] : (answer.rows[chosen] ?? []);
    const of = elementsIn(values);
    if (chosen !== undefined || opened === undefined) return of;
    const node = [...elements.nodes.values()].find((one) => idOf(one) === opened);
    return node ? { nodes: new Map([[node.elementId, node]]), relationships: new Map() } : of;
  }, [answer, chosen, opened]);
  const drawable = elements.nodes.size > 0;
  const planOnly = isPlanOnly(answer);
  const offers: Readonly<Record<Show, boolean>> = {
    table: !planOnly,
    graph: drawable,
    both: drawable && !narrow.value,
    plan: answer.plan !== null,
  };
  const offered = SHOWS.filter((value) => offers[value]);
  const usual = elements.relationships.size > 0 && !narrow.value ? "both" : "table";
  const wished = shown.value ?? (answer.plan ? "plan" : usual);
  const now = offers[wished] ? wished : planOnly ? "plan" : "table";
  return (
    <>
      <header class="result-bar">
        <p>
          <strong>{counted(answer)}</strong> <span class="quiet">{took(answer)}</span>
        </p>
        <span class="spacer" />
        {offered.length > 1 && <ShowSwitch now={now} offered={offered} />}
        {!planOnly && (
          <div class="result-tools">
            <Button onClick={() => void copyText(toTabs(answer), words.value.cyCopied)}>{words.value.cyCopy}</Button>
            <Button onClick={() => downloadCsv(answer)} aria-label={words.value.cyDownload("CSV")}>
              CSV
            </Button>
            <Button onClick={() => downloadJson(answer)} aria-label={words.value.cyDownload("JSON")}>
              JSON
            </Button>
          </div>
        )}
      </header>
      {answer.truncated && <p class="result-note">{words.value.cyTruncated}</p>}
      {answer.notes.map((note) => (
        <p key={note.code + String(note.start)} class="result-note">
          <strong>{words.value.cyNote}</strong> {inLanguage(note.messageDe, note.messageEn)}
        </p>
      ))}
      {answer.plan && now === "plan" ? (
        <ResultPlan plan={answer.plan} />
      ) : answer.rows.length === 0 ? (
        <Empty>{words.value.cyNoRows}</Empty>
      ) : (
        <div class="result-body" data-show={now}>
          {now !== "graph" && <ResultTable key={answer.milliseconds} answer={answer} />}
          {now !== "table" && <ResultGraph elements={elements} lit={lit} />}
          <ElementCard elements={elements} />
        </div>
      )}
    </>
  );
}

function Waiting() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 100) / 10), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <header class="result-bar">
        {seconds * 1000 >= PATIENCE && (
          <>
            <p>
              <strong>{words.value.cyRunning}</strong> <span class="quiet">{number(Math.round(seconds))} s</span>
            </p>
            <span class="spacer" />
            <Button onClick={stop}>{words.value.cyStop}</Button>
          </>
        )}
      </header>
      <Loading />
    </>
  );
}

export function Result() {
  const now = run.value;
  const said = now.status === "done" ? `${counted(now.answer)} ${took(now.answer)}` : undefined;
  useEffect(() => {
    if (said) announce(said);
  }, [said, now]);
  const again = (): void => {
    if (now.status !== "idle") ask(now.query, draftParameters.peek());
  };
  return (
    <section class="result" aria-label={words.value.cyResult} aria-busy={now.status === "running"}>
      {now.status === "done" && <Answer answer={now.answer} />}
      {now.status === "running" && <Waiting />}
      {now.status === "stopped" && (
        <div class="empty">
          <p>{words.value.cyStopped}</p>
          <Button onClick={again}>{words.value.cyRunAgain}</Button>
        </div>
      )}
      {now.status === "failed" && (
        <div class="failed" role={faults.value.length > 0 ? undefined : "alert"}>
          {faults.value.length > 0 ? (
            <p class="quiet">{words.value.cyNotRun}</p>
          ) : (
            <p>{inLanguage(now.problem.detailDe, now.problem.detailEn)}</p>
          )}
          {now.problem.status === 0 || now.problem.status >= 500 || now.problem.status === 422 ? (
            <Button onClick={again}>{words.value.retry}</Button>
          ) : (
            <p class="meta mono">{now.problem.code}</p>
          )}
        </div>
      )}
    </section>
  );
}
