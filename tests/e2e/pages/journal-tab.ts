import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { systemClock } from '../../../src/platform/clock';
import { webLocks } from '../../../src/platform/locks';
import { newRandomId } from '../../../src/platform/random';
import { appendAct, type Writer } from '../../../src/store/append';
import { saveAssignment } from '../../../src/store/assignments';
import { plainCodec } from '../../../src/store/codec';
import { openDatabase } from '../../../src/store/database';
import { journalLines, readHeads, signedHeadAt } from '../../../src/store/journals';
import { sha256Hex } from '../../../src/trust/digest';
import { publicJwk } from '../../../src/trust/jwk';
import { signerFromKey } from '../../../src/trust/jws';

/** What a tab needs to write as one phone: everything but the page itself comes from the test. */
export interface TabTask {
  readonly package: AssignmentPackage;
  readonly person: string;
  readonly privateKey: JsonWebKey;
  readonly kid: string;
}

/** An own journal as it lies on the disk. */
export interface WrittenJournal {
  readonly journal: string;
  readonly lines: readonly string[];
  readonly head: string;
}

/** What the test can ask of a tab: the store's own code, and nothing beside it. */
export interface JournalTab {
  prepare(task: TabTask): Promise<void>;
  /** Judges one indicator `count` times, with the scores `from`, `from` + 1 …; tells them apart. */
  append(task: TabTask, from: number, count: number): Promise<void>;
  journals(task: TabTask): Promise<readonly WrittenJournal[]>;
}

const store = { db: openDatabase(), codec: plainCodec };
const clock = systemClock();

async function writerOf({ privateKey, kid, person }: TabTask): Promise<Writer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const { kty, crv, x, y } = privateKey;
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['sign']);
  return {
    ...{ ...store, clock, person, locks: webLocks(navigator.locks), newId: newRandomId },
    ...{ signer: signerFromKey(key, kid), build: 'two-tabs', role: 'leadEvaluator' },
    signing: publicJwk.parse({ kty, crv, x, y }),
    credentialDigest: await sha256Hex(kid),
  };
}

const tab: JournalTab = {
  async prepare(task) {
    const text = JSON.stringify(task.package);
    await saveAssignment(store, {
      ...{ package: task.package, digest: await sha256Hex(text), jws: 'not read here' },
      receipt: { leaf: 'not read here', proof: 'not read here' },
    });
  },
  async append(task, from, count) {
    const writer = await writerOf(task);
    const { assignment } = task.package;
    for (let scoreMilli = from; scoreMilli < from + count; scoreMilli++) {
      const act = { type: 'score.judged', body: { indicator: 'D11', scoreMilli } } as const;
      await appendAct(writer, { assignment, act });
    }
  },
  async journals(task) {
    const heads = await readHeads(store, task.package.assignment);
    return Promise.all(
      heads.map(async ({ journal, seq }) => ({
        journal,
        lines: (await journalLines(store, journal, 0, seq)).map(({ line }) => line),
        head: (await signedHeadAt(store, journal, seq)) ?? '',
      })),
    );
  },
};

Object.assign(window, { tab });
