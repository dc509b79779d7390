import { describe, expect, it } from 'vitest';
import { sessionsOf } from '../../../src/domain/journal/panel-place';
import { foldPanel } from '../../../src/domain/panel/fold-panel';
import { Panelist, PanelMaker, personOf, voteOf } from '../../support/panel-maker';

const VOTES = [voteOf('A11', 3000), voteOf('D11', 4000)];

describe('calling a session', () => {
  it('[PN40] the first convening stands, and what had not seen it is set aside', async () => {
    const panel = new PanelMaker();
    const first = panel.convene();
    const second = panel.convene({ title: '另一个题目' });
    const blind = panel.expert(0).act('pledge.signed', { convening: first.hash }, []);
    expect(await panel.reasonOf(second)).toBe('already-convened');
    expect(await panel.reasonOf(blind)).toBe('not-convened');
    expect((await panel.fold()).convening?.title).toBe('材料评审');
  });

  it('[PN40] only the chair convenes, about indicators that the package has', async () => {
    const panel = new PanelMaker();
    const unknown = panel.convene({
      parts: [{ id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: ['Z99'] }],
    });
    const byExpert = panel.expert(0).device.raw('panel.convened', unknown.entry.body);
    expect(await panel.reasonOf(unknown)).toBe('unknown-indicator');
    expect(await panel.reasonOf(byExpert)).toBe('role-not-allowed');
  });

  it('[PN41] the evaluation takes nothing from a session, and a session nothing from it', async () => {
    const panel = new PanelMaker().begin();
    const lead = panel.history.device('lead');
    const evaluation = panel.history.fold();
    expect(Object.keys(evaluation.journals)).toEqual([lead.journal]);
    expect(evaluation.entryCount).toBe(2);
    const judged = panel.chair.device.raw('score.judged', { indicator: 'D11', scoreMilli: 1 });
    expect(await panel.reasonOf(judged)).toBe('wrong-journal');
    const { members } = await panel.fold();
    expect(members.every(({ hasPledged }) => hasPledged)).toBe(true);
  });
});

it('[PN110] a session goes by what was convened, whatever the framework says of members', async () => {
  const panel = new PanelMaker(2).begin({ quorum: { members: 1, source: '组长设定' } });
  const one = await panel.expert(0).seal(VOTES);
  const close = panel.close([one], ['e2']);
  const { package: pkg, packageDigest, journals } = panel.history;
  const panelMembers = { least: 5, source: '某省办法' };
  const ruled = { ...pkg, framework: { ...pkg.framework, panelMembers } };
  const [session = ''] = sessionsOf(journals);
  const input = { packageDigest, session, journals, opens: new Set<string>(), viewer: null };
  const state = foldPanel({ ...input, package: ruled });
  expect(state).toEqual(foldPanel({ ...input, package: pkg }));
  expect(state.rounds[0]?.closedBy).toBe(close.hash);
});

describe('sealing', () => {
  it('[PN42] a ballot before the pledge, or by somebody who is no member, is set aside', async () => {
    const panel = new PanelMaker();
    panel.convene({
      members: [{ person: personOf('e1'), field: '业务', part: 'all', weightPpm: null }],
    });
    panel.scrutineer.act('custody.taken', {});
    const early = await panel.expert(0).seal(VOTES);
    const stranger = panel.expert(1).pledge();
    expect(await panel.reasonOf(early)).toBe('no-pledge');
    expect(await panel.reasonOf(stranger)).toBe('not-a-member');
  });

  it('[PN42] a pledge in the words of something else is none', async () => {
    const panel = new PanelMaker();
    panel.convene();
    const other = panel.expert(0).act('pledge.signed', { convening: '0'.repeat(64) });
    expect(await panel.reasonOf(other)).toBe('other-pledge');
  });

  it('[PN43] it is sealed to both custodians, and not before there are two', async () => {
    const panel = new PanelMaker();
    panel.convene();
    const expert = panel.expert(0);
    expert.pledge();
    const alone = await expert.seal(VOTES);
    panel.scrutineer.act('custody.taken', {});
    const right = await expert.seal(VOTES);
    const body = {
      ...right.entry.body,
      custodians: { ...panel.custodians, scrutineer: panel.custodians.chair },
    };
    const toChairTwice = panel.expert(1);
    toChairTwice.pledge();
    const wrong = toChairTwice.device.raw('ballot.sealed', body);
    expect(await panel.reasonOf(alone)).toBe('no-custody');
    expect(await panel.reasonOf(right)).toBeNull();
    expect(await panel.reasonOf(wrong)).toBe('no-custody');
  });

  it('[PN44] it is about just what its author is asked', async () => {
    const panel = new PanelMaker().begin({
      parts: [
        { id: 'site', name: '现场组', weightPpm: 600_000, indicators: ['A11'] },
        { id: 'paper', name: '材料组', weightPpm: 400_000, indicators: ['D11'] },
      ],
      members: ['e1', 'e2', 'e3'].map((label, i) => ({
        ...{
          person: personOf(label),
          field: '业务',
          part: i === 0 ? 'site' : 'paper',
          weightPpm: null,
        },
      })),
    });
    const both = await panel.expert(0).seal(VOTES);
    const own = await panel.expert(0).seal(VOTES.slice(0, 1));
    const others = await panel.expert(1).seal(VOTES.slice(0, 1));
    expect(await panel.reasonOf(both)).toBe('votes-not-asked');
    expect(await panel.reasonOf(own)).toBeNull();
    expect(await panel.reasonOf(others)).toBe('votes-not-asked');
  });

  it('[PN45] a second ballot of one person is set aside once the first was known', async () => {
    const panel = new PanelMaker().begin();
    const first = await panel.expert(0).seal(VOTES);
    const second = await panel.expert(0).seal([voteOf('A11', 0), voteOf('D11', 0)]);
    expect(await panel.reasonOf(first)).toBeNull();
    expect(await panel.reasonOf(second)).toBe('already-sealed');
  });
});

