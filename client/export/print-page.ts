/**
 * A page of its own for paper: it stands beside the view, unseen, only while the browser prints, whether the reader
 * asked for it in a menu or by the browser's own command.
 */
import { type ComponentChild, render } from "preact";
import { useEffect, useRef } from "preact/hooks";

let wanted = false;

/** Prints the page of the view, whatever is open beside it. */
export function printPage(): void {
  wanted = true;
  print();
}

/**
 * Prints what `page` draws in place of the view, while the component is mounted; nothing drawn prints the view. An
 * open panel is what the reader looks at: by the browser's own command it is printed instead, by the view's styles.
 */
export function usePrintPage(page: () => ComponentChild): void {
  const latest = useRef(page);
  latest.current = page;
  useEffect(() => {
    const host = document.createElement("div");
    host.className = "print-host";
    const before = (): void => {
      const drawn = wanted || !document.querySelector("main .panel") ? latest.current() : undefined;
      wanted = false;
      if (!drawn) return;
      document.body.append(host);
      document.body.dataset["printing"] = "page";
      render(drawn, host);
    };
    const after = (): void => {
      delete document.body.dataset["printing"];
      render(null, host);
      host.remove();
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      after();
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
}
