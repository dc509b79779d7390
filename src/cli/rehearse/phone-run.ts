import { readAssignment } from '../../store/assignments';
import { readJournals } from '../../store/read-journals';
import { receiptsOf } from '../../store/receipts';
import { backOffMs } from '../../sync/back-off';
import { coverageOf, custodyOf } from '../../sync/custody';
import { syncAssignment } from '../../sync/engine';
import { refreshAssignments } from '../../sync/refresh-assignments';
import { verifyReceipt } from '../../trust/receipt';
import { declareIndependence, evaluate, halvesOf } from './evaluate';
import { dyingAt, type HeadlessPhone, restartPhone } from './headless-phone';
import { sealAndSign } from './seal-and-sign';

const MOST_ATTEMPTS = 12;

/** What a phone has made: hashes of its entries, digests of its photos. */
export interface Made {
  readonly assignment: string;
  readonly entries: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  /** Entries and evidence that a receipt covers which this phone has checked. */
  readonly receiptsVerified: number;
  /** Outcomes of attempts that did not end level. */
  readonly trouble: readonly string[];
}

export interface RunOptions {
  readonly assignment: string;
  readonly evidence: number;
  readonly bytes: number;
  /** Kill the app in the middle of an exchange and start it again. */
  readonly restart: boolean;
}

/** Attempts until one ends level; what stood in the way is kept for the report. */
async function syncUntilLevel(phone: HeadlessPhone, assignment: string, trouble: string[]) {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const outcome = await syncAssignment(phone.deps, assignment);
    if (outcome.kind === 'level') return;
    trouble.push(JSON.stringify(outcome));
    const pause = Math.min(2000, backOffMs(attempt, Math.random()));
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Killed after the server's answer came and before it was kept: the worst moment for receipts. */
async function killInExchange(phone: HeadlessPhone, assignment: string): Promise<HeadlessPhone> {
  const dying = dyingAt(phone, 'after-answer-before-store');
  await syncAssignment(dying, assignment).catch(() => undefined);
  return restartPhone(phone);
}

/** What is on the phone, read from its store by a fresh connection, each receipt verified again. */
async function lookBack(phone: HeadlessPhone, assignment: string) {
  const { writer, identity } = await restartPhone(phone);
  const journals = await readJournals(writer, assignment);
  const kept = await receiptsOf(writer, assignment);
  const verified = [];
  for (const each of kept) {
    if ((await verifyReceipt(each.receipt, identity.invitation.log)).ok) verified.push(each);
  }
  writer.db.close();
  return { entries: journals.flatMap(({ entries }) => entries), coverage: coverageOf(verified) };
}

/** One phone's whole evaluation, from the assignment to its last receipt. */
export async function runPhone(enrolled: HeadlessPhone, options: RunOptions): Promise<Made> {
  const { assignment, bytes } = options;
  const trouble: string[] = [];
  let phone = enrolled;
  const refreshed = await refreshAssignments(phone.deps);
  const kept = await readAssignment(phone.writer, assignment);
  if (kept === null) throw new Error(`no assignment: ${JSON.stringify(refreshed)}`);
  const pkg = kept.package;
  const entries = new Set([(await declareIndependence(phone.writer, pkg)).hash]);
  const evidence = new Set<string>();
  const halves = halvesOf(pkg);
  let left = options.evidence;
  for (const [i, indicators] of halves.entries()) {
    const count = Math.ceil(left / (halves.length - i));
    left -= count;
    const made = await evaluate(phone.writer, pkg, indicators, { count, bytes });
    for (const hash of made.entries) entries.add(hash);
    for (const sha256 of made.evidence) evidence.add(sha256);
    if (i === 0 && options.restart) phone = await killInExchange(phone, assignment);
    if (i === 0) await syncUntilLevel(phone, assignment, trouble);
  }
  for (const hash of await sealAndSign(phone, assignment)) entries.add(hash);
  await syncUntilLevel(phone, assignment, trouble);
  const here = await lookBack(phone, assignment);
  // Opening entries come from the store itself; all others were counted when they were made.
  for (const { entry, hash } of here.entries) if (entry.seq === 0) entries.add(hash);
  const held = (item: Parameters<typeof custodyOf>[0]) => custodyOf(item, here.coverage) === 'held';
  const entriesHeld = here.entries.filter(
    ({ entry: { journal, seq }, hash }) =>
      entries.has(hash) && held({ kind: 'entry', journal, seq }),
  );
  const evidenceHeld = [...evidence].filter((sha256) => held({ kind: 'evidence', sha256 }));
  const receiptsVerified = entriesHeld.length + evidenceHeld.length;
  return { assignment, entries, evidence, receiptsVerified, trouble };
}
