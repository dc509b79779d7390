import type { PaperImage } from '../../../src/documents/paper/paper-document';
import { reportPaper } from '../../../src/documents/report/report-paper';
import type { PaperAudience } from '../../../src/documents/report/report-paper-input';
import { evaluationBehind } from '../../../src/domain/report/evaluation-behind';
import type { Manifest } from '../../../src/domain/report/manifest';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { CourseScene } from '../../support/course-scene';
import type { HistoryMaker } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';
import { composed } from '../../support/report-scene';

export const REMARK = '完成率的口径应当按合同约定的工程量计算。';
export const WITHHELD = '举报人住在村东头';

/** A report that went the whole way, with a comment adopted and one rejected. */
export function reportedScene(): { readonly scene: CourseScene; readonly manifest: Manifest } {
  const scene = new CourseScene();
  scene.write('总分 {总分}，扣 {扣分:B12} 分。');
  const text = `# 小结\n- 得 {得分:B12}【不公开：${WITHHELD}】\n- 拨款 {数值:B12.spent}`;
  scene.lead.act('section.written', { section: 'issues', text });
  const draft = scene.issue();
  scene.comment(draft, 'evaluee', [REMARK, '扣分过重。']);
  scene.comment(draft, 'client');
  scene.answer(REMARK, 'adopted');
  scene.answer('扣分过重。', 'rejected');
  scene.review(draft, ['f1']);
  scene.close('f1');
  return { scene, manifest: composed(scene) };
}

/** The document of a report. */
export function paperOf(
  { package: pkg, packageDigest, journals }: HistoryMaker,
  manifest: Manifest,
  audience: PaperAudience,
  images: ReadonlyMap<string, PaperImage> = new Map(),
) {
  const behind = evaluationBehind(manifest, { package: pkg, packageDigest, journals });
  if (!behind.ok) throw new Error(`not here: ${behind.error.join()}`);
  return reportPaper({
    ...{ package: pkg, manifest, digest: sha256Of('manifest'), audience, images },
    ...{ evaluation: behind.value, score: scoreEvaluation(pkg.framework, behind.value) },
    signatures: [
      {
        ...{ name: '演示主评人', role: 'leadEvaluator', kind: 'report' },
        at: '2026-11-26T10:00:00+08:00',
      },
    ],
    receipt: null,
    createdAt: '2026-11-26T02:00:00.000Z',
  });
}