describe('two who took custody and knew nothing of each other', () => {
  async function twice() {
    const panel = new PanelMaker();
    panel.convene();
    const { chair, scrutineer } = panel;
    const second = new Panelist(panel, 'scrutineer', 'scrutineer again');
    const taken = [scrutineer, second].map((each) => each.act('custody.taken', {}, [chair]));
    const toSecond = { ...panel.custodians, scrutineer: second.deviceId };
    const [one, two] = [panel.expert(0), panel.expert(1)];
    for (const expert of [one, two]) {
      expert.act('pledge.signed', { convening: panel.conveningHash }, [chair]);
    }
    const early = await two.seal(VOTES, 1, [chair, scrutineer], toSecond);
    const sealed = [
      await one.seal(VOTES, 1, [chair, scrutineer]),
      await two.seal(VOTES, 1, [chair, second], toSecond),
    ];
    return { panel, second, taken, early, sealed, toSecond };
  }

  it('[PN112] both count, and the first holds, in whatever order they arrive', async () => {
    const { panel, second, taken } = await twice();
    const third = new Panelist(panel, 'scrutineer', 'scrutineer once more');
    const late = third.act('custody.taken', {});
    const { journals } = panel.history;
    for (const held of [journals, [...journals].reverse()]) {
      const { custody, custodians, setAside } = await panel.fold(null, held);
      expect(custody.map(({ device }) => device)).toEqual([
        panel.scrutineer.deviceId,
        second.deviceId,
      ]);
      expect(custodians.scrutineer).toBe(panel.scrutineer.deviceId);
      const aside = setAside.map(({ hash }) => hash);
      expect(aside).toContain(late.hash);
      for (const { hash } of taken) expect(aside).not.toContain(hash);
    }
    const unknown = journals.filter(({ journal }) => journal !== panel.scrutineer.device.journal);
    expect((await panel.fold(null, unknown)).custodians.scrutineer).toBe(second.deviceId);
  });

  it('[PN112] a ballot sealed to either counts, to one that its author had not seen it does not', async () => {
    const { panel, early, sealed } = await twice();
    expect(await panel.reasonOf(early)).toBe('no-custody');
    for (const each of sealed) expect(await panel.reasonOf(each)).toBeNull();
  });

  it('[PN112] one sealed to the second is forced with the second', async () => {
    const { panel, second, sealed } = await twice();
    const ballot = sealed[1];
    if (ballot === undefined) throw new Error('two were sealed');
    panel.close(sealed, ['e3']);
    panel.chair.act('ballot.unwrapped', { ballot: ballot.hash, envelope: 'inner', reason: '离席' });
    const opened = await panel.expert(1).openedOf(ballot);
    const forced = second.act('ballot.forced', { ballot: ballot.hash, opened });
    expect(await panel.reasonOf(forced)).toBeNull();
    const [round] = (await panel.fold()).rounds;
    const own = round?.ballots.find(({ hash }) => hash === ballot.hash);
    expect(own?.opened.map(({ openedBy }) => openedBy)).toEqual(['custodians', 'custodians']);
  });
});

describe('leaving', () => {
  it('[PN51] who left the session neither scores nor is waited for', async () => {
    const panel = new PanelMaker().begin();
    panel.expert(2).act('member.recused', { indicators: null, reason: '曾任该单位顾问' });
    const late = await panel.expert(2).seal(VOTES);
    const sealed = [await panel.expert(0).seal(VOTES), await panel.expert(1).seal(VOTES)];
    const close = panel.close(sealed);
    expect(await panel.reasonOf(late)).toBe('recused');
    expect(await panel.reasonOf(close)).toBeNull();
  });

  it('[PN51] who left an indicator is not asked for it', async () => {
    const panel = new PanelMaker().begin();
    panel.expert(0).act('member.recused', { indicators: ['D11'], reason: '近亲属参与' });
    const whole = await panel.expert(0).seal(VOTES);
    const less = await panel.expert(0).seal(VOTES.slice(0, 1));
    expect(await panel.reasonOf(whole)).toBe('votes-not-asked');
    expect(await panel.reasonOf(less)).toBeNull();
  });
});
