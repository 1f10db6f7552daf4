/** What a view shows when there is nothing to show: loading (the real layout, sunk bars, no spinner), empty, failed. */
import type { ComponentChildren } from "preact";
import type { Problem } from "../api/problem.ts";
import { inLanguage, words } from "../i18n/words.ts";
import { Button } from "./button.tsx";
import { Link } from "./link.tsx";

/** Sunk bars in the shape of what will come; they appear only when loading takes longer than 400 ms. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="hidden-visually">{words.value.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} class="loading-bar" style={{ width: `${92 - ((line * 29) % 47)}%` }} />
      ))}
    </div>
  );
}

export function Failed({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  return (
    <div class="failed" role="alert">
      <p>
        <strong>{words.value.failed}</strong> {inLanguage(problem.detailDe, problem.detailEn)}
      </p>
      <Button onClick={retry}>{words.value.retry}</Button>
    </div>
  );
}

/** One sentence and, where filters are the cause, the way out. */
export function Empty({ children, clear }: { readonly children: ComponentChildren; readonly clear?: () => void }) {
  return (
    <div class="empty">
      <p>{children}</p>
      {clear && <Button onClick={clear}>{words.value.clear}</Button>}
    </div>
  );
}

/** Something the source does not have: dashed, never grey, never red. */
export function Absent({ children }: { readonly children: ComponentChildren }) {
  return <div class="absent">{children}</div>;
}

/** The bibliography is not in the source; a link leads to where it can be added. */
export function BibliographyMissing() {
  return (
    <Absent>
      <p>
        <strong>{words.value.biblioMissing}</strong> {words.value.biblioNumbers}
      </p>
      <Link to={{ path: "/references" }} class="link">
        {words.value.biblioAdd}
      </Link>
    </Absent>
  );
}
