import { expect, it } from 'vitest';
import { basedFigures } from '../../../src/domain/report/based-figures';
import { PRINTING } from '../../../src/domain/scoring/printing';
import { sayDrift } from '../../../src/text/based-figure-words';
import { everyRulePackage } from '../../support/every-rule-package';
import { HistoryMaker, type MadeDevice, madePackage } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';
import { madeQuestionnaire } from '../survey/made-questionnaire';

const SURVEY = madeQuestionnaire({ feeds: { indicator: 'D1', figure: 'satisfied' } });

function based(history: HistoryMaker, questionnaires = [SURVEY]) {
  const { registers, fieldwork } = history.fold();
  const { framework } = history.package;
  const plan = { checks: [], questionnaires };
  return basedFigures({ framework, registers, plan, fieldwork });
}

const answer = (device: MadeDevice, name: string, chosen: number) =>
  device.onSite('survey.answered', {
    ...{ answer: idOf(name), questionnaire: 'Q1', channel: 'kiosk', visit: null, site: null },
    ...{ ratings: { all: chosen }, record: null },
  });

it('[RP30] tells a figure of a survey that has found something else since', () => {
  const history = new HistoryMaker(everyRulePackage(madePackage()));
  const anna = history.device('anna');
  const figure = { indicator: 'D1', figure: 'satisfied' };
  answer(anna, 'a1', 0);
  anna.act('figure.entered', { ...figure, value: 1_000_000, basis: 'survey' });
  expect(based(history)).toMatchObject([{ holds: true, now: [1_000_000], basis: 'survey' }]);
  answer(anna, 'a2', 4);
  const [drifted] = based(history);
  expect(drifted).toMatchObject({ holds: false, value: 1_000_000, now: [500_000] });
  expect(drifted && sayDrift(drifted, PRINTING)).toBe('指标里是 100%，调查结果现在是 50%');
  expect(based(history, [])).toMatchObject([{ holds: false, now: [], surveys: [] }]);
  anna.act('figure.entered', { ...figure, value: 900_000 });
  expect(based(history)).toEqual([]);
});

it('[RP30] tells a figure of checks whose lines were counted anew', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const feeds = { indicator: 'C11', figure: 'actual' };
  const count = (foundMilli: number | null) =>
    anna.onSite('quantity.checked', {
      ...{ check: 'K', visit: null, site: 'S1', name: '乔木', unit: '株', note: '' },
      ...{ plannedMilli: 120_000, accountedMilli: 110_000, foundMilli, evidence: [], feeds },
    });
  const held = () => based(history).map(({ figure, holds }) => [figure.id, holds]);
  const fill = (figure: string, value: number) =>
    anna.act('figure.entered', { indicator: 'C11', figure, value, basis: 'physicalCheck' });
  count(118_000);
  fill('actual', 118);
  expect(based(history)).toMatchObject([{ holds: true, value: 118, now: [118] }]);
  fill('planned', 110);
  expect(held()).toContainEqual(['planned', true]);
  count(117_000);
  expect(held()).toContainEqual(['actual', false]);
  expect(held()).toContainEqual(['planned', true]);
  count(null);
  expect(based(history)).toContainEqual(expect.objectContaining({ value: 118, now: [] }));
});
