import { beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATED_FORMS } from '../../src/domain/catalogue/yanchi-park-forms';
import { reportVersions } from '../../src/domain/report/report-versions';
import { compareVersions } from '../../src/domain/report/version-changes';
import { wholeEvaluation } from '../../src/store/whole-evaluation';
import { verifyBundle } from '../../src/trust/bundle/verify-bundle';
import type { PreparedReport } from '../../src/trust/prepared-report';
import { GIVEN } from '../support/form-scene';
import { ReportWalk, walkedPackage } from '../support/report-walk';
import { testScene } from '../support/test-scene';

const { fieldPlan: _, team, ...pkg } = walkedPackage();
const scene = testScene({
  package: {
    ...{ ...pkg, ...DEMONSTRATED_FORMS.opinions },
    // Nothing of a form is scored by a panel.
    team: team.filter(({ role }) => role !== 'expert'),
  },
});

const REMARK = '实施方案的有效性：缺少进度安排';
const FINDING = '结论要写明条件';
const OPINION = '已补充进度安排，方案基本可行。';
const LATER = { ...GIVEN, reason: '依据充分，按补充的进度实施' };

let walk: ReportWalk;
let report: PreparedReport;

/** From the last draft to what was sealed, as the page of the lead evaluator compares them. */
async function redline() {
  const work = await walk.work('lead');
  const evaluation = wholeEvaluation(work);
  const { packageDigest, journals } = work;
  const ground = { input: { package: work.pkg, packageDigest, journals }, evaluation };
  const versions = reportVersions(ground);
  const [from, to] = [versions[0], versions.find(({ kind }) => kind === 'sealed')];
  if (from === undefined || to === undefined) throw new Error('no versions');
  return compareVersions(ground, from, to);
}

beforeAll(async () => {
  walk = await ReportWalk.begin(scene.server, '本次不打分，结论见评估结论。');
});

describe('a form from its draft to its seal, on real stores and a real server', () => {
  it('[UF25] waits for the conclusion before anything goes out', async () => {
    expect(await walk.blockers()).toContainEqual(JSON.stringify({ kind: 'conclusion' }));
    await walk.act('lead', { type: 'conclusion.given', body: GIVEN });
    expect(await walk.blockers()).toEqual([expect.stringContaining('"step":"draft"')]);
  });

  it('[UF25] is laid before the parties, changed by a comment, reviewed, sealed and signed', async () => {
    const draft = await walk.issue('comments');
    const comments = await walk.comment(draft, 'evaluee', [REMARK]);
    await walk.comment(draft, 'client');
    await walk.answer(comments, REMARK, 'adopted');
    const written = { indicator: 'plan', question: 'opinion', text: OPINION };
    await walk.act('lead', { type: 'answer.written', body: written });
    await walk.act('lead', { type: 'conclusion.given', body: LATER });
    await walk.review(await walk.issue('review'), [FINDING]);
    await walk.close(FINDING);
    report = await walk.sealAndSign();
    const { total, scores, answers, conclusion, course } = report.manifest;
    expect([total, scores, conclusion]).toEqual([null, [], LATER]);
    expect(answers?.find(({ indicator }) => indicator === 'plan')?.values).toEqual([
      { question: 'opinion', value: OPINION },
    ]);
    expect(course).toMatchObject({ replies: [{ party: 'evaluee' }, { party: 'client' }] });
    expect(await walk.setAside('lead')).toEqual([]);
  });

  it('[UF25] has a redline with what the comment and the finding changed', async () => {
    const { conclusion, indicators, total, talk } = await redline();
    expect([conclusion?.before, conclusion?.after, total]).toEqual([GIVEN, LATER, null]);
    expect(indicators.map(({ indicator }) => indicator)).toEqual(['plan']);
    expect([talk.remarks[0]?.text, talk.findings[0]?.text]).toEqual([REMARK, FINDING]);
  });

  it('[UF25] is delivered, and its bundle from the desk holds', async () => {
    expect(await walk.page()).toMatchObject({
      ...{ kind: 'delivered', report: { digest: report.digest } },
    });
    const { outcome } = await verifyBundle(await walk.bundle(report), { vkey: walk.vkey });
    expect(outcome).toBe('holds');
  });
});
