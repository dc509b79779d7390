import { describe, expect, it } from 'vitest';
import {
  askedWithWeights,
  ballotOf,
  countOf,
  mayOpenMaterials,
  memberStep,
} from '../../../src/domain/panel/member-step';
import type { PanelState, RoundState } from '../../../src/domain/panel/panel-state';
import { type Panelist, PanelMaker, personOf, voteOf } from '../../support/panel-maker';

const VOTES = [voteOf('A11', 3000), voteOf('D11', 4000)];

function roundOf(state: PanelState, index = 0): RoundState {
  const round = state.rounds[index];
  if (round === undefined) throw new Error('there is no such round');
  return round;
}

async function stepOf(panel: PanelMaker, { label }: Panelist): Promise<string> {
  const state = await panel.fold();
  return memberStep(state, roundOf(state), personOf(label));
}

describe('before the close', () => {
  it('[PN56] a round counts ballots against those that it waits for, and never a score', async () => {
    const panel = new PanelMaker(4).begin();
    panel.expert(0).act('member.recused', { indicators: null, reason: '参与过编制' });
    await panel.expert(1).seal(VOTES);
    const state = await panel.fold();
    expect(countOf(state, roundOf(state))).toEqual({ sealed: 1, expected: 3 });
  });

  it('[PN56] who left all that their part scores is not waited for', async () => {
    const panel = new PanelMaker(2).begin();
    panel.expert(0).act('member.recused', { indicators: ['A11', 'D11'], reason: '本单位项目' });
    const state = await panel.fold();
    expect(countOf(state, roundOf(state))).toEqual({ sealed: 0, expected: 1 });
    expect(await stepOf(panel, panel.expert(0))).toBe('notAsked');
  });

  it('[PN57] a member pledges, scores and waits, in this order', async () => {
    const panel = new PanelMaker(2);
    panel.convene();
    panel.scrutineer.act('custody.taken', {});
    expect(await stepOf(panel, panel.expert(0))).toBe('pledge');
    panel.expert(0).pledge();
    expect(await stepOf(panel, panel.expert(0))).toBe('score');
    await panel.expert(0).seal(VOTES);
    expect(await stepOf(panel, panel.expert(0))).toBe('sealed');
    panel.expert(1).act('member.recused', { indicators: null, reason: '参与过编制' });
    expect(await stepOf(panel, panel.expert(1))).toBe('left');
  });

  it('[PN57] who is no member has nothing to do', async () => {
    const panel = new PanelMaker(2).begin();
    expect(await stepOf(panel, panel.scrutineer)).toBe('notAsked');
  });
});

describe('after the close', () => {
  it('[PN57] a member opens, or learns that their ballot did not count', async () => {
    const panel = new PanelMaker(3).begin();
    const [one, two, three] = panel.experts;
    if (one === undefined || two === undefined || three === undefined) throw new Error('three');
    const first = await one.seal(VOTES);
    const second = await two.seal(VOTES);
    panel.close([first, second], ['e3']);
    await three.seal(VOTES, 1, [panel.chair, panel.scrutineer]);
    expect(await stepOf(panel, one)).toBe('open');
    expect(await stepOf(panel, three)).toBe('absent');
    await one.reveal(first);
    panel.chair.act('ballot.leftOut', { ballot: second.hash, reason: '离会未开票' });
    expect(await stepOf(panel, one)).toBe('opened');
    expect(await stepOf(panel, two)).toBe('leftOut');
  });

  it('[PN57] the ballot that the close names is a person’s ballot', async () => {
    const panel = new PanelMaker(1).begin();
    const sealed = await panel.expert(0).seal(VOTES);
    panel.close([sealed]);
    const round = roundOf(await panel.fold());
    expect(ballotOf(round, personOf('e1'))?.hash).toBe(sealed.hash);
    expect(ballotOf(round, personOf('e2'))).toBeNull();
  });
});

it('[PN58] a further round asks for its indicators alone, beside what was given before', async () => {
  const panel = new PanelMaker(1).begin();
  const sealed = await panel.expert(0).seal(VOTES);
  panel.close([sealed]);
  await panel.expert(0).reveal(sealed);
  panel.chair.act('round.opened', { round: 2, indicators: ['D11'] });
  const state = await panel.fold();
  const { framework } = panel.history.package;
  const asked = (index: number) =>
    askedWithWeights(state, roundOf(state, index), personOf('e1'), framework);
  expect(asked(0).map(({ beforeMilli }) => beforeMilli)).toEqual([undefined, undefined]);
  expect(asked(1)).toMatchObject([{ indicator: 'D11', beforeMilli: 4000 }]);
});

describe('materials', () => {
  it('[PN142] are opened by a member who has promised, by the chair, and by nobody else', async () => {
    const panel = new PanelMaker(2);
    panel.convene();
    panel.expert(0).pledge();
    const state = await panel.fold();
    const may = ['e1', 'e2', 'chair', 'scrutineer', 'e3'].map((label) =>
      mayOpenMaterials(state, personOf(label)),
    );
    expect(may).toEqual([true, false, true, false, false]);
  });
});
