import type { Surveyed } from '../../../src/domain/fieldwork/fieldwork';
import type { Said } from '../../../src/domain/journal/revisions';
import { type Questionnaire, questionnaire } from '../../../src/domain/survey/questionnaire';
import { idOf } from '../../support/made-ids';

const LABELS = ['非常满意', '满意', '一般', '不满意', '非常不满意'];

/** Two ratings, a choice that asks for a reason, a number, several choices, and a name. */
export const madeQuestionnaire = (more: Partial<Questionnaire> = {}): Questionnaire =>
  questionnaire.parse({
    ...{ id: 'Q1', version: 1, title: '满意度调查', intro: '', audience: '居民' },
    questions: [
      {
        ...{ id: 'used', text: '是否去过', required: true, kind: 'single' },
        options: [
          { id: 'yes', text: '去过' },
          { id: 'no', text: '没有' },
        ],
      },
      {
        ...{ id: 'all', text: '总体', required: true, kind: 'fivePoint', labels: LABELS },
        showWhen: { question: 'used', anyOf: ['yes'] },
      },
      { id: 'care', text: '养护', required: false, kind: 'fivePoint', labels: LABELS },
      {
        ...{
          id: 'why',
          text: '原因',
          required: true,
          kind: 'text',
          maxLength: 20,
          personal: false,
        },
        showWhen: { question: 'all', anyOf: ['o3', 'o4'] },
      },
      { id: 'times', text: '每周几次', required: false, kind: 'number', min: 0, max: 50 },
      {
        ...{ id: 'wish', text: '希望', required: false, kind: 'multiple', atMost: 2 },
        options: ['light', 'bench', 'tree'].map((id) => ({ id, text: id })),
      },
      { id: 'name', text: '称呼', required: true, kind: 'text', maxLength: 20, personal: true },
    ],
    satisfaction: ['all', 'care'],
    feeds: null,
    returnRule: {
      ...{ referencePpm: 300_000, usablePpm: 500_000, conclusivePpm: 700_000 },
      source: '河南省某公开评价报告',
    },
    ...more,
  });

let count = 0;

/** Something that somebody said. */
const said = <T>(value: T): Said<T> => {
  count += 1;
  return {
    ...{ value, person: idOf('p'), journal: idOf('j'), seq: count, hash: String(count) },
    at: '2026-11-25T09:00:00+08:00',
  };
};

type Answered = Surveyed['answers'][number]['value'];
type Tallied = Surveyed['tallies'][number]['value'];
type Issued = Surveyed['issued'][number]['value'];

/** What was said of a survey; only what matters is given. */
export const surveyed = (all: {
  readonly issued?: readonly Pick<Issued, 'channel' | 'count'>[];
  readonly answers?: readonly (Pick<Answered, 'channel' | 'ratings'> & Partial<Answered>)[];
  readonly tallies?: readonly (Pick<Tallied, 'channel' | 'returned' | 'valid' | 'ratings'> &
    Partial<Tallied>)[];
}): Surveyed => ({
  issued: (all.issued ?? []).map((each) => said({ questionnaire: 'Q1', note: '', ...each })),
  answers: (all.answers ?? []).map((each, at) =>
    said({
      ...{ answer: idOf(`a${at}`), questionnaire: 'Q1', visit: null, site: null, record: null },
      ...each,
    }),
  ),
  tallies: (all.tallies ?? []).map((each, at) =>
    said({
      ...{ tally: idOf(`t${at}`), questionnaire: 'Q1', site: null, source: null, note: '' },
      ...each,
    }),
  ),
});
