import { systemClock } from '../../../../src/platform/clock';
import { memoryLocks } from '../../../../src/platform/locks';
import { newRandomId } from '../../../../src/platform/random';
import type { ServerDeps } from '../../../../src/server/deps';
import { issueInvitation } from '../../../../src/server/services/invitations';
import { publishPackage } from '../../../../src/server/services/publish-package';
import { createWriter } from '../../../../src/store/create-writer';
import { masterCodec } from '../../../../src/store/master-codec';
import { httpTransport } from '../../../../src/sync/http-transport';
import { makeServedPhone, type ServedPhone } from '../../../support/served-phone';
import { freshPackage } from '../../../support/server';
import { openOn } from '../../../support/store-phone';

/** A phone by the clocks of this process, enrolled at a real server. */
export interface ClockedPhone extends ServedPhone {
  readonly assignment: string;
}

/** The app is started again, by the clocks of this process, as `createWriter` gets them on a phone. */
export async function startByOwnClocks(phone: ClockedPhone): Promise<ClockedPhone> {
  const { factory, identity, unlocked } = phone;
  phone.writer.db.close();
  if (unlocked.master === null) throw new Error('the keys have no master key');
  const writer = await createWriter({
    store: { db: openOn(factory), codec: masterCodec(unlocked.master) },
    ...{ identity, device: unlocked, locks: memoryLocks(), clock: systemClock() },
    ...{ newId: newRandomId, build: 'test' },
  });
  const transport = httpTransport({ origin: identity.invitation.origin, fetch, store: writer });
  return { ...phone, writer, transport, session: { token: null } };
}

/** The lead evaluator of a fresh assignment. */
export async function makeClockedPhone(deps: ServerDeps): Promise<ClockedPhone> {
  const pkg = freshPackage();
  const { assignment } = pkg;
  await publishPackage(deps, pkg, 'test');
  const lead = pkg.team.find(({ role }) => role === 'leadEvaluator')?.person ?? '';
  const issued = await issueInvitation(deps, { person: lead, assignment, by: 'test' });
  if (!issued.ok) throw new Error(issued.error.code);
  return startByOwnClocks({ ...(await makeServedPhone(issued.value.link)), assignment });
}
