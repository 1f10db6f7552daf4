/** The parts of temporal and spatial values that are read like properties: `d.year`, `p.x`. */
import { CypherError } from "../errors.ts";
import type { CypherPoint, CypherTemporal, CypherValue } from "../value.ts";
import { crsName } from "../values/text.ts";

/** The part, or null where a point has none of that name. */
export function temporalOrSpatialComponent(value: CypherTemporal | CypherPoint, key: string): CypherValue {
  if (value.kind === "point") return pointComponent(value, key);
  throw new CypherError("NotSupported", "TemporalComponent", {
    en: `Reading .${key} of a ${value.type} is not supported.`,
    de: `.${key} eines Werts vom Typ ${value.type} zu lesen, wird nicht unterstützt.`,
  });
}

function pointComponent({ srid, coordinates }: CypherPoint, key: string): CypherValue {
  const geographic = srid === 4326 || srid === 4979;
  const names = geographic ? ["longitude", "latitude", "height"] : ["x", "y", "z"];
  const at = Math.max(names.indexOf(key), ["x", "y", "z"].indexOf(key));
  if (at >= 0) return coordinates[at] ?? null;
  if (key === "srid") return BigInt(srid);
  return key === "crs" ? crsName(srid) : null;
}
