import { describe, expect, it } from 'vitest';
import type { MadeEntry } from '../../support/journal-maker';
import { PanelMaker, personOf, voteOf } from '../../support/panel-maker';

const VOTES = [voteOf('A11', 3000), voteOf('D11', 4000)];

/** A session of two experts whose ballots are open. */
async function opened() {
  const panel = new PanelMaker(2).begin();
  const [one, two] = [panel.expert(0), panel.expert(1)];
  const ballots = [await one.seal(VOTES), await two.seal(VOTES)];
  const close = panel.close(ballots);
  const reveal = async () => {
    for (const [i, ballot] of ballots.entries()) await panel.expert(i).reveal(ballot);
  };
  return { panel, one, two, ballots, close, reveal };
}

const minutesOver = (panel: PanelMaker, closes: readonly MadeEntry[], leftOut: string[] = []) => ({
  ...{ convening: panel.conveningHash, closes: closes.map(({ hash }) => hash), leftOut },
  ...{ present: [personOf('e1'), personOf('e2')], opinion: '同意通过。' },
});

describe('notes', () => {
  it('[PN65] are made once a round is closed, about what was scored in it', async () => {
    const { panel, one } = await opened();
    const unseen = { round: 1, indicator: 'A11', text: '早了' };
    const early = one.act('discussion.noted', unseen, []);
    one.act('discussion.noted', { round: 1, indicator: 'A11', text: '依据充分' });
    const strange = one.act('discussion.noted', { round: 1, indicator: 'C11', text: '没有评' });
    expect(await panel.reasonOf(early)).toBe('round-not-closed');
    expect(await panel.reasonOf(strange)).toBe('unknown-indicator');
    expect((await panel.fold()).notes).toMatchObject([{ text: '依据充分', indicator: 'A11' }]);
  });

  it('[PN65] about what somebody left stand apart, and are not shown to that person', async () => {
    const panel = new PanelMaker(2).begin();
    panel.expert(0).act('member.recused', { indicators: ['A11'], reason: '参与过编制' });
    const first = await panel.expert(0).seal([voteOf('D11', 1000)]);
    const second = await panel.expert(1).seal(VOTES);
    panel.close([first, second]);
    const open = panel.expert(1).act('discussion.noted', {
      ...{ round: 1, indicator: 'A11', text: '说漏了' },
    });
    panel.expert(1).noteApart(1, 'A11', '应当扣分');
    expect(await panel.reasonOf(open)).toBe('wrong-journal');
    expect((await panel.fold(personOf('e2'))).notes).toHaveLength(1);
    expect((await panel.fold(personOf('e1'))).notes).toEqual([]);
  });
});

describe('opinions', () => {
  it('[PN66] come after the reveal, and the last of each person stands', async () => {
    const { panel, one, two, reveal } = await opened();
    const early = one.act('opinion.given', { opinion: '先说为快' });
    await reveal();
    one.act('opinion.given', { opinion: '资料不全' });
    one.act('opinion.given', { opinion: '资料已补' });
    two.act('opinion.given', { opinion: '同意' });
    expect(await panel.reasonOf(early)).toBe('round-not-closed');
    const said = (await panel.fold()).opinions.map(({ opinion }) => opinion);
    expect([...said].sort()).toEqual(['同意', '资料已补'].sort());
  });

  it('[PN66] of those who are heard besides the panel are the chair’s to record', async () => {
    const { panel, one, reveal } = await opened();
    const heard = { name: '李代表', capacity: 'npcDeputy', opinion: '应当公示' } as const;
    const early = panel.chair.act('guest.heard', heard);
    await reveal();
    const foreign = one.act('guest.heard', heard);
    panel.chair.act('guest.heard', heard);
    expect(await panel.reasonOf(early)).toBe('round-not-closed');
    expect(await panel.reasonOf(foreign)).toBe('role-not-allowed');
    expect((await panel.fold()).guests).toMatchObject([heard]);
  });
});

