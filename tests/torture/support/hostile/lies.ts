import type { WireReceipt } from '../../../../src/contract/receipt';
import type { IncomingSegment } from '../../../../src/contract/sync';
import type { ActOf } from '../../../../src/domain/journal/act';
import { madePackage, PEOPLE } from '../../../support/journal-maker';
import { idOf } from '../../../support/made-ids';
import { type MemoryBureau, RECEIVED } from '../../../support/memory-bureau';
import { MemoryLog } from '../../../support/memory-log';
import { pick, type Random } from '../../../support/seeded-random';
import { judged } from '../../../support/store-phone';
import {
  enrolTestDevice,
  makeTestKey,
  sha256Text,
  TestJournal,
  type TestKey,
  testId,
} from '../../../support/test-device';

const pkg = madePackage();

/** What receipts of an answer are turned into. */
export type ReceiptLie = (receipts: readonly WireReceipt[]) => readonly WireReceipt[];

const changed = (text: string, random: Random): string => {
  const at = Math.floor(random() * text.length);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
};

/** Receipts from a log of somebody's own, over the very leaves that were asked for. */
async function fromAnotherLog(): Promise<(leaf: string) => WireReceipt> {
  const log = await MemoryLog.create();
  const other = { v: 1, kind: 'head', assignment: pkg.assignment, journal: testId(), seq: 0 };
  const hash = sha256Text(testId());
  const leaf = { ...other, hash, head: hash, received: RECEIVED } as const;
  await log.append(leaf as Parameters<MemoryLog['append']>[0]);
  const { proof } = await log.receipt(0);
  return (asked) => ({ leaf: asked, proof });
}

/**
 * Every way to exchange, cut or repeat receipts.
 * @param before receipts of an earlier exchange, which cover less
 */
export async function receiptLies(
  bureau: MemoryBureau,
  before: readonly WireReceipt[],
  random: Random,
): Promise<readonly ReceiptLie[]> {
  const hash = sha256Text(testId());
  const facts = { v: 1, kind: 'head', hash, head: hash, received: RECEIVED, seq: 3 } as const;
  const strange = { ...facts, assignment: pkg.assignment, journal: testId() };
  // Of this phone's own journal, but for other lines than it holds, or in another assignment.
  const { journal } = JSON.parse(before[0]?.leaf ?? '{}') as { journal: string };
  const otherLines = { ...strange, journal, seq: 99 };
  const away = { ...otherLines, assignment: testId() };
  const branch = await bureau.log.receipt(await bureau.receiptFor(testId(), otherLines));
  const foreign = await bureau.log.receipt(await bureau.receiptFor(testId(), strange));
  const elsewhere = await bureau.log.receipt(await bureau.receiptFor(testId(), away));
  const another = await fromAnotherLog();
  return [
    () => [],
    () => before,
    () => [foreign],
    () => [elsewhere],
    () => [branch],
    (all) => all.map(({ leaf }) => ({ leaf, proof: foreign.proof })),
    (all) => all.map(({ proof }) => ({ leaf: foreign.leaf, proof })),
    (all) => all.map(({ leaf, proof }) => ({ leaf: leaf.replace(/"seq":\d+/, '"seq":99'), proof })),
    (all) => all.map(({ leaf, proof }) => ({ leaf, proof: changed(proof, random) })),
    (all) => all.map(({ leaf, proof }) => ({ leaf: changed(leaf, random), proof })),
    (all) => all.map(({ leaf, proof }) => ({ leaf, proof: proof.split('\n').slice(1).join('\n') })),
    (all) => all.map(({ leaf }) => another(leaf)),
    (all) => [...all, { ...foreign, proof: changed(foreign.proof, random) }],
  ];
}

type Opening = Partial<ActOf<'journal.opened'>['body']>;

async function journalUnder(
  authority: TestKey,
  entries: number,
  opening: Opening = {},
): Promise<TestJournal> {
  const device = await enrolTestDevice(authority, PEOPLE.anna, '演示评价员1', 'evaluator');
  const journal = new TestJournal(device);
  journal.open(pkg, opening);
  for (let i = 0; i < entries; i += 1) journal.append(judged(i));
  return journal;
}

async function segmentOf(journal: TestJournal): Promise<IncomingSegment> {
  const { jws } = await journal.head();
  const { credential } = journal.device;
  return { journal: journal.journal, lines: [...journal.lines], head: jws, credential };
}

/** What a colleague wrote, as an honest server hands it out. */
export const honestSegment = async (bureau: MemoryBureau, entries: number) =>
  segmentOf(await journalUnder(bureau.bureau, entries));

const OPENINGS: readonly Opening[] = [
  { person: PEOPLE.bo },
  { person: PEOPLE.lead, role: 'leadEvaluator' },
  { role: 'leadEvaluator' },
  { credential: 'a'.repeat(64) },
  { nonce: idOf('another nonce') },
  { assignment: idOf('another assignment') },
];

/** A colleague's segment with one thing in it that is not so. */
export async function forgedSegment(bureau: MemoryBureau, random: Random) {
  const entries = 1 + Math.floor(random() * 4);
  const honest = await honestSegment(bureau, entries);
  const other = await honestSegment(bureau, entries);
  const { lines } = honest;
  const forgeries: readonly (() => IncomingSegment | Promise<IncomingSegment>)[] = [
    async () => segmentOf(await journalUnder(await makeTestKey(), entries)),
    async () => segmentOf(await journalUnder(bureau.bureau, entries, pick(OPENINGS, random))),
    () => ({ ...honest, credential: other.credential }),
    () => ({ ...honest, head: other.head }),
    () => ({ ...honest, journal: other.journal }),
    () => ({ ...honest, lines: other.lines }),
    () => ({ ...honest, lines: [...lines].reverse() }),
    () => ({ ...honest, lines: lines.slice(0, -1) }),
    () => ({ ...honest, lines: lines.map((line) => line.replace(/Milli":\d+/, 'Milli":777')) }),
    () => ({ ...honest, head: changed(honest.head, random) }),
    () => ({ ...honest, lines: [...lines, ...lines] }),
    () => ({ ...honest, credential: changed(honest.credential, random) }),
  ];
  return pick(forgeries, random)();
}
