import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { scoreField } from '../../../src/domain/journal/register';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { actFor } from '../../../src/features/scoring/adopt-act';
import { conflictSides } from '../../../src/features/scoring/conflict-sides';
import { indicatorHistory } from '../../../src/features/scoring/indicator-history';
import { latestOwn } from '../../../src/features/scoring/latest-own';
import { panelOf } from '../../../src/features/scoring/panel-of';
import { sayHistoryAct } from '../../../src/features/scoring/say-history';
import { adoptedPanel, lineOf, MEAN } from '../../support/adopted-panel';
import { SESSION } from '../../support/panel-maker';

const FIELD = scoreField('D11');

async function adopted() {
  const of = await adoptedPanel();
  const { history } = of.panel;
  of.adopt([lineOf(MEAN)]);
  return { of, history, fold: () => history.fold() };
}

describe('a panel’s score on the pages of an indicator', () => {
  it('[PN79] leads to the session whose ballots it comes from', async () => {
    const { history, fold } = await adopted();
    const { indicators } = scoreEvaluation(history.package.framework, fold());
    const sessions = indicators.map((score) => [score.indicator, panelOf(score)]);
    expect(Object.fromEntries(sessions)).toMatchObject({ D11: SESSION, D12: null, A11: null });
  });

  it('[PN79] is told as the panel’s in the history', async () => {
    const { history, fold } = await adopted();
    const told = indicatorHistory({ journals: history.journals, evaluation: fold() }, 'D11');
    const newest = told.at(-1);
    const indicator = indicatorsOf(history.package.framework).find(({ id }) => id === 'D11');
    if (newest === undefined || indicator === undefined) throw new Error('nothing is told');
    expect(sayHistoryAct(newest.act, indicator)).toContain(
      '18.333 分（采用专家组评分，扣分原因：专家组认为效果尚未完全显现）',
    );
  });

  it('[PN79] comes with its reason, which stands before what is written next', async () => {
    const { of, history, fold } = await adopted();
    of.lead.act('deduction.explained', { indicator: 'D11', reason: '游客意见不足' });
    const told = indicatorHistory({ journals: history.journals, evaluation: fold() }, 'D11');
    expect(told.at(-1)?.act).toMatchObject({ before: ['专家组认为效果尚未完全显现'] });
  });

  it('[PN86] is not taken back alone from one indicator', async () => {
    const { of, history, fold } = await adopted();
    expect(latestOwn(fold(), 'D11', of.lead.person)).toBe(null);
    expect(latestOwn(fold(), 'D12', of.lead.person)?.field).toBe('score:D12');
    // The panel's reason stands on when somebody judges the score anew.
    history
      .device('anna')
      .observe(of.lead)
      .act('score.judged', { indicator: 'D11', scoreMilli: 17_000 });
    expect(latestOwn(fold(), 'D11', of.lead.person)).toBe(null);
  });

  it('[PN87] is a side of its own in a conflict, and is taken from the panel anew', async () => {
    const { of, history, fold } = await adopted();
    history.device('anna').act('score.judged', { indicator: 'D11', scoreMilli: 18_333 });
    const sides = conflictSides(fold(), history.package, FIELD);
    expect(sides.map(({ value }) => value)).toEqual([18_333, 18_333]);
    const panels = sides.find(({ panel }) => panel !== null);
    expect(actFor(FIELD, 18_333, panels?.panel)).toEqual({
      type: 'panelScores.adopted',
      body: {
        ...{ session: SESSION, minutes: of.minutes.hash },
        scores: [{ indicator: 'D11', score: MEAN, reason: null }],
      },
    });
  });
});