describe('minutes', () => {
  it('[PN67] are drawn once everything is open, over exactly what was closed', async () => {
    const { panel, close, reveal, ballots } = await opened();
    const early = panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
    await reveal();
    const other = panel.chair.act('minutes.drawn', minutesOver(panel, [ballots[0] as MadeEntry]));
    const whole = panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
    expect(await panel.reasonOf(early)).toBe('minutes-not-whole');
    expect(await panel.reasonOf(other)).toBe('minutes-not-whole');
    expect(await panel.reasonOf(whole)).toBeNull();
    expect((await panel.fold()).minutes).toMatchObject([
      { isCurrent: true, opinion: '同意通过。' },
    ]);
  });

  it('[PN67] are no longer current after a further round', async () => {
    const { panel, close, reveal } = await opened();
    await reveal();
    panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
    panel.chair.act('round.opened', { round: 2, indicators: ['A11'] });
    expect((await panel.fold()).minutes).toMatchObject([{ isCurrent: false }]);
  });

  it('[PN67] are no longer current after a ballot was left out', async () => {
    const { panel, close, reveal, ballots } = await opened();
    await reveal();
    panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
    const [first] = ballots;
    const out = first?.hash ?? '';
    panel.chair.act('ballot.leftOut', { ballot: out, reason: '应当回避' });
    panel.chair.act('minutes.drawn', minutesOver(panel, [close], [out]));
    expect((await panel.fold()).minutes.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('[PN67] are no longer current after a recusal that they had not seen', async () => {
    const { panel, two, close, reveal } = await opened();
    await reveal();
    panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
    two.act('member.recused', { indicators: ['A11'], reason: '会后发现利害关系' });
    expect((await panel.fold()).minutes).toMatchObject([{ isCurrent: false }]);
  });

  it('[PN68] are signed once by each, and a dissent says why', async () => {
    const { panel, one, two, close, reveal } = await opened();
    await reveal();
    const drawn = panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
    const sign = { minutes: drawn.hash, stance: 'agree', text: '' } as const;
    one.act('minutes.signed', sign);
    const again = one.act('minutes.signed', sign);
    const silent = two.act('minutes.signed', { ...sign, stance: 'dissent' });
    two.act('minutes.signed', { ...sign, stance: 'dissent', text: '得分偏高' });
    panel.chair.act('minutes.signed', sign);
    const unknown = panel.scrutineer.act('minutes.signed', sign);
    expect(await panel.reasonOf(again)).toBe('already-there');
    expect(await panel.reasonOf(silent)).toBe('dissent-unexplained');
    expect(await panel.reasonOf(unknown)).toBe('role-not-allowed');
    const [minutes] = (await panel.fold()).minutes;
    expect(minutes?.signatures.map(({ stance }) => stance)).toEqual(['agree', 'dissent', 'agree']);
  });

  it('[PN68] that nobody drew are not signed', async () => {
    const { panel, one, close } = await opened();
    const made = one.act('minutes.signed', { minutes: close.hash, stance: 'agree', text: '' });
    expect(await panel.reasonOf(made)).toBe('minutes-not-found');
  });
});

it('[PN66] who left an indicator need not have seen it opened to give an opinion', async () => {
  const panel = new PanelMaker(2).begin();
  const [one, two] = [panel.expert(0), panel.expert(1)];
  one.act('member.recused', { indicators: ['A11'], reason: '参与过编制' });
  const first = await one.seal([voteOf('D11', 1000)]);
  const second = await two.seal(VOTES);
  panel.close([first, second]);
  await one.reveal(first);
  await two.reveal(second, ['D11']);
  const opinion = one.act('opinion.given', { opinion: '其余无异议' });
  expect(await panel.reasonOf(opinion)).toBeNull();
});

it('[PN69] who left the session neither gives an opinion nor signs', async () => {
  const { panel, one, two, close, reveal } = await opened();
  await reveal();
  one.act('member.recused', { indicators: null, reason: '会后发现利害关系' });
  const drawn = panel.chair.act('minutes.drawn', minutesOver(panel, [close]));
  const opinion = one.act('opinion.given', { opinion: '仍想说' });
  const sign = one.act('minutes.signed', { minutes: drawn.hash, stance: 'agree', text: '' });
  const note = one.act('discussion.noted', { round: 1, indicator: null, text: '再说一句' });
  expect(await panel.reasonOf(opinion)).toBe('recused');
  expect(await panel.reasonOf(sign)).toBe('recused');
  expect(await panel.reasonOf(note)).toBe('recused');
  expect(await panel.reasonOf(two.act('opinion.given', { opinion: '同意' }))).toBeNull();
});
