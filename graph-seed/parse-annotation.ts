/**
 * Files of an annotation in, a typed `Annotation` and the problems of its form out. An entry that
 * does not fit its schema is reported with file, line and id and left out; all others go on, so
 * that one slip never hides the rest. Reads no disk and knows nothing of the article's text.
 */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import {
  type Annotation,
  type AttributionEntry,
  type ClaimEntry,
  ENTITY_FILES,
  type EntityEntry,
  fileSchemas,
  type RelationEntry,
  type StepEntry,
  type TheoryEntry,
} from "./annotation.ts";
import { type Origin, type Problem, problemAt } from "./problem.ts";

export interface AnnotationFile {
  /** Without its folder: `theories.yaml`. */
  readonly name: string;
  readonly text: string;
}

interface RawEntry {
  readonly value: unknown;
  readonly line: number;
  /** Its `id`, where it has one. */
  readonly slug: string | undefined;
  /** What to call it, for want of an id. */
  readonly name: string;
}

const REQUIRED = [
  "article.yaml",
  "theories.yaml",
  "relations.yaml",
  "attributions.yaml",
  "lineage.yaml",
  ...Object.keys(ENTITY_FILES),
];
const CLAIMS = /^claims(?:-.+)?\.yaml$/;

/** Parses the files of one annotation; the order of the files given does not matter. */
export function parseAnnotation(files: readonly AnnotationFile[]): {
  readonly annotation: Annotation;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const entriesByFile = new Map(sorted.map((file) => [file.name, readEntries(file, problems)]));
  for (const name of REQUIRED) {
    if (!entriesByFile.has(name)) {
      problems.push({
        code: "file-missing",
        file: name,
        line: 1,
        entry: "",
        message: "every annotation has this file",
      });
    }
  }
  for (const name of entriesByFile.keys()) {
    if (!REQUIRED.includes(name) && !CLAIMS.test(name)) {
      problems.push({
        code: "file-unknown",
        file: name,
        line: 1,
        entry: "",
        message: `not read: the files are ${REQUIRED.join(", ")} and claims-*.yaml`,
      });
    }
  }

  const dropped = new Set<string>();
  const take = <Schema extends z.ZodType>(name: string, schema: Schema, prefix?: string) =>
    (entriesByFile.get(name) ?? []).flatMap((raw) => {
      const entry = prefix === undefined || raw.slug === undefined ? raw.name : `${prefix}:${raw.slug}`;
      const origin: Origin = { file: name, line: raw.line, entry };
      const value = check(raw.value, origin, schema, problems);
      if (value !== undefined) return [{ value, origin }];
      dropped.add(entry);
      return [];
    });

  const theories = take("theories.yaml", fileSchemas.theories, "theory").map(({ value, origin }): TheoryEntry => ({
    ...value,
    id: origin.entry,
    origin,
  }));
  const entities = Object.entries(ENTITY_FILES).flatMap(([name, { label, prefix }]) =>
    take(name, fileSchemas.entities, prefix).map(({ value, origin }): EntityEntry => ({
      ...value,
      label,
      id: origin.entry,
      origin,
    })),
  );
  const relations = take("relations.yaml", fileSchemas.relations).map(({ value, origin }): RelationEntry => {
    const id = `relation:${value.type.toLowerCase().replaceAll("_", "-")}.${dashed(value.from)}.${dashed(value.to)}`;
    return { ...value, id, origin: { ...origin, entry: id } };
  });
  const attributions = take("attributions.yaml", fileSchemas.attributions).map(
    ({ value, origin }): AttributionEntry => ({ ...value, origin: { ...origin, entry: value.to } }),
  );
  const lineage = take("lineage.yaml", fileSchemas.lineage, "lineage").map(({ value, origin }): StepEntry => ({
    ...value,
    id: origin.entry,
    origin,
  }));
  const claims = [...entriesByFile.keys()]
    .filter((name) => CLAIMS.test(name))
    .flatMap((name) => take(name, fileSchemas.claims, "claim"))
    .map(({ value, origin }): ClaimEntry => ({ ...value, id: origin.entry, origin }));
  const [article] = take("article.yaml", fileSchemas.article);

  return {
    annotation: {
      ...(article && { article: { ...article.value, origin: article.origin } }),
      theories,
      entities,
      relations,
      attributions,
      lineage,
      claims,
      dropped,
    },
    problems,
  };
}

function dashed(id: string): string {
  return id.replace(":", "-");
}

/** The entries of a list file, or the one entry that `article.yaml` is, each with its line. */
function readEntries(file: AnnotationFile, problems: Problem[]): RawEntry[] {
  const lines = new LineCounter();
  const yaml = parseDocument(file.text, { lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const invalid = (line: number, error: unknown) =>
    problems.push({
      code: "yaml-invalid",
      file: file.name,
      line,
      entry: "",
      message: String(error instanceof Error ? error.message : error).split("\n")[0] ?? "",
    });
  for (const error of yaml.errors) invalid(lineOf(error.pos[0]), error);
  if (yaml.errors.length > 0) return [];
  let value: unknown;
  try {
    value = yaml.toJS();
  } catch (error) {
    // An alias without its anchor is found only here.
    invalid(1, error);
    return [];
  }
  if (!isSeq(yaml.contents) || !Array.isArray(value)) {
    return value === null ? [] : [{ value, line: 1, slug: undefined, name: "" }];
  }
  return yaml.contents.items.map((item, index) => {
    const id = isMap(item) ? item.get("id") : undefined;
    return {
      value: value[index],
      line: isNode(item) && item.range ? lineOf(item.range[0]) : 1,
      slug: typeof id === "string" ? id : undefined,
      name: `entry ${index + 1}`,
    };
  });
}

function check<Schema extends z.ZodType>(
  value: unknown,
  origin: Origin,
  schema: Schema,
  problems: Problem[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const messages: string[] = [];
  for (const issue of result.error.issues) {
    const field = issue.path.join(".");
    const message = field === "" ? issue.message : `${field}: ${absent(value, issue.path) ? "missing" : issue.message}`;
    if (/^short(?:De|En)$/.test(field) && issue.code === "too_big") {
      problems.push(problemAt(origin, "short-name-too-long", message));
    } else messages.push(message);
  }
  if (messages.length > 0) problems.push(problemAt(origin, "field-invalid", messages.join("; ")));
  return undefined;
}

function absent(value: unknown, path: readonly PropertyKey[]): boolean {
  let inside: unknown = value;
  for (const key of path) {
    if (typeof inside !== "object" || inside === null) return false;
    inside = Reflect.get(inside, key);
  }
  return inside === undefined;
}
