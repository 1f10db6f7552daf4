/**
 * Neo4j writes a large commit into its stores bit by bit, and a reader in that moment can see half of
 * it (measured). So a load announces its commit and readers keep clear of it: the announcement is a
 * second transaction that does nothing but carry a mark, open from a second before the commit until
 * every read that began earlier is over. It lives in the server's list of transactions only; when
 * the loader dies, it is gone with it. A seqlock, with the list of transactions as its counter.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Session, Transaction } from "neo4j-driver";

/** The key under which our transactions carry a mark, and the marks. */
export const MARK = "clusterLineage";
export const READING = "read";
export const COMMITTING = "commit";

/** A load commits no sooner than this after its announcement, in milliseconds. */
export const NOTICE = 1_000;
/** Reads that take longer than this are not waited for. */
const PATIENCE = 60_000;

const marked = (mark: string): string =>
  `SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.${MARK} = '${mark}' RETURN transactionId`;

async function transactionsMarked(session: Session | Transaction, mark: string): Promise<string[]> {
  const { records } = await session.run(marked(mark));
  return records.map((record) => String(record.get(0)));
}

/** Whether a load is about to commit, commits, or waits for earlier reads. */
export async function isAnnounced(transaction: Transaction): Promise<boolean> {
  return (await transactionsMarked(transaction, COMMITTING)).length > 0;
}

/** Commits between announcement and all-clear. `announcing` and `looking` are sessions of their own. */
export async function commitBehindGate(
  commit: () => Promise<void>,
  announcing: Session,
  looking: Session,
): Promise<void> {
  const announcement = await announcing.beginTransaction({ metadata: { [MARK]: COMMITTING }, timeout: 600_000 });
  try {
    await announcement.run("RETURN 1");
    await sleep(NOTICE);
    await commit();
    let earlier = await transactionsMarked(looking, READING);
    const giveUp = performance.now() + PATIENCE;
    while (earlier.length > 0 && performance.now() < giveUp) {
      await sleep(20);
      const open = new Set(await transactionsMarked(looking, READING));
      earlier = earlier.filter((id) => open.has(id));
    }
  } finally {
    if (announcement.isOpen()) await announcement.rollback();
  }
}
