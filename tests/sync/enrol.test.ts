import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { readLockedIdentity } from '../../src/store/identity';
import { masterCodec } from '../../src/store/master-codec';
import { readCheckpoint } from '../../src/store/receipts';
import { enrolDevice } from '../../src/sync/enrol';
import { formatEnrolLink } from '../../src/trust/invitation';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau } from '../support/memory-bureau';
import { MemoryLog } from '../support/memory-log';
import { openOn } from '../support/store-phone';
import { enrolDepsOn, linkOf, PASSPHRASE } from '../support/sync-phone';
import { makeTestKey } from '../support/test-device';

let bureau: MemoryBureau;
let factory: IDBFactory;

beforeEach(async () => {
  bureau = await MemoryBureau.create(madePackage().assignment);
  factory = new IDBFactory();
});

const enrol = (link = linkOf(bureau), passphrase = PASSPHRASE) =>
  enrolDevice(enrolDepsOn(factory, bureau), link, passphrase);
const onDisk = () => readLockedIdentity(openOn(factory));

it('[SY25] the wrapped keys lie on the disk before the request leaves', async () => {
  const atSending: unknown[] = [];
  const ask = bureau.enrol.bind(bureau);
  bureau.enrol = async (request) => {
    atSending.push((await onDisk())?.state);
    return ask(request);
  };
  const enrolled = await enrol();
  expect(atSending).toEqual(['enrolling']);
  expect(enrolled.ok && enrolled.value.identity.state).toBe('enrolled');
  const kept = await onDisk();
  expect(kept?.state).toBe('enrolled');
  const master = enrolled.ok ? enrolled.value.unlocked.master : null;
  if (master === null) throw new Error('no master key');
  const checkpoint = await readCheckpoint({ db: openOn(factory), codec: masterCodec(master) });
  expect(checkpoint?.size).toBe(1);
});

it('[SY25] a browser that keeps nothing is found out before anything is sent', async () => {
  const deps = enrolDepsOn(factory, bureau);
  const forgetful = {
    ...deps,
    reopen: async () => ({ ...deps.store, db: openOn(new IDBFactory()) }),
  };
  const enrolled = await enrolDevice(forgetful, linkOf(bureau), PASSPHRASE);
  expect(enrolled).toEqual({ ok: false, error: { kind: 'store-unreliable' } });
  expect(bureau.calls).toEqual([]);
});

it('[SY26] a lost answer costs nothing: the same device asks again and is the same', async () => {
  const ask = bureau.enrol.bind(bureau);
  let lost = true;
  bureau.enrol = async (request) => {
    const answer = await ask(request);
    if (!lost) return answer;
    lost = false;
    return { ok: false, error: { kind: 'offline' } };
  };
  const first = await enrol();
  expect(first).toEqual({ ok: false, error: { kind: 'transport', fault: { kind: 'offline' } } });
  const wrong = await enrol(linkOf(bureau), '另一句口令另一句口令');
  expect(wrong).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  const second = await enrol();
  expect(second.ok).toBe(true);
  expect(bureau.credentials.size).toBe(1);
  expect(await enrol()).toEqual({ ok: false, error: { kind: 'already-enrolled' } });
});

it('[SY27] an answer under a key that the link does not pin leaves the phone unenrolled', async () => {
  const other = (await makeTestKey()).signer.kid;
  const { origin } = bureau.invitation;
  const link = formatEnrolLink(origin, { ...bureau.invitation, bureau: other });
  const enrolled = await enrol(link);
  expect(enrolled).toEqual({
    ...{ ok: false, error: { kind: 'not-trusted', code: 'bureau-key-not-pinned' } },
  });
  expect((await onDisk())?.state).toBe('enrolling');
});

it('[SY27] a receipt of another log than the pinned one leaves the phone unenrolled', async () => {
  const { origin } = bureau.invitation;
  const { vkey } = await MemoryLog.create();
  const enrolled = await enrol(formatEnrolLink(origin, { ...bureau.invitation, log: vkey }));
  expect(enrolled).toMatchObject({ ok: false, error: { kind: 'not-trusted' } });
  expect((await onDisk())?.state).toBe('enrolling');
});

it('[SY27] a credential for other keys than this phone’s leaves it unenrolled', async () => {
  const stranger = enrolDepsOn(new IDBFactory(), bureau);
  const theirs: { answer: Awaited<ReturnType<MemoryBureau['enrol']>> | null } = { answer: null };
  const ask = bureau.enrol.bind(bureau);
  bureau.enrol = async (request) => {
    theirs.answer ??= await ask(request);
    return theirs.answer;
  };
  await enrolDevice(stranger, linkOf(bureau), PASSPHRASE);
  const enrolled = await enrol();
  expect(enrolled).toEqual({
    ...{ ok: false, error: { kind: 'not-trusted', code: 'credential-of-other-keys' } },
  });
});

it('[SY27] a link that is none is refused before any key is made', async () => {
  expect(await enrol('https://bureau.test/enrol#abc')).toEqual({
    ...{ ok: false, error: { kind: 'link-malformed' } },
  });
  expect(await onDisk()).toBeNull();
});
