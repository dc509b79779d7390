import { expect, test } from 'vitest';
import { YANCHI_QUESTIONNAIRES } from '../../../src/domain/catalogue/yanchi-park-survey-plan';
import { commissionDraft } from '../../../src/domain/commission/commission-draft';
import type { DraftCheck } from '../../../src/domain/commission/draft-check';
import {
  type DraftQuestionnaire,
  questionnaireOf,
  questionOfKind,
  withoutQuestion,
} from '../../../src/domain/commission/draft-questionnaire';
import { commissionFaults, packageOf } from '../../../src/domain/commission/package-of';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { madeCommission } from '../../support/made-commission';
import { testId } from '../../support/test-device';

const setting = () => ({
  ...{ assignment: testId(), version: 1, nonce: testId(), issuedAt: '2027-01-01T00:00:00Z' },
  seedOf: () => testId(),
});
const planFor = (more: Parameters<typeof madeCommission>[1]) => {
  const made = packageOf(madeCommission(null, more), setting());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return fieldPlanOf(made.value);
};
const kindsFor = (more: Parameters<typeof madeCommission>[1]) =>
  commissionFaults(madeCommission(null, more)).map(({ kind, place }) => `${kind} ${place}`);

const check: DraftCheck = {
  ...{ id: 'K1', site: 'S1', name: '取水口', unit: '处', planned: '12.5', accounted: '' },
  feeds: { indicator: 'C11', figure: 'actual' },
};

test('[CM25] what is counted on a site is in the plan, in thousandths of its unit', () => {
  const gone = { ...check, id: 'K2', feeds: { indicator: 'Z99', figure: 'x' } };
  expect(planFor({ checks: [check, gone] }).checks).toEqual([
    {
      ...{ id: 'K1', site: 'S1', name: '取水口', unit: '处', plannedMilli: 12_500 },
      ...{ accountedMilli: null, feeds: { indicator: 'C11', figure: 'actual' } },
    },
    expect.objectContaining({ id: 'K2', feeds: null }),
  ]);
});

test('[CM25] half of a line to count is kept, and keeps the draft from being published', () => {
  const half = [
    { ...check, unit: '' },
    { ...check, site: 'S9' },
    { ...check, planned: '十二' },
  ];
  for (const each of half) {
    const draft = madeCommission(null, { checks: [each] });
    expect(commissionDraft.parse(draft)).toEqual(draft);
    expect(kindsFor({ checks: [each] })).toEqual(['check-faulty 取水口']);
  }
});

const [template] = YANCHI_QUESTIONNAIRES;
const drafted = (): DraftQuestionnaire => {
  if (template === undefined) throw new Error('the catalogue has a questionnaire');
  return { ...template, questions: [...template.questions] };
};

test('[CM25] a questionnaire of the catalogue comes out as it went in', () => {
  expect(questionnaireOf(drafted())).toEqual(template);
  expect(planFor({ questionnaires: [drafted()] }).questionnaires).toEqual([template]);
});

test('[CM25] a question without text or with one answer is kept and named', () => {
  const draft = drafted();
  const single = questionOfKind({ id: 'q9', text: '', required: true }, 'single');
  const half = { ...draft, questions: [...draft.questions, single] };
  expect(questionnaireOf(half)).toBeNull();
  const content = madeCommission(null, { questionnaires: [half] });
  expect(commissionDraft.parse(content)).toEqual(content);
  expect(kindsFor({ questionnaires: [half] })).toEqual([`questionnaire-faulty ${draft.title}`]);
});

test('[CM25] with a question goes what was asked on its condition, and its place in the rate', () => {
  const left = withoutQuestion(drafted(), 'overall');
  expect(left.satisfaction).toEqual(['paths', 'greenery', 'lighting']);
  expect(left.questions.find(({ id }) => id === 'reasons')?.showWhen).toBeUndefined();
  expect(questionnaireOf(left)).not.toBeNull();
});

const file = { sha256: 'a'.repeat(64), size: 2_000_000, name: '石柱县.pmtiles' };
const base = { file, attribution: '示例测绘资料', approval: '' };

test('[CM25] a map without its origin is named; without an approval number it has none', () => {
  const nameless = { base: { ...base, attribution: '' }, outlines: [], online: [] };
  expect(kindsFor({ map: nameless })).toEqual(['map-faulty ']);
  const { map } = planFor({ map: { base, outlines: [], online: [] } });
  expect(map?.base).toEqual({ ...base, approval: null });
  expect(planFor({ map: { base: null, outlines: [], online: [] } }).map).toBeNull();
});
