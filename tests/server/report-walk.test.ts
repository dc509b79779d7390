import { beforeAll, describe, expect, it } from 'vitest';
import { arrivalsQuery } from '../../src/contract/desk';
import { listArrivals } from '../../src/server/services/arrivals';
import { findReport } from '../../src/server/services/find-report';
import { viewReport } from '../../src/server/services/report-view';
import type { SaidOfReport } from '../../src/trust/bundle/said-of-report';
import { verifyBundle } from '../../src/trust/bundle/verify-bundle';
import type { PreparedReport } from '../../src/trust/prepared-report';
import { ReportWalk, walkedPackage } from '../support/report-walk';
import { testScene } from '../support/test-scene';
import { walkToCorrection, walkToSeal, walkToStatements } from '../support/walked-report';

const scene = testScene({ package: walkedPackage() });

let walk: ReportWalk;
let first: PreparedReport;
let corrected: PreparedReport;

beforeAll(async () => {
  walk = await ReportWalk.begin(scene.server);
});

const verified = async (report: PreparedReport) =>
  verifyBundle(await walk.bundle(report), { vkey: walk.vkey });

const saidIn = ({ statements, unit, seals }: SaidOfReport) => ({
  statements: statements.map(({ role, kind }) => `${role} ${kind}`).sort(),
  unit: unit.map(({ verdict, text }) => `${verdict} ${text}`),
  seals: seals.map(({ product }) => product),
});

const SIGNATURES = [
  ...['agencyReviewer review', 'evaluator acknowledgement', 'evaluator report'],
  ...['expert review', 'expert review', 'expert review', 'leadEvaluator report'],
];

describe('one report from its draft to its correction, on real stores and a real server', () => {
  it('[PR100] an expert gets no report before the lead evaluator has signed one', async () => {
    expect(await walk.seenBy('e1')).toBeNull();
  });

  it('[PR101] two rounds of comments and a review lead to the seal, and no step is left out', async () => {
    expect(await walk.blockers()).toEqual([expect.stringContaining('"step":"draft"')]);
    first = await walkToSeal(walk);
    expect(first.manifest.course).toMatchObject({
      replies: [{ party: 'evaluee' }, { party: 'client' }],
      reviews: [{ level: '机构内部审核', findings: 1 }],
    });
    expect(await walk.setAside('lead')).toEqual([]);
  });

  it('[PR102] members, experts and the unit add what they say, and the sealed report stays what it is', async () => {
    const { stands, paper, sealed } = await walkToStatements(walk, first);
    expect(stands).toEqual(['unsigned signed', 'unsigned signed', 'unsigned signed']);
    const page = await walk.page();
    expect(page).toMatchObject({ kind: 'delivered', report: { digest: first.digest } });
    for (const label of ['lead', 'bo', 'e1'] as const) {
      expect(await walk.setAside(label)).toEqual([]);
    }
    const files = await walk.bundle(first);
    for (const digest of [paper, sealed]) {
      expect(first.manifest.evidence.map(({ sha256 }) => sha256)).not.toContain(digest);
      expect(files.has(`evidence/${digest}`)).toBe(true);
    }
    const { outcome, said } = await verified(first);
    expect(outcome).toBe('holds');
    expect(saidIn(said)).toEqual({
      statements: SIGNATURES,
      unit: ['object 对产出得分有异议。\n见附件。'],
      seals: ['某电子印章产品'],
    });
  });

  it('[DK28] the desk names as signers who signed the report, and says of each statement what it says', async () => {
    const { deps, assignment } = scene.server;
    const { arrivals } = await listArrivals(deps, arrivalsQuery.parse({}));
    const line = arrivals
      .flatMap(({ reports }) => reports)
      .find(({ manifest }) => manifest === first.digest);
    expect(line?.signedBy).toHaveLength(2);
    expect(new Set(line?.signedBy).size).toBe(2);
    const report = await findReport(deps, assignment, first.digest);
    if (report === null) throw new Error('no report');
    const { signatures } = await viewReport(deps, report);
    expect(signatures.map(({ role, kind }) => `${role} ${kind}`).sort()).toEqual(SIGNATURES);
  });

  it('[PR103] an expert and the team hold nothing of each other', async () => {
    await walk.sync('e1', 'lead');
    const opened = ({ evaluation }: Awaited<ReturnType<typeof walk.work>>) =>
      Object.values(evaluation.journals).map(({ role }) => role);
    expect(opened(await walk.work('e1'))).toEqual(['expert']);
    expect(opened(await walk.work('lead'))).not.toContain('expert');
  });

  it('[PR104] a correction goes the whole way again and replaces the report, which stays as it was', async () => {
    corrected = await walkToCorrection(walk);
    expect(corrected.manifest.supersedes).toBe(first.digest);
    expect(corrected.manifest.text).not.toEqual(first.manifest.text);
    expect((await walk.seenBy('e2'))?.digest).toBe(corrected.digest);
    expect(await walk.expertsSign()).toEqual(Array(3).fill('superseded signed'));
    await walk.unitSays('bo', corrected, { verdict: 'agree', text: '' });
    const { outcome, said } = await verified(corrected);
    expect(outcome).toBe('holds');
    expect(saidIn(said)).toEqual({ statements: SIGNATURES, unit: ['agree '], seals: [] });
    const again = await verified(first);
    expect(again.outcome).toBe('holds');
    expect(saidIn(again.said).unit).toEqual(['object 对产出得分有异议。\n见附件。']);
  });

  it('[BD34] a member who names a paper that never comes does not spoil the report of the others', async () => {
    // Proofs are of the newest checkpoint each time.
    const signed = async () =>
      [...(await walk.bundle(corrected))].filter(([path]) => /^(journals|stat|evid)/.test(path));
    const before = await signed();
    const said = { verdict: 'object', text: '没有材料' } as const;
    await walk.unitSays('anna', corrected, said, '0'.repeat(64));
    expect(await signed()).toEqual(before);
    expect((await verified(corrected)).outcome).toBe('holds');
  });
});
