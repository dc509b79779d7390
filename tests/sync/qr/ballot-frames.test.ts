import { expect, it } from 'vitest';
import type { Vote } from '../../../src/domain/panel/ballot';
import { packSmall } from '../../../src/sync/handover/small-parcel';
import { FrameGatherer, framesOf } from '../../../src/sync/qr/frames';
import { sealEnvelope } from '../../../src/trust/ballot-envelope';
import { newBallotSeed, sealVotes } from '../../../src/trust/ballot-seal';
import { madePackage } from '../../support/journal-maker';
import { enrolTestDevice, makeTestKey, TestJournal, testId } from '../../support/test-device';

/** Pictures that the screen shows in fifteen seconds, of which a cheap camera reads every second. */
const SHOWN = 15 * 12;

/** Sixty votes, each with a reason as long as people write. */
const VOTES: readonly Vote[] = Array.from({ length: 60 }, (_, i) => ({
  indicator: `X${100 + i}`,
  scoreMilli: 1000 + i * 7,
  reason: `第${i + 1}项资料不全：缺少验收单和会议纪要，现场核对的数量与台账相差${i + 3}处，酌情扣分。`,
}));

/** What an expert's phone shows: the opening, the pledge and a sealed ballot, with their proof. */
async function parcelOfBallot() {
  const pkg = madePackage();
  const { assignment } = pkg;
  const device = await enrolTestDevice(await makeTestKey(), testId(), '专家甲', 'expert');
  const [chair, scrutineer] = [await makeTestKey(), await makeTestKey()];
  const session = testId();
  const place = { assignment, session, round: 1, person: device.person };
  const ballot = { v: 1 as const, ...place, votes: [...VOTES] };
  const seed = newBallotSeed();
  const envelope = await sealEnvelope(
    { ballot, seed },
    {
      chair: { device: chair.signer.kid, exchange: chair.jwk },
      scrutineer: { device: scrutineer.signer.kid, exchange: scrutineer.jwk },
    },
  );
  const journal = new TestJournal(device);
  journal.open(pkg, { panel: { session, indicator: null } });
  journal.append({ type: 'pledge.signed', body: { convening: 'a'.repeat(64) } });
  const custodians = { chair: chair.signer.kid, scrutineer: scrutineer.signer.kid };
  const votes = await sealVotes(ballot, seed);
  journal.append({ type: 'ballot.sealed', body: { round: 1, votes, envelope, custodians } });
  const { jws: head } = await journal.head();
  const { credential } = device;
  const segment = { journal: journal.journal, lines: journal.lines, head, credential };
  return packSmall({ v: 1, kind: 'entries', assignment, segments: [segment] });
}

it('[PN96] a sealed ballot of sixty indicators goes over in fifteen seconds by every second picture', async () => {
  const data = await parcelOfBallot();
  const source = framesOf(data);
  const gatherer = new FrameGatherer();
  let seen = 0;
  let whole: Uint8Array | null = null;
  for (let number = 1; number < SHOWN && whole === null; number += 2) {
    whole = gatherer.add(source.frame(number))?.data ?? null;
    seen = number;
  }
  expect(whole).toEqual(data);
  expect(seen).toBeLessThan(SHOWN);
});
