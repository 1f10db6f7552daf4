/** The lineage for paper: every step that is shown, in the outline's order, with its basis, its sentence and numbers. */
import type { Step } from "#server/contract/shared-schemas.ts";
import { PrintPicture } from "../export/print-picture.tsx";
import { word, words } from "../i18n/words.ts";
import type { Model } from "./lineage-model.ts";
import { shortName } from "./theory-names.ts";

interface PrintStepsProps {
  readonly model: Model;
  readonly steps: readonly Step[];
}

export function PrintSteps({ model, steps }: PrintStepsProps) {
  const name = (id: string): string => {
    const theory = model.theory(id);
    return theory ? shortName(theory) : id;
  };
  return (
    <>
      <PrintPicture title={words.value.lineageTitle} />
      <h1>{words.value.lineageTitle}</h1>
      <p>{words.value.lineageCounts(model.theories.length, steps.length, model.steps.length)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.value.printStep}</th>
            <th scope="col">{words.value.inArticle}</th>
            <th scope="col">{words.value["view.references"]}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, type, from, to, basis, passages, references }) => (
            <tr key={id}>
              <td>
                <strong>{name(from)}</strong> {word(`rel.${type}`)} <strong>{name(to)}</strong>
                <br />
                {word(`basis.${basis}`)}
              </td>
              <td lang="de" class="print-quote">
                {passages.map(({ quote, start }) => (
                  <p key={start}>{quote}</p>
                ))}
              </td>
              <td>{references.length === 0 ? words.value.noBracket : references.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
