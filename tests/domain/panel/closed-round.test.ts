import { describe, expect, it } from 'vitest';
import { Panelist, PanelMaker, personOf, voteOf } from '../../support/panel-maker';

const VOTES = [voteOf('A11', 3000), voteOf('D11', 4000)];

async function sealed({ experts }: { readonly experts: readonly Panelist[] }) {
  const ballots = [];
  for (const expert of experts) ballots.push(await expert.seal(VOTES));
  return ballots;
}

describe('the close', () => {
  it('[PN46] names every ballot, or says why there is none', async () => {
    const panel = new PanelMaker().begin();
    const [first, second] = await sealed({ experts: panel.experts.slice(0, 2) });
    if (first === undefined || second === undefined) throw new Error('two were sealed');
    const silent = panel.close([first, second]);
    const told = panel.close([first, second], ['e3']);
    const again = panel.close([first, second], ['e3']);
    expect(await panel.reasonOf(silent)).toBe('close-incomplete');
    expect(await panel.reasonOf(told)).toBeNull();
    expect(await panel.reasonOf(again)).toBe('round-closed');
    expect((await panel.fold()).rounds[0]?.absent).toHaveLength(1);
  });

  it('[PN46] is not made below the quorum, nor by another chair', async () => {
    const panel = new PanelMaker().begin({ quorum: { members: 3, source: '某县办法第十条' } });
    const ballots = await sealed(panel);
    const few = panel.close(ballots.slice(0, 2), ['e3']);
    const other = new Panelist(panel, 'other', 'other');
    const body = { round: 1, ballots: ballots.map(({ hash }) => hash), absent: [] };
    const foreign = other.act('round.closed', body);
    expect(await panel.reasonOf(few)).toBe('no-quorum');
    expect(await panel.reasonOf(foreign)).toBe('role-not-allowed');
  });

  it('[PN46] names no ballot twice or that is not there', async () => {
    const panel = new PanelMaker().begin();
    const [first] = await sealed(panel);
    if (first === undefined) throw new Error('one was sealed');
    const unknown = panel.chair.act('round.closed', {
      round: 1,
      ballots: ['0'.repeat(64)],
      absent: [],
    });
    expect(await panel.reasonOf(unknown)).toBe('ballot-not-found');
  });

  it('[PN45] of two ballots that did not know of each other it names one', async () => {
    const panel = new PanelMaker(2).begin();
    const first = await panel.expert(0).seal(VOTES);
    const twin = new Panelist(panel, 'e1', 'e1 second phone');
    const seen = [panel.chair, panel.scrutineer, panel.expert(1)];
    twin.act('pledge.signed', { convening: panel.conveningHash }, seen);
    const second = await twin.seal([voteOf('A11', 0), voteOf('D11', 0)], 1, seen);
    const other = await panel.expert(1).seal(VOTES);
    const both = panel.close([first, second, other]);
    const one = panel.close([second, other]);
    expect(await panel.reasonOf(first)).toBeNull();
    expect(await panel.reasonOf(second)).toBeNull();
    expect(await panel.reasonOf(both)).toBe('ballot-not-found');
    expect(await panel.reasonOf(one)).toBeNull();
  });

  it('[PN47] a ballot that arrives after it is kept and not counted', async () => {
    const panel = new PanelMaker(2).begin();
    const first = await panel.expert(0).seal(VOTES);
    panel.chair.act('round.closed', {
      ...{
        round: 1,
        ballots: [first.hash],
        absent: [{ person: panel.expert(1).person, reason: '未到会' }],
      },
    });
    const late = await panel.expert(1).seal(VOTES, 1, []);
    const told = await panel.expert(1).seal(VOTES);
    const [round] = (await panel.fold()).rounds;
    expect(await panel.reasonOf(late)).toBeNull();
    expect(await panel.reasonOf(told)).toBe('round-closed');
    expect(round?.ballots.map(({ isClosedOver }) => isClosedOver)).toEqual([true, false]);
  });
});

