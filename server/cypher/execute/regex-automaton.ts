/**
 * Matches a regular expression without backtracking, after Thompson (1968): all the states that the
 * text so far may have led to are held at once, so that the time grows with the text's length times
 * the expression's, whatever the expression. Back references and wide looks around are beyond it.
 */
import type { RegexShape } from "./regex-shape.ts";

type Check = (character: string | undefined) => boolean;

type State =
  | { readonly kind: "read"; readonly check: Check; readonly next: number }
  | {
      readonly kind: "check";
      readonly holds: (before: string | undefined, after: string | undefined) => boolean;
      readonly next: number;
    }
  | { readonly kind: "fork"; next: number; other: number }
  | { readonly kind: "end" };

const MOST_STATES = 5000;
const MOST_REMEMBERED = 2000;

export class RegexAutomaton {
  readonly #states: State[] = [{ kind: "end" }];
  readonly #checks = new Map<string, Check>();
  readonly #flags: string;
  readonly #start: number;

  private constructor(shape: RegexShape, flags: string) {
    this.#flags = flags;
    this.#start = this.#build(shape, 0);
  }

  /** The automaton of a shape; undefined when there is none, or none of a fair size. */
  static of(shape: RegexShape, flags: string): RegexAutomaton | undefined {
    return statesOf(shape) > MOST_STATES ? undefined : new RegexAutomaton(shape, flags);
  }

  /** Whether the whole text matches; `tick` is told of every few steps and may throw. */
  matches(text: string, tick: (steps: number) => void): boolean {
    const seen = new Int32Array(this.#states.length).fill(-1);
    let reached: number[] = [];
    const reach = (from: number, place: number, before: string | undefined, after: string | undefined): void => {
      const waiting = [from];
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const state = this.#states[at];
        if (state === undefined || seen[at] === place) continue;
        seen[at] = place;
        if (state.kind === "fork") waiting.push(state.other, state.next);
        else if (state.kind !== "check") reached.push(at);
        else if (state.holds(before, after)) waiting.push(state.next);
      }
    };
    const characters = Array.from(text);
    reach(this.#start, 0, undefined, characters[0]);
    for (const [place, character] of characters.entries()) {
      const before = reached;
      tick(before.length + 1);
      if (before.length === 0) return false;
      reached = [];
      for (const at of before) {
        const state = this.#states[at];
        if (state?.kind === "read" && state.check(character)) {
          reach(state.next, place + 1, character, characters[place + 1]);
        }
      }
    }
    return reached.includes(0);
  }

  #add(state: State): number {
    this.#states.push(state);
    return this.#states.length - 1;
  }

  /** Adds what reads the shape and goes on at `next`; answers where it begins. */
  #build(shape: RegexShape, next: number): number {
    switch (shape.kind) {
      case "character":
        return this.#add({ kind: "read", check: this.#check(shape.source), next });
      case "assertion": {
        const { source, behind, negated } = shape;
        const check: Check = source === undefined ? (character) => character === undefined : this.#check(source);
        const holds = (before: string | undefined, after: string | undefined): boolean =>
          check(behind ? before : after) !== negated;
        return this.#add({ kind: "check", holds, next });
      }
      case "sequence":
        return shape.parts.reduceRight((at, part) => this.#build(part, at), next);
      case "choice":
        return shape.branches
          .map((branch) => this.#build(branch, next))
          .reduce((other, at) => this.#add({ kind: "fork", next: at, other }));
      case "repeat":
        return this.#repeat(shape.part, shape.min, shape.max, next);
      case "look":
      case "reference":
        throw new Error("Beyond an automaton.");
    }
  }

  #repeat(part: RegexShape, min: number, max: number, next: number): number {
    let at = next;
    if (max === Infinity) {
      const loop: State = { kind: "fork", next, other: next };
      at = this.#add(loop);
      loop.next = this.#build(part, at);
    }
    for (let left = max === Infinity ? 0 : max - min; left > 0; left -= 1) {
      at = this.#add({ kind: "fork", next: this.#build(part, at), other: next });
    }
    for (let left = min; left > 0; left -= 1) at = this.#build(part, at);
    return at;
  }

  /** Whether a code point is one of `source`, remembered; the end of the text is none. */
  #check(source: string): Check {
    const known = this.#checks.get(source);
    if (known !== undefined) return known;
    const expression = new RegExp(`^${source}$`, this.#flags);
    const answers = new Map<string, boolean>();
    const check: Check = (character) => {
      if (character === undefined) return false;
      let answer = answers.get(character);
      if (answer === undefined) {
        if (answers.size >= MOST_REMEMBERED) answers.clear();
        answer = expression.test(character);
        answers.set(character, answer);
      }
      return answer;
    };
    this.#checks.set(source, check);
    return check;
  }
}

/** How many states the shape takes; infinitely many when no automaton reads it. */
function statesOf(shape: RegexShape): number {
  switch (shape.kind) {
    case "character":
    case "assertion":
      return 1;
    case "sequence":
      return shape.parts.reduce((sum, part) => sum + statesOf(part), 0);
    case "choice":
      return shape.branches.reduce((sum, branch) => sum + statesOf(branch) + 1, 0);
    case "repeat":
      return (statesOf(shape.part) + 1) * (shape.max === Infinity ? shape.min + 1 : shape.max);
    case "look":
    case "reference":
      return Infinity;
  }
}
