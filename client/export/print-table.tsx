/** Claims as a table for paper: what is claimed, in whose words, where, and the numbers behind it. */
import { inLanguage, words } from "../i18n/words.ts";
import type { ExportClaim } from "./claim-table.ts";
import { usePrintPage } from "./print-page.ts";

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
  usePrintPage(() => claims && <PrintTable claims={claims} heading={heading} address={location.href} />);
}
