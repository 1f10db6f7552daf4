/** Timing: sorted samples in milliseconds, and one line of a report for each of them. */

export interface Samples {
  readonly name: string;
  /** Ascending. */
  readonly sorted: readonly number[];
}

export function percentile({ sorted }: Samples, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs the work `warm` times unseen, then `times` times with the clock. */
export async function sample(name: string, times: number, warm: number, work: () => unknown): Promise<Samples> {
  for (let i = 0; i < warm; i += 1) await work();
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started = performance.now();
    await work();
    found.push(performance.now() - started);
  }
  return { name, sorted: found.toSorted((a, b) => a - b) };
}

const cell = (value: number): string => value.toFixed(value < 10 ? 2 : 1).padStart(9);

/** `bar` is the promise that the median is held to, in milliseconds; missing one is said, not hidden. */
export function reportLine(samples: Samples, bar?: number): string {
  const median = percentile(samples, 0.5);
  const verdict = bar === undefined ? "" : median <= bar ? `  within ${bar} ms` : `  OVER the bar of ${bar} ms`;
  return `${samples.name.padEnd(44)}${cell(median)}${cell(percentile(samples, 0.95))}${verdict}`;
}

export const HEADING = `${"".padEnd(44)}${"median".padStart(9)}${"p95".padStart(9)}   (ms)`;
