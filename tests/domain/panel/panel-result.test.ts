import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import type { Convening } from '../../../src/domain/panel/convening';
import { panelResult } from '../../../src/domain/panel/panel-result';
import { PanelMaker, panelPackage, personOf, voteOf } from '../../support/panel-maker';

/** A framework of one indicator that is worth all 100 points, as a panel on a report scores it. */
const hundred = (panel: PanelMaker) => {
  const { framework } = panel.history.package;
  const [first] = indicatorsOf(framework);
  const [level] = framework.levels;
  const [group] = level?.groups ?? [];
  if (first === undefined || level === undefined || group === undefined) throw new Error('empty');
  const only = { ...first, weightMilli: 100_000 };
  return { ...framework, levels: [{ ...level, groups: [{ ...group, indicators: [only] }] }] };
};

const onlyA11 = { id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: ['A11'] };

async function scored(scores: readonly number[], changes: Partial<Convening> = {}) {
  const panel = new PanelMaker(scores.length).begin({ parts: [onlyA11], ...changes });
  const ballots = [];
  for (const [i, score] of scores.entries()) {
    ballots.push(await panel.expert(i).seal([voteOf('A11', score)]));
  }
  panel.close(ballots);
  for (const [i, ballot] of ballots.entries()) await panel.expert(i).reveal(ballot);
  return panel;
}

describe('the result', () => {
  it.each([
    [{ kind: 'mean' }, '82.2'],
    [{ kind: 'trimmedMean', dropEach: 1, fromMembers: 5 }, '82'],
  ] as const)('[PN62] of 83, 85, 80, 82 and 81 by %j is %s', async (aggregation, expected) => {
    const panel = await scored([83_000, 85_000, 80_000, 82_000, 81_000], { aggregation });
    const { total } = panelResult(await panel.fold(), hundred(panel));
    expect(total?.toString()).toBe(expected);
  });

  it('[PN61] has no total as long as an indicator has no score, and says which', async () => {
    const panel = await scored([3000, 4000], { aggregation: { kind: 'weighted' } });
    const { indicators, total } = panelResult(await panel.fold(), panelPackage().framework);
    expect(total).toBeNull();
    expect(indicators[0]?.score).toEqual({
      ...{ ok: false, error: { kind: 'noWeight', members: [personOf('e1'), personOf('e2')] } },
    });
  });

  it('[PN61] is the exact sum of what the indicators come to', async () => {
    const panel = new PanelMaker(3).begin();
    const ballots = [];
    for (const [i, score] of [1000, 2000, 2000].entries()) {
      ballots.push(await panel.expert(i).seal([voteOf('A11', score), voteOf('D11', 3000)]));
    }
    panel.close(ballots);
    for (const [i, ballot] of ballots.entries()) await panel.expert(i).reveal(ballot);
    const { total } = panelResult(await panel.fold(), panelPackage().framework);
    expect(total?.toFraction()).toBe('14/3');
  });

  it('[PN60] joins the parts of the panel by their weights', async () => {
    const parts = [
      { ...onlyA11, id: 'site', name: '现场组', weightPpm: 600_000 },
      { ...onlyA11, id: 'paper', name: '材料组', weightPpm: 400_000 },
    ];
    const members = ['e1', 'e2', 'e3'].map((label, i) => ({
      ...{
        person: personOf(label),
        field: '业务',
        part: i === 0 ? 'site' : 'paper',
        weightPpm: null,
      },
    }));
    const panel = await scored([3000, 1000, 2000], { parts, members });
    const [first] = panelResult(await panel.fold(), panelPackage().framework).indicators;
    expect(first?.parts.map(({ scores }) => scores.length)).toEqual([1, 2]);
    expect(first?.score.ok && first.score.value.score.toString()).toBe('2.4');
  });

  it('[PN60] is that of the last complete round, and the first stays as it was', async () => {
    const panel = await scored([1000, 3000]);
    panel.chair.act('round.opened', { round: 2, indicators: ['A11'] });
    const again = [
      await panel.expert(0).seal([voteOf('A11', 2500)], 2),
      await panel.expert(1).seal([voteOf('A11', 2500)], 2),
    ];
    const scoreNow = async () => {
      const [first] = panelResult(await panel.fold(), panelPackage().framework).indicators;
      return [first?.round, first?.score.ok && first.score.value.score.toString()];
    };
    expect(await scoreNow()).toEqual([1, '2']);
    panel.close(again, [], 2);
    for (const [i, ballot] of again.entries()) await panel.expert(i).reveal(ballot);
    expect(await scoreNow()).toEqual([2, '2.5']);
    const { rounds } = await panel.fold();
    expect(rounds[0]?.ballots.map(({ opened }) => opened[0]?.vote.scoreMilli)).toEqual([
      1000, 3000,
    ]);
  });

  it('[PN51] takes no vote on what its author left after sealing', async () => {
    const panel = await scored([1000, 3000, 4000]);
    panel.expert(2).act('member.recused', { indicators: ['A11'], reason: '会后发现利害关系' });
    const [first] = panelResult(await panel.fold(), panelPackage().framework).indicators;
    expect(first?.score.ok && first.score.value.score.toString()).toBe('2');
  });

  it('[PN53] says nothing of what whoever looks has left, nor a total that would tell it', async () => {
    const panel = await scored([1000, 3000]);
    panel.expert(1).act('member.recused', { indicators: ['A11'], reason: '近亲属参与' });
    const state = await panel.fold(panel.expert(1).person);
    expect(panelResult(state, panelPackage().framework)).toMatchObject({
      indicators: [],
      total: null,
    });
  });
});

it('[PN55] any order and repetition of the entries makes the same session', async () => {
  const panel = await scored([1000, 3000, 2000]);
  const lines = panel.history.journals.flatMap(({ journal, entries }) =>
    entries.map((each) => ({ journal, entries: [each] })),
  );
  const expected = await panel.fold();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...lines, ...lines], { minLength: 2 * lines.length }),
      async (mixed) => {
        expect(await panel.fold(null, mixed)).toEqual(expected);
      },
    ),
    { seed: 20_261_126, numRuns: 20 },
  );
});
