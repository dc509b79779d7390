import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { issueInvitation } from '../../../src/server/services/invitations';
import { publishPackage } from '../../../src/server/services/publish-package';
import { appendAct } from '../../../src/store/append';
import { syncAssignment } from '../../../src/sync/engine';
import type { SyncDeps, SyncPoint } from '../../../src/sync/sync-deps';
import { sharedPostgres } from '../../support/postgres';
import { pick, type Random } from '../../support/seeded-random';
import { freshPackage } from '../../support/server';
import { sha256Text } from '../../support/test-device';
import { experiment } from '../support/experiment';
import { nothingYet, workOnce } from '../support/field-work';
import { expectAllOnce, expectNothingFalse } from '../support/line/all-once';
import { type Asked, deliverHonestly } from '../support/line/deliver-honestly';
import { type HostileProxy, startHostileProxy } from '../support/line/hostile-proxy';
import { makeImpatientPhone, type Patience } from '../support/line/impatient-phone';
import { expectOneLog } from '../support/team/one-log';
import { expectSameEverywhere } from '../support/team/same-everywhere';
import { startTwoNodes, type TwoNodes } from '../support/team/two-nodes';

const STEPS = 14;
const HURRIED_MS = 4000;
const CALM_MS = 120_000;
/** How soon a node dies once phones talk to it. */
const WITHIN_MS = 250;

/** Exchanges are cut off, doubled, late, out of order, and their answers lost; nothing lies. */
const TRICKS = [
  ...['reset before', 'half a request', 'lost answer', 'half an answer', 'sent twice'],
  ...['sent now and again later', 'sent later', '502'],
];
const POINTS: readonly SyncPoint[] = [
  ...(['before-send', 'after-answer-before-store', 'after-store', 'before-evidence'] as const),
  ...(['after-evidence-answer-before-store', 'after-evidence-store'] as const),
];

const postgres = sharedPostgres();
let proxy: HostileProxy;
let nodes: TwoNodes;
beforeAll(async () => {
  proxy = await startHostileProxy();
  nodes = await startTwoNodes(postgres, proxy.origin);
  proxy.leadTo(nodes.origins);
});
afterAll(async () => {
  await proxy.close();
  await nodes.close();
});

/** Without it nothing that a person writes counts. */
async function declareIndependence({ writer }: SyncDeps, pkg: AssignmentPackage): Promise<void> {
  const declaration = sha256Text(pkg.independenceDeclaration);
  const body = { declaration, outcome: 'independent', detail: '' } as const;
  const act = { type: 'independence.declared', body } as const;
  await appendAct(writer, { assignment: pkg.assignment, act });
}

/** Two to six phones of one team; a person may have several. */
async function makeTeam(pkg: AssignmentPackage, random: Random, patience: Patience) {
  const { deps } = nodes.office;
  await publishPackage(deps, pkg, 'test');
  const scorers = pkg.team.filter(({ role }) => role === 'leadEvaluator' || role === 'evaluator');
  const phones: SyncDeps[] = [];
  const size = 2 + Math.floor(random() * 5);
  while (phones.length < size) {
    const person = scorers[phones.length % scorers.length]?.person ?? '';
    const issued = await issueInvitation(deps, { person, assignment: pkg.assignment, by: 'test' });
    if (!issued.ok) throw new Error(issued.error.code);
    const phone = await makeImpatientPhone(issued.value.link, patience);
    await declareIndependence(phone, pkg);
    phones.push(phone);
  }
  return phones;
}

/** One exchange, which now and then ends with the app's death at one of its points. */
async function exchange(phone: SyncDeps, assignment: string, random: Random): Promise<boolean> {
  const deadly = random() < 0.2 ? pick(POINTS, random) : null;
  const hooks = (point: SyncPoint): void => {
    if (point === deadly) throw new Error('the app was killed');
  };
  try {
    await syncAssignment({ ...phone, hooks }, assignment);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'the app was killed') return false;
    throw error;
  }
}

experiment('sync', async ({ random, count }) => {
  const patience: Patience = { ms: CALM_MS };
  proxy.become(null);
  const pkg = freshPackage();
  const { assignment } = pkg;
  const phones = await makeTeam(pkg, random, patience);
  const { deps } = nodes.office;
  const noted = nothingYet();
  proxy.forget();
  patience.ms = HURRIED_MS;
  for (let step = 0; step < STEPS; step += 1) {
    for (let n = Math.floor(random() * 5); n > 0; n -= 1) {
      await workOnce(pick(phones, random).writer, assignment, { random, noted });
    }
    // Who is not here is cut off from the others.
    const here = phones.filter(() => random() < 0.6);
    proxy.become({ hostility: pick([0, 20, 50], random), random, tricks: TRICKS });
    const dies = random() < 0.3 ? Math.floor(random() * 2) : null;
    const talk = here.map((phone) => exchange(phone, assignment, random));
    if (dies !== null) {
      await pause(random() * WITHIN_MS);
      await nodes.kill(dies);
      count('node kills');
    }
    for (const survived of await Promise.all(talk)) {
      count('exchanges');
      if (!survived) count('app deaths');
    }
    await nodes.revive();
    if (random() < 0.3) await proxy.releaseLate(random);
    await expectNothingFalse(deps, phones, assignment);
  }
  proxy.become(null);
  patience.ms = CALM_MS;
  await proxy.releaseLate(random);
  const asked: Asked = { queued: 0, faults: 0 };
  for (const phone of phones) await deliverHonestly(phone, assignment, asked);
  for (const phone of phones) await syncAssignment(phone, assignment);
  await expectAllOnce(deps, phones, assignment, noted);
  count('conflicts kept', await expectSameEverywhere(deps, pkg, phones));
  await expectOneLog(nodes, phones, assignment);
  count('queued by hand', asked.queued + asked.faults);
  count('phones', phones.length);
  count('lines', noted.lines.size);
  count('pieces of evidence', noted.evidence.size);
  for (const { writer } of phones) writer.db.close();
});
