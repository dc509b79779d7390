import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, entry } from '../../src/domain/journal/entry';
import { namedBytes } from '../../src/domain/journal/named-bytes';
import { appendAct } from '../../src/store/append';
import { plainCodec } from '../../src/store/codec';
import { readHeads } from '../../src/store/journals';
import { type IncomingLines, keepExchange } from '../../src/store/keep-exchange';
import { writeMeta } from '../../src/store/meta';
import { ownEvidence } from '../../src/store/own-evidence';
import { namesUpTo } from '../../src/store/own-names';
import { makeRecord } from '../../src/store/personal-record';
import type { Store } from '../../src/store/store';
import { countingCodec } from '../support/counting-codec';
import { PEOPLE } from '../support/journal-maker';
import { makeStorePhone, photo, type StorePhone, score } from '../support/store-phone';
import { enrolTestDevice, makeTestKey, TestJournal } from '../support/test-device';

const SEED = 20_261_126;

/** A store that remembers nothing: the session of a next start. */
const nextStart = ({ writer }: StorePhone): Store => ({
  db: writer.db,
  codec: { ...plainCodec },
});

/** What own and restored lines name, read the plainest way. */
async function readAnew({ writer: { db }, assignment }: StorePhone): Promise<Map<string, number>> {
  const heads = await db.heads.where('assignment').equals(assignment).toArray();
  const restored = new Set(heads.filter((head) => head.restored).map(({ journal }) => journal));
  const entries: Entry[] = [];
  for (const row of await db.entries.where('assignment').equals(assignment).toArray()) {
    if (row.ownPlace === undefined && !restored.has(row.journal)) continue;
    const text = row.line.suite === 'plain' ? row.line.text : '';
    entries.push(entry.parse(JSON.parse(text)));
  }
  const named = entries.flatMap((each) => namedBytes(each) ?? []);
  const sizes = new Map(named.map(({ sha256, size }) => [sha256, size]));
  for (const { type, body } of entries) {
    if (type === 'record.erased') sizes.delete(String(body.sha256));
  }
  return sizes;
}

let taken = 0;

/** A picture like no other, as its act. */
const newPhoto = (assignment: string) =>
  photo(assignment, new TextEncoder().encode(`picture ${taken++}`));

async function keepRecord({ writer, assignment }: StorePhone): Promise<string> {
  const { record, evidence } = await makeRecord(writer.newId, {
    ...{ kind: 'dayMeeting', date: '2026-11-22', attendants: '马某', findings: '步道完好' },
    ...{ problems: '', tomorrow: '' },
  });
  const about = { kind: 'dayMeeting', indexNo: 'S4-01-001', visit: null, site: null } as const;
  const body = { id: writer.newId(), ...about, replaces: null, record };
  await appendAct(writer, { assignment, act: { type: 'record.kept', body }, evidence });
  return record.sha256;
}

const keepLines = ({ writer, assignment }: StorePhone, segment: IncomingLines) =>
  keepExchange(writer, {
    ...{ assignment, segments: [segment], receipts: [], checkpoint: null, aside: [] },
    ...{ holds: {}, forked: [] },
  });

const lastLine = (journal: TestJournal): IncomingLines => ({
  ...{ journal: journal.journal, device: journal.device.device, signing: journal.device.jwk },
  ...{ entries: journal.entries.slice(-1), lines: journal.lines.slice(-1) },
  ...{ head: `head ${journal.lines.length - 1}`, credential: journal.device.credential },
});

/** Everything that can become of own lines, of restored ones, and of what was kept of them. */
class Scene {
  private records: string[] = [];
  private branch: TestJournal | null = null;

  constructor(
    readonly phone: StorePhone,
    private readonly other: TestJournal,
  ) {}

  static async make(): Promise<Scene> {
    const device = await enrolTestDevice(await makeTestKey(), PEOPLE.lead, '甲', 'leadEvaluator');
    return new Scene(await makeStorePhone(), new TestJournal(device));
  }

  async go(step: Step): Promise<void> {
    await this[step]();
  }

  async score() {
    await score(this.phone, 1000 + taken++);
  }

  async photo() {
    await appendAct(this.phone.writer, newPhoto(this.phone.assignment));
  }

  async record() {
    this.records.push(await keepRecord(this.phone));
  }

  async erase() {
    const sha256 = this.records.pop();
    if (sha256 === undefined) return;
    const { writer, assignment } = this.phone;
    const act = { type: 'record.erased', body: { sha256, reason: '当事人要求' } } as const;
    await appendAct(writer, { assignment, act });
  }

