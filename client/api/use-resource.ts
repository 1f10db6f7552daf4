/**
 * A GET as a component sees it. While another path loads, the last value stays on screen (`stale`);
 * an answer that arrives after the reader moved on is dropped. `null` asks nothing.
 */
import { useCallback, useEffect, useState } from "preact/hooks";
import { ApiError, ownProblem, type Problem } from "./problem.ts";
import { get } from "./request.ts";

export interface Resource<T> {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  /** The value belongs to an earlier path, or there is none yet. */
  readonly stale: boolean;
  readonly retry: () => void;
}

interface Held<T> {
  readonly path: string | null;
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
}

export function useResource<T>(path: string | null): Resource<T> {
  const [held, setHeld] = useState<Held<T>>({ path: null, value: undefined, problem: undefined });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (path === null) {
      setHeld({ path, value: undefined, problem: undefined });
      return;
    }
    let current = true;
    get<T>(path).then(
      (value) => current && setHeld({ path, value, problem: undefined }),
      (error: unknown) => {
        const problem =
          error instanceof ApiError ? error.problem : ownProblem("client", 0, String(error), String(error));
        if (current) setHeld((last) => ({ path, value: last.path === path ? last.value : undefined, problem }));
      },
    );
    return () => {
      current = false;
    };
  }, [path, attempt]);

  const retry = useCallback(() => {
    setHeld((last) => ({ ...last, problem: undefined }));
    setAttempt((count) => count + 1);
  }, []);
  return { value: held.value, problem: held.problem, stale: held.path !== path, retry };
}
