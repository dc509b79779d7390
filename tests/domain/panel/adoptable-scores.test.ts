import { describe, expect, it } from 'vitest';
import {
  adoptableScores,
  standingAdoption,
  standingMinutes,
} from '../../../src/domain/panel/adoptable-scores';
import { hasMinutesWaiting } from '../../../src/domain/panel/minutes-waiting';
import { type AdoptedPanel, adoptedPanel, lineOf, MEAN } from '../../support/adopted-panel';
import { SESSION } from '../../support/panel-maker';

async function offered(of: AdoptedPanel) {
  const { history } = of.panel;
  const state = await of.panel.fold();
  const adoptable = adoptableScores(state, history.package.framework);
  const standing = () => standingAdoption(history.fold().registers, SESSION, adoptable);
  return { state, adoptable, standing };
}

describe('what an evaluation can take from a panel', () => {
  it('[PN98] is what is judged as a whole, with each reason once; what is counted stands apart', async () => {
    const { adoptable } = await offered(await adoptedPanel());
    expect(adoptable.scores).toEqual([{ indicator: 'D11', score: MEAN, reason: '有依据' }]);
    expect(adoptable.counted).toEqual([{ indicator: 'A11', score: { num: '2', den: '1' } }]);
  });

  it('[PN98] names apart what the session came to no score for', async () => {
    const of = await adoptedPanel();
    const { history } = of.panel;
    const state = await of.panel.fold();
    const unopened = { ...state, rounds: state.rounds.map((each) => ({ ...each, ballots: [] })) };
    const { scores, unscored } = adoptableScores(unopened, history.package.framework);
    expect([scores, unscored]).toEqual([[], ['A11', 'D11']]);
  });

  it('[PN98] cuts long reasons between characters, so that they are text', async () => {
    const reasons = ['𠮷'.repeat(450), '𠀋'.repeat(450), '𪚥'.repeat(450)];
    const { adoptable } = await offered(await adoptedPanel(reasons));
    const [{ reason } = { reason: '' }] = adoptable.scores;
    expect(reason.length).toBeLessThanOrEqual(2000);
    expect(reason.endsWith('…')).toBe(true);
    expect(reason.isWellFormed()).toBe(true);
  });

  it('[PN98] is what the newest minutes stand for, and nothing once they are outdated', async () => {
    const of = await adoptedPanel();
    expect(standingMinutes((await offered(of)).state)?.hash).toBe(of.minutes.hash);
    of.goOn();
    expect(standingMinutes((await offered(of)).state)).toBe(null);
  });

  it('[PN98] is shown as taken, as far as it still stands', async () => {
    const of = await adoptedPanel();
    const { adoptable, standing } = await offered(of);
    expect(standing()).toBe(null);
    const entry = of.adopt(adoptable.scores);
    const { hash: minutes } = of.minutes;
    expect(standing()).toMatchObject({ hash: entry.hash, minutes, indicators: ['D11'] });
    of.adopt([lineOf({ num: '18', den: '1' })]);
    expect(standing()).toMatchObject({ indicators: [] });
    of.lead.act('score.judged', { indicator: 'D11', scoreMilli: 17_000 });
    expect(standing()).toBe(null);
  });

  it('[PN98] waits to be looked at from the minutes on until a score stands on them', async () => {
    const of = await adoptedPanel();
    const { history } = of.panel;
    const waits = () => hasMinutesWaiting(history.journals, history.fold().registers);
    expect(hasMinutesWaiting([of.lead.lines], {})).toBe(false);
    expect(waits()).toBe(true);
    of.adopt([lineOf(MEAN)]);
    expect(waits()).toBe(false);
    const again = of.redraw();
    expect(waits()).toBe(true);
    of.adopt([lineOf(MEAN)], again.hash);
    expect(waits()).toBe(false);
  });
});
