/**
 * A screenshot against the one that is checked in. Enters: a name and a PNG. Leaves: the share of pixels that
 * differ visibly; what differs too much is written beside the run's temporary files, with its difference in red.
 * `UPDATE_GOLDEN=1` writes the checked-in picture instead.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const GOLDEN = fileURLToPath(new URL("../golden/look/", import.meta.url));
/** How far a pixel's colour may be off, from 0 to 1: smoothed edges of letters differ between machines. */
const THRESHOLD = 0.25;

/** 1 when there is no such picture yet, or its size is another. */
export function differingShare(name: string, taken: Buffer, most: number): number {
  const file = join(GOLDEN, `${name}.png`);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, taken);
    return 0;
  }
  if (!existsSync(file)) return 1;
  const [golden, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)];
  const { width, height } = golden;
  if (now.width !== width || now.height !== height) return 1;
  const difference = new PNG({ width, height });
  const differing = pixelmatch(golden.data, now.data, difference.data, width, height, { threshold: THRESHOLD });
  const share = differing / (width * height);
  if (share > most) {
    const folder = mkdtempSync(join(tmpdir(), "look-"));
    writeFileSync(join(folder, `${name}.png`), taken);
    writeFileSync(join(folder, `${name}-difference.png`), PNG.sync.write(difference));
    console.log(`${name} looks different: ${folder}`);
  }
  return share;
}
