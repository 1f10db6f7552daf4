/**
 * A load's progress as one line: share, rows, rate, time left. On a terminal the line is rewritten;
 * elsewhere a line is printed at most every two seconds.
 */
import type { LoadProgress } from "../../graph-store.ts";

const WIDTH = 24;
const BETWEEN_LINES = 2_000;
const BETWEEN_FRAMES = 100;

const seconds = (milliseconds: number): string => `${Math.max(0, Math.round(milliseconds / 1000))} s`;

/** The line for a state that began `elapsed` milliseconds ago. */
export function progressLine({ phase, done, total }: LoadProgress, elapsed: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  const rate = elapsed > 0 ? Math.round((done / elapsed) * 1000) : 0;
  const left = done > 0 ? seconds((elapsed / done) * (total - done)) : "?";
  return `${phase.padEnd(13)} ${bar} ${done}/${total} rows, ${rate}/s, ${left} left`;
}

/** Shows each state on a stream; `end` closes the line. */
export function progressBar(stream: NodeJS.WriteStream): {
  readonly show: (state: LoadProgress) => void;
  readonly end: () => void;
} {
  let phase = "";
  let began = 0;
  let shown = Number.NEGATIVE_INFINITY;
  let open = false;
  return {
    show(state) {
      const now = performance.now();
      if (state.phase !== phase) {
        if (open) stream.write("\n");
        open = false;
        phase = state.phase;
        began = now;
        shown = Number.NEGATIVE_INFINITY;
      }
      const isLast = state.done === state.total;
      if (!isLast && now - shown < (stream.isTTY ? BETWEEN_FRAMES : BETWEEN_LINES)) return;
      shown = now;
      const line = progressLine(state, now - began);
      stream.write(stream.isTTY ? `\r\u001B[2K${line}` : `${line}\n`);
      open = stream.isTTY;
    },
    end() {
      if (open) stream.write("\n");
    },
  };
}
