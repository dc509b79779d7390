import { expect, test } from 'vitest';
import type { DemonstratedForm } from '../../../src/domain/catalogue/yanchi-park-forms';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { sectionsOf } from '../../../src/domain/report/report-sections';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { draftHtml } from '../../../src/server/consultation/draft-html';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../../src/text/online-comment-words';
import { REPORT_PAPER_WORDS } from '../../../src/text/report-paper-words';
import { formScene, GIVEN } from '../../support/form-scene';
import { composed, knownScene, type Scene } from '../../support/report-scene';

/** What the party reads of a report as it stands. */
function pageOf(made: Scene): string {
  const { package: pkg } = made.history;
  const evaluation = made.history.fold();
  const ground = { package: pkg, evaluation, score: scoreEvaluation(pkg.framework, evaluation) };
  return draftHtml({ pkg, manifest: composed(made), ground, at: '2026-11-25T10:00:00+08:00' });
}

const SECRET = '张某的账号';
const MARKED = `可以说的【不公开：${SECRET}】话`;
const SHOWN = `可以说的${REPORT_PAPER_WORDS.withheld}话`;

test('[PR85] leaves out of reasons and text what its writers withheld, with the marks', () => {
  const made = knownScene();
  made.lead.act('deduction.explained', { indicator: 'B12', reason: MARKED });
  const [section] = sectionsOf(made.history.package);
  if (section === undefined) throw new Error('no section');
  made.lead.act('section.written', { section: section.id, text: `# 小结\n${MARKED}` });
  const page = pageOf(made);
  expect(page.split(SHOWN)).toHaveLength(3);
  expect(page).not.toContain(SECRET);
  expect(page).not.toContain('不公开：');
});

test('[UF19] shows a party each line of the form that it is to comment on, and no list of points', () => {
  const made = formScene('monitoring');
  const page = pageOf(made);
  for (const { name } of indicatorsOf(made.history.package.framework)) {
    expect(page).toContain(name);
  }
  for (const said of ['12 公里', '9 公里', '经费、其他', '汛期停工', '有可能', '与资料相符']) {
    expect(page).toContain(said);
  }
  expect(page).not.toContain(WORDS.scores);
});

test.each(['opinions', 'appraisal'] as const satisfies readonly DemonstratedForm[])(
  '[UF19] shows a party what was concluded and why, without what was withheld (%s)',
  (form) => {
    const made = formScene(form, { conclude: false });
    made.lead.act('conclusion.given', { ...GIVEN, part: MARKED, reason: `另有${MARKED}` });
    const page = pageOf(made);
    expect(page).toContain(`${GIVEN.label}（${SHOWN}）`);
    expect(page).toContain(`另有${SHOWN}`);
    expect(page).not.toContain(SECRET);
  },
);
