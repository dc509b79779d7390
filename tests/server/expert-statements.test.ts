import { beforeAll, describe, expect, it } from 'vitest';
import { expertsTold } from '../../src/features/report/signing/experts-told';
import { askExpertStatements, lastToldOfExperts } from '../../src/sync/expert-statements';
import type { PreparedReport } from '../../src/trust/prepared-report';
import { personOf } from '../support/panel-maker';
import { ReportWalk, type Walker, walkedPackage } from '../support/report-walk';
import { sha256Text } from '../support/test-device';
import { testScene } from '../support/test-scene';
import { walkToCorrection, walkToSeal } from '../support/walked-report';

const scene = testScene({ package: walkedPackage() });

let walk: ReportWalk;
let first: PreparedReport;

beforeAll(async () => {
  walk = await ReportWalk.begin(scene.server);
});

const nobody: typeof fetch = () => Promise.reject(new TypeError('no network'));

const heardBy = (label: Walker, reach: typeof fetch = fetch) => {
  const { writer, identity } = walk.phone(label);
  const { origin } = identity.invitation;
  return askExpertStatements(writer, walk.server.assignment, { origin, fetch: reach });
};

const toldBy = async (report: PreparedReport, reach?: typeof fetch) =>
  expertsTold((await heardBy('lead', reach)).told, report.digest, walk.server.package);

/** Every expert's name but those of some. */
const namesBut = (...labels: readonly Walker[]): readonly string[] => {
  const persons = labels.map(personOf);
  return walk.server.package.team
    .filter(({ role, person }) => /^(expert|panelChair)$/.test(role) && !persons.includes(person))
    .map(({ name }) => name);
};

describe('what the server tells the lead evaluator of experts’ statements', () => {
  it('[PR121] a phone that never heard the server knows nothing of them', async () => {
    expect(await heardBy('lead', nobody)).toEqual({ told: null, fault: { kind: 'offline' } });
    expect(expertsTold(null, sha256Text('any'), walk.server.package)).toEqual({ kind: 'never' });
  });

  it('[PR120] nobody is named before there is a signed report', async () => {
    const { told, fault } = await heardBy('lead');
    expect(fault).toBeNull();
    expect(told).toMatchObject({ report: null, statements: [] });
    first = await walkToSeal(walk);
    expect(expertsTold(told, first.digest, walk.server.package)).toMatchObject({ kind: 'absent' });
  });

  it('[PR119] who signed the text of the newest report is told once, in the order of arrival', async () => {
    expect(await toldBy(first)).toMatchObject({ said: [], missing: namesBut() });
    await walk.state('e2', 'review', { ...first, shown: sha256Text('another text') });
    await walk.sync('e2');
    expect(await toldBy(first)).toMatchObject({ said: [] });
    for (const label of ['e3', 'e1', 'e3'] as const) {
      await walk.state(label, 'review', first);
      await walk.sync(label);
    }
    expect(await toldBy(first)).toMatchObject({
      kind: 'known',
      said: ['e3', 'e1'].map((label) => ({ person: personOf(label), role: 'expert' })),
      missing: namesBut('e1', 'e3'),
    });
  });

  it('[PR119] what is told are persons, roles and times, without a signature or an entry', async () => {
    const { told } = await heardBy('lead');
    const keys = told?.statements.map((each) => Object.keys(each).sort().join(' '));
    expect(keys).toEqual(Array(2).fill('at person receivedAt role'));
    for (const { at, receivedAt } of told?.statements ?? []) {
      expect([at, receivedAt].map(Date.parse)).not.toContain(Number.NaN);
    }
  });

  it('[PR119] nobody else is told', async () => {
    for (const label of ['anna', 'reviewer', 'e1'] as const) {
      const { told, fault } = await heardBy(label);
      expect(told, label).toBeNull();
      expect(fault, label).toMatchObject({ problem: { code: 'not-permitted' } });
    }
  });

  it('[PR103] the lead’s phone still holds no journal of an expert', async () => {
    await walk.sync('e1', 'lead');
    const { evaluation } = await walk.work('lead');
    const roles = Object.values(evaluation.journals).map(({ role }) => role);
    expect(roles).toContain('leadEvaluator');
    expect(roles).not.toContain('expert');
  });

  it('[PR121] without a network what was told stands, with the time since when nothing is known', async () => {
    const before = await heardBy('lead');
    const after = await heardBy('lead', nobody);
    expect(after).toEqual({ told: before.told, fault: { kind: 'offline' } });
    const { writer } = walk.phone('lead');
    expect(await lastToldOfExperts(writer, walk.server.assignment)).toEqual(before.told);
    expect(await toldBy(first, nobody)).toMatchObject({ kind: 'known', asOf: before.told?.asOf });
  });

  it('[PR120] what was told of one report names nobody under another', async () => {
    const before = (await heardBy('lead')).told;
    const corrected = await walkToCorrection(walk);
    const { package: pkg } = walk.server;
    expect(expertsTold(before, corrected.digest, pkg)).toMatchObject({ kind: 'other' });
    expect(await toldBy(first)).toMatchObject({ kind: 'other' });
    expect(await toldBy(corrected)).toMatchObject({ kind: 'known', said: [] });
  });
});
