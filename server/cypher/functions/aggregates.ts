/** The aggregating functions. Nulls are left out. */

import type { CypherErrorMessage } from "../errors.ts";
import { Average, Collect, continuous, Count, Deviation, discrete, Extreme, Percentile, Sum } from "./accumulators.ts";
import { required } from "./define.ts";
import type { Accumulator, AggregateEntry, Parameter, ResultType } from "./function-entry.ts";

function aggregate(
  name: string,
  help: CypherErrorMessage,
  parameters: readonly Parameter[],
  returns: readonly ResultType[],
  create: () => Accumulator,
): AggregateEntry {
  return {
    name,
    chapter: "aggregating",
    aggregating: true,
    parameters,
    returns,
    help,
    create,
  };
}

const any = [required("input", "ANY")];
const amounts = [required("input", "INTEGER", "FLOAT", "DURATION")];
const numbers = [required("input", "INTEGER", "FLOAT")];
const percentiles = [...numbers, required("percentile", "FLOAT")];

export const aggregates: readonly AggregateEntry[] = [
  aggregate(
    "avg",
    { en: "The mean of numbers or durations.", de: "Der Mittelwert von Zahlen oder Dauern." },
    amounts,
    ["FLOAT", "DURATION"],
    () => new Average(),
  ),
  aggregate(
    "collect",
    { en: "All values as a list, nulls left out.", de: "Alle Werte als Liste, ohne null." },
    any,
    ["LIST"],
    () => new Collect(),
  ),
  aggregate(
    "count",
    {
      en: "How many values are not null; count(*) counts rows.",
      de: "Wie viele Werte nicht null sind; count(*) zählt Zeilen.",
    },
    any,
    ["INTEGER"],
    () => new Count(),
  ),
  aggregate(
    "max",
    { en: "The largest value in Cypher's order.", de: "Der größte Wert in Cyphers Ordnung." },
    any,
    ["ANY"],
    () => new Extreme(1),
  ),
  aggregate(
    "min",
    { en: "The smallest value in Cypher's order.", de: "Der kleinste Wert in Cyphers Ordnung." },
    any,
    ["ANY"],
    () => new Extreme(-1),
  ),
  aggregate(
    "percentileCont",
    {
      en: "The percentile (0.0 to 1.0), interpolated between the nearest numbers.",
      de: "Das Perzentil (0.0 bis 1.0), zwischen den nächsten Zahlen interpoliert.",
    },
    percentiles,
    ["FLOAT", "INTEGER"],
    () => new Percentile("percentileCont", continuous),
  ),
  aggregate(
    "percentileDisc",
    { en: "The number at the percentile (0.0 to 1.0).", de: "Die Zahl am Perzentil (0.0 bis 1.0)." },
    percentiles,
    ["INTEGER", "FLOAT"],
    () => new Percentile("percentileDisc", discrete),
  ),
  aggregate(
    "stDev",
    { en: "The standard deviation of a sample.", de: "Die Standardabweichung einer Stichprobe." },
    numbers,
    ["FLOAT"],
    () => new Deviation("stDev", false),
  ),
  aggregate(
    "stDevP",
    { en: "The standard deviation of the whole population.", de: "Die Standardabweichung der Grundgesamtheit." },
    numbers,
    ["FLOAT"],
    () => new Deviation("stDevP", true),
  ),
  aggregate(
    "sum",
    {
      en: "The sum of numbers or durations, 0 of none.",
      de: "Die Summe von Zahlen oder Dauern; 0, wenn es keine gibt.",
    },
    amounts,
    ["INTEGER", "FLOAT", "DURATION"],
    () => new Sum(),
  ),
];
