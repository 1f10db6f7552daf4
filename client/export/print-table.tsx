/**
 * Claims as a table for paper: it stands beside the page, unseen, only while the browser prints, whether the reader
 * asked for it in the menu or by the browser's own command.
 */
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { inLanguage, words } from "../i18n/words.ts";
import type { ExportClaim } from "./claim-table.ts";

interface TableProps {
  readonly claims: readonly ExportClaim[];
  readonly heading: string;
  readonly address: string;
}

function PrintTable({ claims, heading, address }: TableProps) {
  return (
    <>
      <h1>{heading}</h1>
      <p>
        {words.value.exportAttribution(address)}. {words.value.exportHonest}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.value.arClaim}</th>
            <th scope="col">{words.value.inArticle}</th>
            <th scope="col">{words.value["facet.section"]}</th>
            <th scope="col">{words.value["view.references"]}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td>
                {inLanguage(claim.statementDe, claim.statementEn)}
                <br />
                {claim.kind}
              </td>
              <td lang="de" class="print-quote">
                {claim.quote}
              </td>
              <td>{claim.section}</td>
              <td>{claim.references.length === 0 ? words.value.noBracket : claim.references.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Prints this table in place of the page while the component is mounted; `claims` is asked for when it must be there. */
export function usePrintTable(claims: readonly ExportClaim[] | undefined, heading: string): void {
  const latest = useRef({ claims, heading });
  latest.current = { claims, heading };
  useEffect(() => {
    const host = document.createElement("div");
    host.className = "print-host";
    const before = (): void => {
      const { claims: rows, heading: title } = latest.current;
      if (!rows) return;
      document.body.append(host);
      document.body.dataset["printing"] = "table";
      render(<PrintTable claims={rows} heading={title} address={location.href} />, host);
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
