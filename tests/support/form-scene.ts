import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import {
  DEMONSTRATED_FORMS,
  type DemonstratedForm,
} from '../../src/domain/catalogue/yanchi-park-forms';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { fullScoreActs } from './full-score';
import { HistoryMaker, type MadeDevice, madePackage } from './journal-maker';
import type { Scene } from './report-scene';

/** A conclusion that frames with four allow. */
export const GIVEN = { label: '部分支持', part: '一期步道', reason: '依据充分' };

/** The package of a kind that concludes or monitors; `plain` is that of a project. */
function formPackage(form: DemonstratedForm | 'plain' | string): AssignmentPackage {
  const made = madePackage();
  return form === 'plain' ? made : { ...made, ...DEMONSTRATED_FORMS[form as DemonstratedForm] };
}

/** What monitoring found: a target that will be missed, and little of the budget spent. */
function watch(lead: MadeDevice): void {
  const enter = (indicator: string, figure: string, value: number) =>
    lead.act('figure.entered', { indicator, figure, value });
  enter('M1', 'toDate', 3000);
  enter('M1', 'forecast', 9000);
  lead.act('choice.made', { indicator: 'M1', question: 'likelihood', choices: ['possible'] });
  lead.act('choice.made', { indicator: 'M1', question: 'causes', choices: ['other', 'funding'] });
  lead.act('answer.written', { indicator: 'M1', question: 'causeText', text: '汛期停工' });
  enter('M2', 'toDate', 600);
  enter('M2', 'forecast', 650);
  enter('M4', 'toDate', 240_000_000);
  enter('M4', 'forecast', 800_000_000);
}

/** An evaluation of a form, filled in and concluded by the lead unless it is not to be. */
export function formScene(
  form: DemonstratedForm | 'plain' | string,
  { fill = true, conclude = true }: { fill?: boolean; conclude?: boolean } = {},
): Scene {
  const history = new HistoryMaker(formPackage(form));
  const [lead, anna] = [history.device('lead'), history.device('anna')];
  const { framework } = history.package;
  if (fill) {
    for (const { type, body } of indicatorsOf(framework).flatMap(fullScoreActs)) {
      lead.act(type as 'answer.written', body as never);
    }
  }
  if (fill && form === 'monitoring') watch(lead);
  if (conclude && framework.conclusions !== undefined) lead.act('conclusion.given', GIVEN);
  return { history, lead, anna };
}
