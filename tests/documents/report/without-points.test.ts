import { describe, expect, it } from 'vitest';
import { feedbackPaper } from '../../../src/documents/feedback/feedback-paper';
import { allText } from '../../../src/documents/paper/paper-text';
import { commissioningDocument } from '../../../src/documents/working-papers/commissioning-document';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { draftHtml } from '../../../src/server/consultation/draft-html';
import { ONLINE_COMMENT_WORDS } from '../../../src/text/online-comment-words';
import { REPORT_PAPER_WORDS } from '../../../src/text/report-paper-words';
import { CourseScene } from '../../support/course-scene';
import { formCourse, sealedForm } from '../../support/form-scene';
import { sha256Of } from '../../support/made-ids';
import { pointsTalk } from '../../support/points-talk';
import { feedbackOf } from '../feedback/feedback-scene';
import { paperOf } from './paper-scene';

const SCORELESS = ['opinions', 'monitoring'] as const;

function manifestsOf({ history }: CourseScene) {
  const { sealed, course } = history.fold();
  const [report, draft] = [sealed.at(-1)?.manifest, course.versions[0]?.manifest];
  if (report === undefined || draft === undefined) throw new Error('nothing was sealed');
  return { report, draft };
}

/** The page on which a party reads the draft. */
function pageOf(scene: CourseScene): string {
  const { package: pkg } = scene.history;
  const { versions } = scene.history.fold().course;
  const [draft] = versions;
  if (draft === undefined) throw new Error('no draft');
  const evaluation = scene.history.fold();
  const score = scoreEvaluation(pkg.framework, evaluation);
  const ground = { package: pkg, evaluation, score };
  return draftHtml({ pkg, manifest: draft.manifest, at: draft.at, ground });
}

describe('papers and pages of a form', () => {
  it.each(SCORELESS)('[UF18] speak of no points, weights and grades (%s)', (form) => {
    const scene = sealedForm(form);
    const { history } = scene;
    const { report, draft } = manifestsOf(scene);
    const { package: pkg } = history;
    const asOf = '2026-11-26T10:00:00+08:00';
    const said = [
      allText(paperOf(history, draft, 'comments')),
      allText(paperOf(history, report, 'whole')),
      allText(paperOf(history, report, 'public')),
      allText(feedbackPaper(feedbackOf(history, report))),
      allText(
        commissioningDocument(
          { package: pkg, plan: fieldPlanOf(pkg), asOf },
          'Z1-00-001',
          sha256Of('package'),
        ),
      ),
      pageOf(scene),
    ];
    expect(said.map((text) => text.length > 400)).toEqual(said.map(() => true));
    expect(said.flatMap(pointsTalk)).toEqual([]);
  });

  it('[UF19] let a party read every line with what was entered, and the conclusion with its reason', () => {
    const monitored = formCourse('monitoring');
    monitored.issue();
    const page = pageOf(monitored);
    for (const said of ['年度指标值：12 公里', '1–7月执行情况：3 公里', '汛期停工', '有可能']) {
      expect(page).toContain(said);
    }
    expect(page).not.toContain(ONLINE_COMMENT_WORDS.scores);
    const concluded = formCourse('opinions');
    concluded.issue();
    expect(pageOf(concluded)).toContain('结论：部分支持（一期步道）');
    expect(pageOf(concluded)).toContain('理由：依据充分');
    expect(pageOf(concluded)).toContain('与资料相符');
  });
});

describe('what is marked as not to be published', () => {
  const MARKED = '可以公开。【不公开：秘密单价】';

  it('[PR95] is on no page of a party: text, reason, answer, conclusion', () => {
    const scored = new CourseScene().write(MARKED);
    scored.lead.act('deduction.explained', { indicator: 'B12', reason: MARKED });
    const form = formCourse('opinions').write(MARKED);
    form.lead.act('answer.written', { indicator: 'plan', question: 'opinion', text: MARKED });
    form.lead.act('conclusion.given', { label: '部分支持', part: MARKED, reason: MARKED });
    for (const scene of [scored, form]) {
      scene.issue();
      const page = pageOf(scene);
      expect(page).toContain(`可以公开。${REPORT_PAPER_WORDS.withheld}`);
      expect(page).not.toContain('秘密单价');
    }
  });
});
