import { expect, it } from 'vitest';
import { panelResult } from '../../../src/domain/panel/panel-result';
import { votesOn } from '../../../src/features/panel/result/votes-on';
import { PanelMaker, personOf, voteOf } from '../../support/panel-maker';

it('[PN116] an earlier score says whether its ballot counted', async () => {
  const panel = new PanelMaker(2).begin();
  const [one, two] = [panel.expert(0), panel.expert(1)];
  const before = [
    await one.seal([voteOf('A11', 1000), voteOf('D11', 1000)]),
    await two.seal([voteOf('A11', 3000), voteOf('D11', 1000)]),
  ] as const;
  panel.close(before);
  await one.reveal(before[0]);
  await two.reveal(before[1]);
  panel.chair.act('ballot.leftOut', { ballot: before[1].hash, reason: '应当回避' });
  panel.chair.act('round.opened', { round: 2, indicators: ['A11'] });
  const after = [
    await one.seal([voteOf('A11', 2000)], 2),
    await two.seal([voteOf('A11', 2500)], 2),
  ] as const;
  panel.close(after, [], 2);
  await one.reveal(after[0]);
  await two.reveal(after[1]);
  const state = await panel.fold();
  const { indicators } = panelResult(state, panel.history.package.framework);
  const shown = indicators.map((each) => {
    const [part] = each.parts;
    if (part === undefined) throw new Error('there is one part');
    return votesOn(state, each, part).map(({ person, vote, before: earlier }) => ({
      ...{ person, given: vote.vote.scoreMilli, earlier },
    }));
  });
  expect(shown).toEqual([
    [
      {
        ...{ person: personOf('e1'), given: 2000 },
        earlier: { scoreMilli: 1000, isLeftOut: false },
      },
      {
        ...{ person: personOf('e2'), given: 2500 },
        earlier: { scoreMilli: 3000, isLeftOut: true },
      },
    ],
    [{ person: personOf('e1'), given: 1000, earlier: null }],
  ]);
});
