import { expect, it } from 'vitest';
import {
  YANCHI_QUESTIONNAIRES,
  YANCHI_SAMPLES,
} from '../../../src/domain/catalogue/yanchi-park-survey-plan';
import { shownQuestions } from '../../../src/domain/survey/answers';
import { checkQuestionnaire } from '../../../src/domain/survey/check-questionnaire';
import { draw, idsOf } from '../fieldwork/made-sample';

it('[SU16] the demonstration asks a survey that can be asked, with questions that are skipped', () => {
  expect(YANCHI_QUESTIONNAIRES.flatMap(checkQuestionnaire)).toEqual([]);
  const asked = YANCHI_QUESTIONNAIRES[0] ?? { questions: [] };
  const never = shownQuestions(asked, { visits: 'never' });
  expect(never.length).toBeLessThan(shownQuestions(asked, { visits: 'weekly' }).length);
});

it('[SA16] the demonstration draws a sample that reaches its aim and holds what must be in', () => {
  for (const plan of YANCHI_SAMPLES) {
    const { drawn, short } = draw(plan);
    expect(short).toBe(false);
    expect(drawn.length).toBeLessThan(plan.units.length);
    expect(idsOf(drawn)).toEqual(expect.arrayContaining(['P07', 'P08', 'P09']));
  }
});