  async theirs() {
    this.other.append(newPhoto(this.phone.assignment).act);
    await keepLines(this.phone, lastLine(this.other));
  }

  async restore() {
    await this.phone.writer.db.heads.update(this.other.journal, { restored: true });
  }

  /** A branch beside the last line of the other journal, or its next line. */
  async fork() {
    if (this.branch === null) {
      if (this.other.lines.length < 2) return;
      this.branch = this.other.cloned();
      this.branch.lines.pop();
      this.branch.entries.pop();
    }
    this.branch.append(newPhoto(this.phone.assignment).act);
    await keepLines(this.phone, lastLine(this.branch));
  }

  /** What a session keeps after a while, at once. */
  async keep() {
    const { writer, assignment } = this.phone;
    for (const head of await readHeads(writer, assignment)) {
      const { names } = await namesUpTo(writer, head, null);
      const isKept = head.own || !head.forked;
      if (isKept) await writeMeta(writer, `names/${head.journal}`, names);
    }
  }

  async drop() {
    await this.phone.writer.db.meta.where('key').startsWith('names/').delete();
  }
}

const STEPS = [
  ...['score', 'photo', 'record', 'erase', 'theirs', 'restore', 'fork', 'keep', 'drop'],
] as const satisfies readonly (keyof Scene)[];
type Step =
  | 'score'
  | 'photo'
  | 'record'
  | 'erase'
  | 'theirs'
  | 'restore'
  | 'fork'
  | 'keep'
  | 'drop';

describe('the bytes that own lines name', () => {
  it('[ST34] are what reading all lines anew says, whatever came and whatever was kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 24 }), async (steps) => {
        const scene = await Scene.make();
        for (const step of steps) {
          await scene.go(step);
          const anew = await readAnew(scene.phone);
          const { writer, assignment } = scene.phone;
          expect(await ownEvidence(writer, assignment)).toEqual(anew);
          expect(await ownEvidence(nextStart(scene.phone), assignment)).toEqual(anew);
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('[ST35] are read from the lines that came since what was kept', async () => {
    const phone = await makeStorePhone();
    const { writer, assignment } = phone;
    for (let i = 0; i < 3; i++) await appendAct(writer, newPhoto(assignment));
    const [head] = await readHeads(writer, assignment);
    if (head === undefined) throw new Error('a journal was expected');
    await writeMeta(writer, `names/${head.journal}`, (await namesUpTo(writer, head, null)).names);
    await appendAct(writer, newPhoto(assignment));
    const { codec, decoded } = countingCodec();
    const store = { db: writer.db, codec };
    expect(await ownEvidence(store, assignment)).toEqual(await readAnew(phone));
    expect(decoded.filter((row) => row.startsWith('entries/'))).toHaveLength(1);
    await ownEvidence(store, assignment);
    expect(decoded.filter((row) => row.startsWith('entries/'))).toHaveLength(1);
  });

  it('[ST35] are read from all lines where what was kept comes from another line, or is unknown', async () => {
    const phone = await makeStorePhone();
    const { writer, assignment } = phone;
    for (let i = 0; i < 3; i++) await appendAct(writer, newPhoto(assignment));
    const [head] = await readHeads(writer, assignment);
    if (head === undefined) throw new Error('a journal was expected');
    const none = { named: {}, erased: [] };
    const wrong = [
      { seq: 1, hash: 'f'.repeat(64), ...none },
      { seq: head.seq, hash: 'f'.repeat(64), ...none },
      { seq: head.seq + 1, hash: 'f'.repeat(64), ...none },
      { seq: head.seq + 9, hash: 'f'.repeat(64), ...none },
      { of: 'another build' },
    ];
    for (const value of wrong) {
      await writeMeta(writer, `names/${head.journal}`, value);
      expect(await ownEvidence(nextStart(phone), assignment)).toEqual(await readAnew(phone));
    }
  });

  it('[ST36] are kept after many lines, and not after few', async () => {
    const phone = await makeStorePhone();
    const { writer, assignment } = phone;
    const few = await makeStorePhone();
    await score(few, 1000);
    await ownEvidence(few.writer, assignment);
    for (let i = 0; i < 40; i++) await score(phone, i);
    await ownEvidence(writer, assignment);
    const keptIn = ({ writer: { db } }: StorePhone) =>
      db.meta.where('key').startsWith('names/').count();
    await expect.poll(() => keptIn(phone), { timeout: 5000 }).toBe(1);
    expect(await keptIn(few)).toBe(0);
  });
});