describe('opening', () => {
  it('[PN48] is not done before the close was seen', async () => {
    const panel = new PanelMaker().begin();
    const ballots = await sealed(panel);
    const [first] = ballots;
    if (first === undefined) throw new Error('sealed above');
    const early = await panel.expert(0).reveal(first);
    panel.close(ballots);
    const later = await panel.expert(0).reveal(first);
    expect(await panel.reasonOf(early)).toBe('round-not-closed');
    expect(await panel.reasonOf(later)).toBeNull();
  });

  it('[PN49] nobody opens another’s ballot, and what does not fit the seal is a mismatch', async () => {
    const panel = new PanelMaker().begin();
    const ballots = await sealed(panel);
    const [first, second] = ballots;
    if (first === undefined || second === undefined) throw new Error('sealed above');
    panel.close(ballots);
    const opened = await panel.expert(0).openedOf(first);
    const foreign = panel.expert(1).act('ballot.revealed', { ballot: first.hash, opened });
    const changed = opened.map((each, i) =>
      i === 0 ? { ...each, vote: { ...each.vote, scoreMilli: 4000 } } : each,
    );
    const wrong = panel.expert(0).act('ballot.revealed', { ballot: first.hash, opened: changed });
    expect(await panel.reasonOf(foreign)).toBe('not-own-entry');
    expect(await panel.reasonOf(wrong)).toBe('reveal-mismatch');
    const { setAside } = await panel.fold();
    expect(setAside.find(({ hash }) => hash === wrong.hash)?.person).toBe(panel.expert(0).person);
  });

  it('[PN50] both custodians open what its author does not, the chair first', async () => {
    const panel = new PanelMaker(2).begin();
    const ballots = await sealed(panel);
    const [first, second] = ballots;
    if (first === undefined || second === undefined) throw new Error('sealed above');
    panel.close(ballots);
    await panel.expert(0).reveal(first);
    const opened = await panel.expert(1).openedOf(second);
    const tooSoon = panel.scrutineer.act('ballot.forced', { ballot: second.hash, opened });
    panel.chair.act('ballot.unwrapped', {
      ballot: second.hash,
      envelope: 'inner',
      reason: '未到会',
    });
    panel.scrutineer.act('ballot.forced', { ballot: second.hash, opened });
    expect(await panel.reasonOf(tooSoon)).toBe('not-unwrapped');
    const [round] = (await panel.fold()).rounds;
    expect(round?.stage).toBe('complete');
    expect(round?.ballots[1]?.opened.map(({ openedBy }) => openedBy)).toEqual([
      'custodians',
      'custodians',
    ]);
  });

  it('[PN50] or the chair leaves it out with a reason, and it is waited for no more', async () => {
    const panel = new PanelMaker(2).begin();
    const ballots = await sealed(panel);
    const [first, second] = ballots;
    if (first === undefined || second === undefined) throw new Error('sealed above');
    panel.close(ballots);
    await panel.expert(0).reveal(first);
    expect((await panel.fold()).rounds[0]?.stage).toBe('closed');
    panel.chair.act('ballot.leftOut', { ballot: second.hash, reason: '手机遗失' });
    const [round] = (await panel.fold()).rounds;
    expect(round?.stage).toBe('complete');
    expect(round?.ballots[1]?.leftOut).toBe('手机遗失');
  });
});

