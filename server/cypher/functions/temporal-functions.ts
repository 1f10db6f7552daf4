/**
 * The instants: `date`, `localtime`, `time`, `localdatetime`, `datetime`, each from nothing (now), a
 * text, a map or another instant, with its clocks and `truncate`. The query's own clock stands still
 * (`statement`, and `transaction`, which begins with it); `realtime` asks anew. Now is in UTC.
 */

import type { CypherErrorMessage } from "../errors.ts";
import type { CypherValue } from "../value.ts";
import { componentsOf } from "../values/temporal/components.ts";
import type { MomentType } from "../values/temporal/components.ts";
import {
  dayOfMoment,
  epochLocal,
  nanosOfMoment,
  placeMoment,
  zoneFromText,
  zoneOfMoment,
} from "../values/temporal/placing.ts";
import type { Zone } from "../values/temporal/placing.ts";
import { buildMoment } from "../values/temporal/temporal-build.ts";
import type { DateTimeFields, MomentFields } from "../values/temporal/temporal-fields.ts";
import { invalidText, parseTemporal } from "../values/temporal/temporal-parse.ts";
import { truncateMoment } from "../values/temporal/temporal-truncate.ts";
import { fieldsOf, temporalOf } from "../values/temporal/temporal-value.ts";
import { isMap, isTemporal, typeName } from "../values/types.ts";
import { typeError } from "../values/value-error.ts";
import { definer, optional, required, stringAt, valueAt } from "./define.ts";
import type { ArgumentType, ClockReading, FunctionContext, FunctionEntry } from "./function-entry.ts";

const define = definer("temporal");

const utc: Zone = { zone: undefined, offset: 0 };

interface Instant {
  readonly name: string;
  readonly type: MomentType;
  readonly result: ArgumentType;
  readonly noun: CypherErrorMessage;
}

const instants: readonly Instant[] = [
  { name: "date", type: "Date", result: "DATE", noun: { en: "date", de: "Datum" } },
  { name: "localtime", type: "LocalTime", result: "LOCAL TIME", noun: { en: "local time", de: "Uhrzeit ohne Zone" } },
  { name: "time", type: "Time", result: "ZONED TIME", noun: { en: "time with its offset", de: "Uhrzeit mit Versatz" } },
  {
    name: "localdatetime",
    type: "LocalDateTime",
    result: "LOCAL DATETIME",
    noun: { en: "date and time without a zone", de: "Datum und Uhrzeit ohne Zone" },
  },
  {
    name: "datetime",
    type: "DateTime",
    result: "ZONED DATETIME",
    noun: { en: "date and time in a zone", de: "Datum und Uhrzeit in einer Zone" },
  },
];

/** The types that give the parts of an instant. */
const momentTypes: readonly ArgumentType[] = ["DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME"];

function reading({ epochSeconds, nanos }: ClockReading, zone: Zone): DateTimeFields {
  return placeMoment(epochLocal(BigInt(epochSeconds), nanos), utc, zone);
}

/** An instant as another type; what it lacks is an error, a zone that it lacks is UTC. */
function converted(type: MomentType, moment: MomentFields): MomentFields {
  switch (type) {
    case "Date":
      return { type, day: dayOfMoment(moment) };
    case "LocalTime":
      return { type, nanos: nanosOfMoment(moment) };
    case "Time":
      return { type, nanos: nanosOfMoment(moment), offset: zoneOfMoment(moment)?.offset ?? 0 };
    case "LocalDateTime":
      return { type, day: dayOfMoment(moment), nanos: nanosOfMoment(moment) };
    case "DateTime":
      if (moment.type === "DateTime") return moment;
      return placeMoment({ day: dayOfMoment(moment), nanos: nanosOfMoment(moment) }, undefined, zoneOfMoment(moment));
  }
}

function momentOf(value: CypherValue): MomentFields | undefined {
  const fields = isTemporal(value) ? fieldsOf(value) : undefined;
  return fields === undefined || fields.type === "Duration" ? undefined : fields;
}

function create({ type }: Instant, args: readonly CypherValue[], context: FunctionContext): MomentFields {
  const input = args.length === 0 ? undefined : valueAt(args, 0);
  if (input === undefined) return converted(type, reading(context.statementTime, utc));
  if (typeof input === "string") return momentFromText(type, input);
  if (isMap(input)) {
    const zone = onlyZone(input);
    if (zone !== undefined) return converted(type, reading(context.statementTime, zone));
    return buildMoment(type, componentsOf(input, type), context.statementTime);
  }
  const moment = momentOf(input);
  if (moment !== undefined) return converted(type, moment);
  throw typeError("InvalidArgumentValue", {
    en: `${typeName(input)} is no instant.`,
    de: `${typeName(input)} ist kein Zeitpunkt.`,
  });
}

