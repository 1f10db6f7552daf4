/**
 * What a request must keep to before its body is read: JSON and nothing else where a body is asked
 * for, and not more statements from one address than many people behind it would send. A classroom
 * of forty does not come near the limits; a script gone wild does.
 */
import type { RequestHandler } from "express";

export interface StatementRate {
  /** Statements that one address may send at once after a pause. */
  readonly burst: number;
  readonly perSecond: number;
  /** Statements of one address that may be under way at the same time. */
  readonly together: number;
}

export const STATEMENT_RATE: StatementRate = { burst: 3_000, perSecond: 300, together: 160 };

/** An error that the caller can mend, with its status. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

export const requireJson: RequestHandler = (request, _response, next) => {
  // A body that is not JSON is not read at all.
  next(request.is("application/json") === "application/json" ? undefined : new RequestRefused(415));
};

interface Account {
  tokens: number;
  at: number;
  together: number;
}

const MOST_ADDRESSES = 10_000;

/** A token bucket and a count of what is under way, for each address. */
export function limitStatements(rate: StatementRate, now: () => number = () => performance.now()): RequestHandler {
  const accounts = new Map<string, Account>();
  const isIdle = ({ tokens, at, together }: Account): boolean =>
    together === 0 && tokens + ((now() - at) / 1_000) * rate.perSecond >= rate.burst;

  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? "";
    if (accounts.size > MOST_ADDRESSES) {
      for (const [other, account] of accounts) if (isIdle(account)) accounts.delete(other);
    }
    const account = accounts.get(address) ?? { tokens: rate.burst, at: now(), together: 0 };
    accounts.set(address, account);
    const at = now();
    account.tokens = Math.min(rate.burst, account.tokens + ((at - account.at) / 1_000) * rate.perSecond);
    account.at = at;
    if (account.tokens < 1 || account.together >= rate.together) {
      response.set("Retry-After", "1");
      next(new RequestRefused(429));
      return;
    }
    account.tokens -= 1;
    account.together += 1;
    response.once("close", () => {
      account.together -= 1;
    });
    next();
  };
}