describe('an indicator that somebody left', () => {
  async function left() {
    const panel = new PanelMaker().begin();
    panel.expert(2).act('member.recused', { indicators: ['D11'], reason: '近亲属参与' });
    const ballots = [
      await panel.expert(0).seal(VOTES),
      await panel.expert(1).seal(VOTES),
      await panel.expert(2).seal(VOTES.slice(0, 1)),
    ];
    panel.close(ballots);
    return { panel, ballots };
  }

  it('[PN52] is opened in a journal of its own, and nowhere else', async () => {
    const { panel, ballots } = await left();
    const [first] = ballots;
    if (first === undefined) throw new Error('sealed above');
    const common = await panel.expert(0).reveal(first);
    const rest = await panel.expert(0).reveal(first, ['A11']);
    const apart = await panel.expert(0).revealApart(first, 'D11');
    expect(await panel.reasonOf(common)).toBe('wrong-journal');
    expect(await panel.reasonOf(rest)).toBeNull();
    expect(await panel.reasonOf(apart)).toBeNull();
  });

  it('[PN53] is not waited for by who left it, nor shown', async () => {
    const { panel, ballots } = await left();
    for (const [i, ballot] of ballots.entries()) await panel.expert(i).reveal(ballot, ['A11']);
    const viewer = panel.expert(2).person;
    expect((await panel.fold()).rounds[0]?.stage).toBe('closed');
    const seen = await panel.fold(viewer);
    expect(seen.rounds[0]?.stage).toBe('complete');
    expect(seen.hidden).toEqual(['D11']);
    for (const [i, ballot] of ballots.slice(0, 2).entries())
      await panel.expert(i).revealApart(ballot, 'D11');
    expect((await panel.fold()).rounds[0]?.stage).toBe('complete');
  });
});

describe('a further round', () => {
  it('[PN54] is about what the chair names, once all of the one before is open', async () => {
    const panel = new PanelMaker(2).begin();
    const ballots = await sealed(panel);
    panel.close(ballots);
    const early = panel.chair.act('round.opened', { round: 2, indicators: ['D11'] });
    for (const [i, ballot] of ballots.entries()) await panel.expert(i).reveal(ballot);
    const right = panel.chair.act('round.opened', { round: 2, indicators: ['D11'] });
    const second = [
      await panel.expert(0).seal([voteOf('D11', 5000)], 2),
      await panel.expert(1).seal([voteOf('D11', 5000)], 2),
    ];
    panel.close(second, [], 2);
    for (const [i, ballot] of second.entries()) await panel.expert(i).reveal(ballot);
    const third = panel.chair.act('round.opened', { round: 3, indicators: ['D11'] });
    expect(await panel.reasonOf(early)).toBe('round-not-closed');
    expect(await panel.reasonOf(right)).toBeNull();
    expect(await panel.reasonOf(third)).toBe('round-not-closed');
    const { rounds } = await panel.fold();
    expect(rounds.map(({ indicators, stage }) => [indicators, stage])).toEqual([
      [['A11', 'D11'], 'complete'],
      [['D11'], 'complete'],
    ]);
  });
});

it('[PN54] a further round that could never be closed is not opened', async () => {
  const parts = [
    { id: 'a', name: '甲组', weightPpm: 600_000, indicators: ['A11'] },
    { id: 'd', name: '乙组', weightPpm: 400_000, indicators: ['D11'] },
  ];
  const member = (label: string, part: string) => ({
    ...{ person: personOf(label), field: '业务', part, weightPpm: null },
  });
  const members = [member('e1', 'a'), member('e2', 'd'), member('e3', 'd')];
  const quorum = { members: 2, source: '某县办法第十条' };
  const panel = new PanelMaker().begin({ parts, members, quorum });
  const given = [voteOf('A11', 3000), voteOf('D11', 4000), voteOf('D11', 4000)];
  const ballots = [];
  for (const [i, each] of given.entries()) ballots.push(await panel.expert(i).seal([each]));
  panel.close(ballots);
  for (const [i, each] of ballots.entries()) await panel.expert(i).reveal(each);
  const few = panel.chair.act('round.opened', { round: 2, indicators: ['A11'] });
  const enough = panel.chair.act('round.opened', { round: 2, indicators: ['D11'] });
  expect(await panel.reasonOf(few)).toBe('no-quorum');
  expect(await panel.reasonOf(enough)).toBeNull();
});