/** Queries write offsets in hours and minutes; only values that a zone made have seconds there. */
function momentFromText(type: MomentType, text: string): MomentFields {
  const fields = parseTemporal(type, text);
  if (fields.type === "Duration") throw new TypeError("an instant was parsed");
  if (/[+-]\d\d:\d\d:\d\d(?:\[.*)?$/.test(text)) throw invalidText(type, text);
  return fields;
}

/** The zone of `{timezone: …}` alone: now, there. */
function onlyZone(map: ReadonlyMap<string, CypherValue>): Zone | undefined {
  const entries = [...map];
  const [key, value] = entries[0] ?? [];
  return entries.length === 1 && key?.toLowerCase() === "timezone" && typeof value === "string"
    ? zoneFromText(value)
    : undefined;
}

function clock(
  instant: Instant,
  name: string,
  help: CypherErrorMessage,
  read: (context: FunctionContext) => ClockReading,
): FunctionEntry {
  return define(`${instant.name}.${name}`, {
    help,
    parameters: [optional("timezone", "STRING")],
    returns: [instant.result],
    deterministic: false,
    evaluate: (args, context) => {
      const zone = args.length === 0 ? utc : zoneFromText(stringAt(args, 0));
      return temporalOf(converted(instant.type, reading(read(context), zone)));
    },
  });
}

function truncate(instant: Instant, args: readonly CypherValue[], context: FunctionContext): CypherValue {
  const [unit, input, fields] = [valueAt(args, 0), valueAt(args, 1), valueAt(args, 2)];
  if (typeof unit !== "string" || (args.length > 1 && input === null)) {
    throw typeError("InvalidArgumentValue", {
      en: `${instant.name}.truncate() needs a unit and an instant, not null.`,
      de: `${instant.name}.truncate() braucht eine Einheit und einen Zeitpunkt, nicht null.`,
    });
  }
  const moment = args.length > 1 ? momentOf(input) : reading(context.statementTime, utc);
  if (moment === undefined) throw new TypeError("declared as an instant");
  const components = isMap(fields) ? componentsOf(fields, instant.type) : new Map<string, CypherValue>();
  return temporalOf(truncateMoment(instant.type, unit, moment, components, context.statementTime));
}

function entriesOf(instant: Instant): readonly FunctionEntry[] {
  const { name, result, noun } = instant;
  return [
    define(name, {
      help: {
        en: `A ${noun.en}: now, or from a text, a map or another instant.`,
        de: `${noun.de}: jetzt oder aus einem Text, einer Map oder einem anderen Zeitpunkt.`,
      },
      parameters: [optional("input", "STRING", "MAP", ...momentTypes)],
      returns: [result],
      deterministic: false,
      evaluate: (args, context) => temporalOf(create(instant, args, context)),
    }),
    clock(
      instant,
      "transaction",
      { en: `The ${noun.en} at which the transaction began.`, de: `${noun.de} zu Beginn der Transaktion.` },
      (context) => context.statementTime,
    ),
    clock(
      instant,
      "statement",
      { en: `The ${noun.en} at which the query began.`, de: `${noun.de} zu Beginn der Abfrage.` },
      (context) => context.statementTime,
    ),
    clock(
      instant,
      "realtime",
      { en: `The ${noun.en} of this very moment.`, de: `${noun.de} in genau diesem Augenblick.` },
      (context) => context.now(),
    ),
    define(`${name}.truncate`, {
      help: {
        en: `A ${noun.en} cut down to a unit (millennium to microsecond), with some components set.`,
        de: `${noun.de}, auf eine Einheit abgeschnitten (millennium bis microsecond), mit gesetzten Komponenten.`,
      },
      parameters: [required("unit", "STRING"), optional("input", ...momentTypes), optional("fields", "MAP")],
      returns: [result],
      nulls: "given",
      evaluate: (args, context) => truncate(instant, args, context),
    }),
  ];
}

/** A moment in UTC from counts since 1970; null is refused. */
function fromEpoch(name: string, counts: Readonly<Record<string, CypherValue>>, context: FunctionContext): CypherValue {
  if (Object.values(counts).includes(null)) {
    throw typeError("InvalidArgumentValue", {
      en: `${name}() needs integers, not null.`,
      de: `${name}() braucht Ganzzahlen, nicht null.`,
    });
  }
  return temporalOf(buildMoment("DateTime", new Map(Object.entries(counts)), context.statementTime));
}

const epochFunctions: readonly FunctionEntry[] = [
  define("datetime.fromepoch", {
    help: {
      en: "The moment so many seconds and nanoseconds after 1970-01-01 in UTC.",
      de: "Der Zeitpunkt so viele Sekunden und Nanosekunden nach 1970-01-01 in UTC.",
    },
    parameters: [required("seconds", "INTEGER"), required("nanoseconds", "INTEGER")],
    returns: ["ZONED DATETIME"],
    nulls: "given",
    evaluate: (args, context) =>
      fromEpoch("datetime.fromepoch", { epochseconds: valueAt(args, 0), nanosecond: valueAt(args, 1) }, context),
  }),
  define("datetime.fromepochmillis", {
    help: {
      en: "The moment so many milliseconds after 1970-01-01 in UTC.",
      de: "Der Zeitpunkt so viele Millisekunden nach 1970-01-01 in UTC.",
    },
    parameters: [required("milliseconds", "INTEGER")],
    returns: ["ZONED DATETIME"],
    nulls: "given",
    evaluate: (args, context) => fromEpoch("datetime.fromepochmillis", { epochmillis: valueAt(args, 0) }, context),
  }),
];

export const temporalFunctions: readonly FunctionEntry[] = [...instants.flatMap(entriesOf), ...epochFunctions];
