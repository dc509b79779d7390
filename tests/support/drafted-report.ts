import type { Evidence } from '../../src/domain/evidence/evidence';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { foldEvaluation } from '../../src/domain/journal/fold';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import { sectionsOf } from '../../src/domain/report/report-sections';
import { canonicalText } from '../../src/trust/canonical';
import { fullScoreActs } from './full-score';
import type { TestServer } from './server';
import { sha256Text, testId } from './test-device';
import { TestPhone } from './test-phone';

/** A lead's journal that goes on from a draft that was sent out: what changed since is to be read. */
export async function draftedReport(server: TestServer): Promise<TestPhone> {
  const pkg = server.package;
  const packageDigest = sha256Text(canonicalText(pkg));
  const lead = await TestPhone.enrol(await server.invite({}), server.assignment);
  lead.open(packageDigest);
  const declaration = sha256Text(pkg.independenceDeclaration);
  lead.act('independence.declared', { declaration, outcome: 'independent', detail: '' });
  for (const indicator of indicatorsOf(pkg.framework)) {
    for (const { type, body } of fullScoreActs(indicator)) lead.act(type, body);
  }
  lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 333 });
  lead.act('deduction.explained', { indicator: 'B12', reason: '支出进度慢' });
  for (const { id } of sectionsOf(pkg)) {
    const text = '项目按期完工，总分 {总分}。\n绿化面积完成率为96.5%，群众反映良好。';
    lead.act('section.written', { section: id, text });
  }
  const draft = sha256Text(lead.write('draft.issued', { manifest: draftOf(lead, server) }));
  changeAfter(lead, draft, sectionsOf(pkg)[0]?.id ?? '');
  await lead.synced();
  return lead;
}

function draftOf(lead: TestPhone, { package: pkg }: TestServer) {
  const entries = lead.lines.map((line) => ({ entry: JSON.parse(line), hash: sha256Text(line) }));
  const journals = [{ journal: lead.journal, entries }];
  const packageDigest = sha256Text(canonicalText(pkg));
  const made = composeManifest({
    ...{ package: pkg, packageDigest, journals, opens: new Set<string>() },
    frameworkDigest: sha256Text(canonicalText(pkg.framework)),
    evaluation: foldEvaluation({ package: pkg, packageDigest, journals }),
    ...{ id: testId(), build: 'test', supersedes: null, stage: 'comments' },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** A comment of the unit is adopted: points are taken off, and the text says so. */
function changeAfter(lead: TestPhone, draft: string, section: string): void {
  const remark = {
    ...{ id: testId(), text: '批复文件已于上月补办，请核对。' },
    about: { indicator: 'A12', section: null },
  };
  lead.write('comments.recorded', {
    ...{ draft, party: 'evaluee', way: 'paper', remarks: [remark], evidence: [], replaces: null },
  });
  const reason = '核对批复原件，日期晚于开工。';
  lead.write('comment.answered', { remark: remark.id, decision: 'adopted', reason });
  const found = { indicator: 'A12', checkpoint: 'A12-1', finding: 'partly' } as const;
  lead.act('checkpoint.assessed', found);
  lead.act('deduction.explained', { indicator: 'A12', reason: '批复晚于开工。' });

  lead.act('evidence.captured', { evidence: photoAtSite() });
  lead.act('section.written', {
    section,
    text: '项目按期完工，总分 {总分}。\n绿化面积完成率为94%，多数群众反映良好。\n批复文件晚于开工补办。',
  });
}

const AT = '2026-11-22T09:05:00+08:00';

/** Its bytes stay with whoever took it. */
const photoAtSite = (): Evidence => ({
  ...{ sha256: sha256Text('approval'), size: 1000, mediaType: 'image/jpeg', source: 'camera' },
  proves: { indicator: 'A12', checkpoint: 'A12-1', site: 'S1' },
  capturedAt: AT,
  fixes: [
    {
      ...{ latE7: 377_925_000, lonE7: 1_074_060_000, accuracyCm: 1200, altitudeCm: null },
      ...{ at: AT, ageMs: 500 },
    },
  ],
  noPosition: null,
});
