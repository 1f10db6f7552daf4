/**
 * Above the references: that the bibliography is missing and can be added; or whose is in use, what it covers, and
 * the ways to change, replace and remove it. A removal can be taken back.
 */
import { useEffect, useRef } from "preact/hooks";
import type { References } from "#server/contract/view-schemas.ts";
import { Button } from "../components/button.tsx";
import { Absent } from "../components/states.tsx";
import { words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { openOwn, refused } from "./draft.ts";
import { FileButton } from "./file-choice.tsx";
import { own, ownWorks, remove, removed, takeBack } from "./own-bibliography.ts";

interface BannerProps {
  readonly answer: References;
}

function Missing({ answer }: BannerProps) {
  const total = answer.references.length;
  const served = answer.references.filter(({ title, authors }) => title !== null || authors !== null).length;
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that removed is gone; the one that takes it back is where it was.
    if (removed.value) back.current?.querySelector("button")?.focus();
  }, [removed.value]);
  return (
    <Absent>
      <p>
        {served === 0 ? (
          <>
            <strong>{words.value.biblioMissing}</strong> {words.value.biblioBanner(total)}
          </>
        ) : (
          <>
            <strong>{words.value.biblioServed}</strong> {words.value.biblioNamed(served, total)}
          </>
        )}
        {removed.value && <span class="banner-said"> {words.value.biblioRemoved(removed.value.name)}</span>}
      </p>
      <div class="banner-actions" ref={back}>
        {removed.value && (
          <Button
            onClick={() => {
              takeBack();
              announce(words.value.biblioBack);
              document.getElementById("content")?.focus();
            }}
          >
            {words.value.biblioUndo}
          </Button>
        )}
        <FileButton highest={total} tone={served === 0 ? "ink" : "plain"}>
          {words.value.biblioAdd}
        </FileButton>
      </div>
    </Absent>
  );
}

function InUse({ answer }: BannerProps) {
  const bibliography = own.value;
  if (!bibliography) return null;
  const total = answer.references.length;
  const unread = bibliography.issues.filter((issue) => issue.unread).length;
  return (
    <div class="banner-own">
      <p>
        <strong>{words.value.biblioNamed(ownWorks.value.size, total)}</strong>{" "}
        {words.value.biblioFrom(bibliography.name)}
        {unread > 0 && ` ${words.value.biblioUnread(unread)}`} <span class="quiet">{words.value.biblioStays}</span>
      </p>
      <div class="banner-actions">
        <Button aria-haspopup="dialog" onClick={() => openOwn(total)}>
          {words.value.biblioEdit}
        </Button>
        <FileButton highest={total}>{words.value.biblioReplace}</FileButton>
        <Button
          onClick={() => {
            remove();
            announce(words.value.biblioRemoved(bibliography.name));
          }}
        >
          {words.value.biblioRemove}
        </Button>
      </div>
    </div>
  );
}

export function BibliographyBanner({ answer }: BannerProps) {
  return (
    <div class="references-banner">
      {own.value ? <InUse answer={answer} /> : <Missing answer={answer} />}
      {refused.value && (
        <p class="banner-failed" role="alert">
          {words.value.biblioRefused}
        </p>
      )}
    </div>
  );
}
