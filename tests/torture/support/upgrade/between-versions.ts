import type { ServerDeps } from '../../../../src/server/deps';
import { syncAssignment } from '../../../../src/sync/engine';
import type { Random } from '../../../support/seeded-random';
import { nothingYet, workOnce } from '../field-work';
import { expectAllOnce, expectNothingFalse } from '../line/all-once';
import { deliverHonestly } from '../line/deliver-honestly';
import type { HostileProxy } from '../line/hostile-proxy';
import { makeTwo } from '../line/team-on-line';

/** A server that only says more is understood; any other difference delivers nothing and loses nothing. */
const UNDERSTOOD = ['newer server that says more'];
const NOT_UNDERSTOOD = [
  ...['server of a later protocol', 'client of a later protocol', 'client that says more'],
];

/** A client and a server of two versions of the contract meet, and then are of one again. */
export async function meetAcrossVersions(
  deps: ServerDeps,
  proxy: HostileProxy,
  random: Random,
): Promise<void> {
  proxy.become(null);
  const { assignment, phones } = await makeTwo(deps, { ms: 60_000 });
  const noted = nothingYet();
  const asked = { queued: 0, faults: 0 };
  for (const tricks of [UNDERSTOOD, NOT_UNDERSTOOD, UNDERSTOOD]) {
    for (const { writer } of phones) await workOnce(writer, assignment, { random, noted });
    proxy.become({ hostility: 100, random, tricks });
    for (const phone of phones) {
      if (tricks === UNDERSTOOD) await deliverHonestly(phone, assignment, asked);
      else if ((await syncAssignment(phone, assignment)).kind === 'level') {
        throw new Error('versions that do not understand each other came level');
      }
    }
    await expectNothingFalse(deps, phones, assignment);
  }
  if (asked.queued + asked.faults > 0) throw new Error('a person had to help');
  await expectAllOnce(deps, phones, assignment, noted);
  for (const { writer } of phones) writer.db.close();
}
