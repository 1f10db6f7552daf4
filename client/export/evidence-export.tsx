/** What Evidence gives away: its claims as files with the references behind them, and as a table on paper. */
import { useEffect, useState } from "preact/hooks";
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import type { References } from "#server/contract/view-schemas.ts";
import { useReferences } from "../bibliography/known-works.ts";
import { words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import type { ExportClaim } from "./claim-table.ts";
import { claimFiles } from "./export-files.ts";
import { ExportMenu } from "./export-menu.tsx";
import { withWords } from "./export-source.ts";
import { printPage } from "./print-page.ts";
import { usePrintTable } from "./print-table.tsx";

/** Said while no reference has a title. */
export const honestNote = (rows: readonly References["references"][number][] | undefined): string | undefined =>
  rows?.some(({ title }) => title !== null) === true ? undefined : words.value.exportHonest;

export function EvidenceExport({ claims }: { readonly claims: readonly ClaimRow[] }) {
  const [rows, setRows] = useState<readonly ExportClaim[] | undefined>(undefined);
  const { value } = useReferences();
  useEffect(() => {
    let current = true;
    withWords(claims).then(
      (found) => current && setRows(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [claims, language.value]);
  usePrintTable(rows, `${words.value.evidenceTitle} · ${words.value.claims(claims.length)}`);
  return (
    <ExportMenu
      groups={[
        {
          title: words.value.exportClaims(claims.length),
          files: claimFiles(claims),
          note: honestNote(value?.references),
          actions: [{ title: words.value.exportPrint, run: printPage }],
        },
      ]}
    />
  );
}
