import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import {
  DEMONSTRATED_FORMS,
  type DemonstratedForm,
} from '../../src/domain/catalogue/yanchi-park-forms';
import { indicatorsOf } from '../../src/domain/framework/framework';
import type { Act } from '../../src/domain/journal/act';
import { CourseScene, commissioned } from './course-scene';
import { fullScoreActs } from './full-score';
import { HistoryMaker, madePackage } from './journal-maker';
import type { Scene } from './report-scene';

/** A conclusion that frames with four allow. */
export const GIVEN = { label: '部分支持', part: '一期步道', reason: '依据充分' };

/** The package of a kind that concludes or monitors; `plain` is that of a project. */
function formPackage(
  form: DemonstratedForm | 'plain' | string,
  made: AssignmentPackage,
): AssignmentPackage {
  return form === 'plain' ? made : { ...made, ...DEMONSTRATED_FORMS[form as DemonstratedForm] };
}

const entered = (indicator: string, figure: string, value: number): Act => ({
  type: 'figure.entered',
  body: { indicator, figure, value },
});

/** What monitoring found: a target that will be missed, and little of the budget spent. */
export const WATCHED: readonly Act[] = [
  entered('M1', 'toDate', 3000),
  entered('M1', 'forecast', 9000),
  {
    type: 'choice.made',
    body: { indicator: 'M1', question: 'likelihood', choices: ['possible'] },
  },
  {
    type: 'choice.made',
    body: { indicator: 'M1', question: 'causes', choices: ['other', 'funding'] },
  },
  {
    type: 'answer.written',
    body: { indicator: 'M1', question: 'causeText', text: '汛期停工' },
  },
  entered('M2', 'toDate', 600),
  entered('M2', 'forecast', 650),
  entered('M4', 'toDate', 240_000_000),
  entered('M4', 'forecast', 800_000_000),
];

/** An evaluation of a form, filled in and concluded by the lead unless it is not to be. */
export function formScene(
  form: DemonstratedForm | 'plain' | string,
  {
    fill = true,
    conclude = true,
    made = madePackage(),
  }: { fill?: boolean; conclude?: boolean; made?: AssignmentPackage } = {},
): Scene {
  const history = new HistoryMaker(formPackage(form, made));
  const [lead, anna] = [history.device('lead'), history.device('anna')];
  const { framework } = history.package;
  if (fill) {
    const found = form === 'monitoring' ? WATCHED : [];
    for (const { type, body } of [...indicatorsOf(framework).flatMap(fullScoreActs), ...found]) {
      lead.act(type as 'answer.written', body as never);
    }
  }
  if (conclude && framework.conclusions !== undefined) lead.act('conclusion.given', GIVEN);
  return { history, lead, anna };
}

/** A form that is filled in, on its way to the seal, with a text that refers to no points. */
export const formCourse = (form: DemonstratedForm): CourseScene => {
  const made = commissioned();
  return new CourseScene(made, formScene(form, { made })).write('本次不打分。');
};

const REMARK = '监控数据和意见应当补充依据';
const FINDING = '说明要写清单位';

/** What one comment on a form changes, where it has them: an opinion written anew, the conclusion. */
function takeUp({ history, lead }: Scene): void {
  const [indicator] = indicatorsOf(history.package.framework)
    .filter(({ rule }) => rule.kind === 'opinion')
    .map(({ id }) => id);
  if (indicator !== undefined) {
    lead.act('answer.written', { indicator, question: 'opinion', text: '按意见补充了依据。' });
  }
  if (history.package.framework.conclusions === undefined) return;
  lead.act('conclusion.given', { ...GIVEN, part: '一期步道和绿化' });
}

/** The whole way of a form: a draft, a comment that is adopted, a review with a finding, the seal. */
export function sealedForm(form: DemonstratedForm): CourseScene {
  const scene = formCourse(form);
  const draft = scene.issue();
  scene.comment(draft, 'evaluee', [REMARK]);
  scene.comment(draft, 'client');
  scene.answer(REMARK, 'adopted');
  takeUp(scene);
  scene.review(scene.ask(), [FINDING]);
  scene.close(FINDING);
  scene.seal();
  return scene;
}
