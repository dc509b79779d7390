import { expect, it } from 'vitest';
import { surveyResult } from '../../../src/domain/survey/survey-result';
import { feedAct, feedOf, isFed } from '../../../src/features/surveys/feed-figure';
import { madeQuestionnaire, surveyed } from '../../domain/survey/made-questionnaire';
import { everyRulePackage } from '../../support/every-rule-package';
import { HistoryMaker, madePackage } from '../../support/journal-maker';
import { workOf } from '../../support/made-work';

const of = madeQuestionnaire({ feeds: { indicator: 'D1', figure: 'satisfied' } });
const found = surveyResult(
  of,
  surveyed({ answers: [{ channel: 'kiosk', ratings: { all: 0, care: 1 } }] }),
);

it('[SU32] fills in the figure, with the survey as its basis, and shows what differs', () => {
  const history = new HistoryMaker(everyRulePackage(madePackage()));
  const anna = history.device('anna');
  const feed = () => {
    const made = feedOf(workOf(history), of, found);
    if (made === null || typeof made === 'string') throw new Error('it feeds a figure');
    return made;
  };
  expect(feed()).toMatchObject({ found: 875_000, there: [] });
  anna.act('figure.entered', { indicator: 'D1', figure: 'satisfied', value: 900_000 });
  expect(feed().there).toEqual([900_000]);
  expect(isFed(feed())).toBe(false);
  anna.act('figure.entered', feedAct(feed()).body);
  expect(isFed(feed())).toBe(true);
  expect(feedAct(feed()).body.basis).toBe('survey');
});

it('[SU32] fills in nothing where there is no such figure of a rate', () => {
  const work = workOf(new HistoryMaker(everyRulePackage(madePackage())));
  const feeding = (indicator: string, figure: string) =>
    feedOf(work, { ...of, feeds: { indicator, figure } }, found);
  expect(feeding('D9', 'satisfied')).toBe('gone');
  expect(feeding('D1', 'none')).toBe('gone');
  expect(feeding('B1', 'spent')).toBe('gone');
  expect(feedOf(work, { ...of, feeds: null }, found)).toBeNull();
  expect(feedOf(work, of, surveyResult(of, surveyed({})))).toBe('nothing');
});
