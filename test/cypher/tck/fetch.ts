/** The published TCK, fetched once with Maven and unpacked beside the other caches of the packages. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const version = "1.0.0-M23";
const cache = fileURLToPath(new URL("../../../node_modules/.cache/opencypher-tck", import.meta.url));

export interface Tck {
  readonly features: string;
  readonly graphs: string;
}

/** The folders of the TCK; fetches it when it is not there yet. */
export function fetchTck(): Tck {
  const folder = join(cache, version);
  if (!existsSync(folder)) {
    const partial = join(cache, `partial-${process.pid}`);
    mkdirSync(partial, { recursive: true });
    try {
      const goal = [
        "-q",
        "-B",
        "dependency:copy",
        `-Dartifact=org.opencypher:tck:${version}`,
        `-DoutputDirectory=${partial}`,
      ];
      execFileSync("mvn", goal, { cwd: partial, stdio: ["ignore", "ignore", "inherit"] });
      unpack(join(partial, `tck-${version}.jar`), partial);
      renameSync(partial, folder);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return { features: join(folder, "features"), graphs: join(folder, "graphs") };
}

/** A jar is a zip; whichever tool is there opens it. */
function unpack(jar: string, folder: string): void {
  try {
    execFileSync("unzip", ["-q", "-o", jar, "-d", folder], { stdio: "ignore" });
  } catch {
    execFileSync("jar", ["xf", jar], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
}
