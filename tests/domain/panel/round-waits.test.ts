import { describe, expect, it } from 'vitest';
import { roundWaits } from '../../../src/domain/panel/round-waits';
import { sayRoundWait } from '../../../src/text/panel-result-words';
import { PanelMaker, personOf, voteOf } from '../../support/panel-maker';

const VOTES = [voteOf('A11', 3000), voteOf('D11', 4000)];

async function waitOf(panel: PanelMaker) {
  const state = await panel.fold();
  const round = state.rounds.at(-1);
  if (round === undefined) throw new Error('nothing was convened');
  return roundWaits(state, round);
}

describe('what a round waits for', () => {
  it('[PN115] are ballots, then the close, then those who have not opened, then nothing', async () => {
    const panel = new PanelMaker(2).begin();
    const one = await panel.expert(0).seal(VOTES);
    expect(await waitOf(panel)).toEqual({ kind: 'seal', sealed: 1, expected: 2 });
    const two = await panel.expert(1).seal(VOTES);
    expect(await waitOf(panel)).toEqual({ kind: 'close', sealed: 2 });
    panel.close([one, two]);
    await panel.expert(0).reveal(one);
    expect(await waitOf(panel)).toEqual({ kind: 'open', people: [personOf('e2')] });
    await panel.expert(1).reveal(two);
    expect(await waitOf(panel)).toBeNull();
  });

  it('[PN115] is said with numbers and names', () => {
    const nameOf = (person: string) => `专家${person}`;
    const say = (wait: Parameters<typeof sayRoundWait>[0]) => sayRoundWait(wait, 2, nameOf);
    expect(say({ kind: 'seal', sealed: 3, expected: 5 })).toMatch(/第 2 轮.*3 \/ 5 人/);
    expect(say({ kind: 'close', sealed: 5 })).toMatch(/5 人都已封票，等组长/);
    expect(say({ kind: 'open', people: ['甲', '乙'] })).toMatch(/还差：专家甲、专家乙/);
  });
});
