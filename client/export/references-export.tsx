/** What References gives away: what is listed, as far as it is known. */
import type { References } from "#server/contract/view-schemas.ts";
import { words } from "../i18n/words.ts";
import { honestNote } from "./evidence-export.tsx";
import { referenceFiles } from "./export-files.ts";
import { ExportMenu } from "./export-menu.tsx";

export function ReferencesExport({ rows }: { readonly rows: readonly References["references"][number][] }) {
  return (
    <ExportMenu
      groups={[
        { title: words.value.exportReferences(rows.length), files: referenceFiles(rows), note: honestNote(rows) },
      ]}
    />
  );
}
