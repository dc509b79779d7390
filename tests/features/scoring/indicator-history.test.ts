import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import {
  type HistoryAct,
  type HistoryItem,
  indicatorHistory,
} from '../../../src/features/scoring/indicator-history';
import { sayHistoryAct } from '../../../src/features/scoring/say-history';
import { HISTORY_ACT_WORDS } from '../../../src/text/history-words';
import { HistoryMaker, PEOPLE } from '../../support/journal-maker';
import { sha256Of, thumbprintOf } from '../../support/made-ids';

const FIELD = 'figure:B12:spent';

function told(history: HistoryMaker, indicator = 'B12'): readonly HistoryItem[] {
  return indicatorHistory({ journals: history.journals, evaluation: history.fold() }, indicator);
}

const figure = (value: number) => ({ indicator: 'B12', figure: 'spent', value });

const written = (act: HistoryAct | undefined) =>
  act?.kind === 'written' ? { value: act.value, before: act.before } : null;

describe('indicatorHistory', () => {
  it('[PH20] holds every entry of its indicator with who, when, which device, old and new', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    const first = lead.act('figure.entered', figure(100));
    lead.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: 5 });
    const second = anna.observe(lead).act('figure.entered', figure(250));
    anna.capture('photo', { indicator: 'B12' });
    anna.capture('elsewhere', { indicator: 'A11' });
    const items = told(history);
    expect(items.map(({ act }) => act.kind)).toEqual(['written', 'written', 'captured']);
    expect(items[0]).toEqual({
      ...{ hash: first.hash, at: first.entry.at, person: PEOPLE.lead },
      device: thumbprintOf(`device ${lead.journal}`),
      act: { kind: 'written', field: FIELD, value: 100, before: [] },
      ...{ takenBack: false, setAside: null },
    });
    expect(items[1]).toMatchObject({ hash: second.hash, person: PEOPLE.anna });
    expect(written(items[1]?.act)).toEqual({ value: 250, before: [100] });
  });

  it('[FW7] says where a figure comes from that nobody typed', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    const enter = (value: number, basis?: 'physicalCheck' | 'survey') =>
      lead.act('figure.entered', { ...figure(value), ...(basis ? { basis } : {}) });
    enter(100);
    enter(200, 'physicalCheck');
    enter(300, 'survey');
    const indicator = indicatorsOf(history.package.framework).find(({ id }) => id === 'B12');
    const said = told(history).map(({ act }) => (indicator ? sayHistoryAct(act, indicator) : ''));
    expect(said.map((each) => /（来自(.*)）$/.exec(each)?.[1] ?? null)).toEqual([
      null,
      '实物核查',
      '问卷调查',
    ]);
  });

  it('[PH21] takes the old value from what the device had seen', () => {
    const history = new HistoryMaker();
    const [lead, anna, bo] = [history.device('lead'), history.device('anna'), history.device('bo')];
    lead.act('figure.entered', figure(1));
    anna.act('figure.entered', figure(2));
    anna.act('figure.entered', figure(3));
    bo.observe(lead, anna).act('figure.entered', figure(4));
    const all = told(history).map(({ act }) => written(act));
    expect(all).toEqual([
      { value: 1, before: [] },
      { value: 2, before: [] },
      { value: 3, before: [2] },
      { value: 4, before: [1, 3] },
    ]);
  });

  it('[PH22] names what was taken back and why, and what was restored', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    lead.act('figure.entered', figure(1));
    const second = lead.act('figure.entered', figure(2));
    const back = lead.withdraw(second, '抄错了');
    lead.act('figure.entered', figure(3));
    lead.withdraw(back, '没有抄错');
    lead.act('figure.entered', figure(4));
    const items = told(history);
    expect(items[2]?.act).toMatchObject({
      kind: 'withdrawn',
      reason: '抄错了',
      target: { value: 2 },
    });
    expect(written(items[3]?.act)).toEqual({ value: 3, before: [1] });
    expect(items[4]?.act).toMatchObject({
      kind: 'restored',
      reason: '没有抄错',
      target: { value: 2 },
    });
    expect(written(items[5]?.act)).toEqual({ value: 4, before: [3] });
    expect(items.map(({ takenBack }) => takenBack)).toEqual([
      ...[false, false, true, false, false, false],
    ]);
  });

  it('[PH22] an entry that stands withdrawn says so', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    lead.withdraw(lead.act('figure.entered', figure(1)));
    expect(told(history).map(({ takenBack }) => takenBack)).toEqual([true, false]);
  });

  it('[PH24] names the entry of the branch that was meant, after a fork was settled', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    const twin = anna.cloned();
    history.devices.push(twin);
    const both = [
      anna.act('figure.entered', figure(1)),
      twin.act('figure.entered', figure(2)),
    ] as const;
    lead.settle(...both);
    anna.observe(lead).claim(twin.journal, twin.head.entry.seq);
    for (const each of both) anna.withdrawExactly(each);
    const items = told(history);
    const named = items.flatMap(({ act }) =>
      act.kind === 'withdrawn' ? [written(act.target)?.value] : [],
    );
    expect(named).toEqual([1, 2]);
    expect(items.map(({ setAside }) => setAside)).toEqual([null, null, null, null]);
  });

  it('[PH23] keeps what was set aside with its reason, and lets it change nothing', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    const bare = history.bare('anna');
    bare.open();
    lead.act('figure.entered', figure(1));
    bare.observe(lead).act('figure.entered', figure(2));
    lead.observe(bare).act('figure.entered', { ...figure(0), value: -1 });
    lead.raw('figure.entered', { indicator: 'B12' });
    lead.raw('figure.guessed', { indicator: 'B12' });
    lead.act('figure.entered', figure(3));
    const items = told(history);
    expect(items.map(({ setAside }) => setAside)).toEqual([
      ...[null, 'no-declaration', 'negative-figure', 'body-malformed', 'unknown-type', null],
    ]);
    expect(items[3]?.act.kind).toBe('unreadable');
    expect(written(items[5]?.act)).toEqual({ value: 3, before: [1] });
  });
});

describe('sayHistoryAct', () => {
  const indicator = (history: HistoryMaker, id: string) => {
    const found = indicatorsOf(history.package.framework).find((each) => each.id === id);
    if (found === undefined) throw new Error(`no indicator ${id}`);
    return found;
  };

  it('[PH20] says the field with its old and new value in words', () => {
    const history = new HistoryMaker();
    const b12 = indicator(history, 'B12');
    const said = (value: number, before: readonly number[]) =>
      sayHistoryAct({ kind: 'written', field: FIELD, value, before }, b12);
    const label = said(100, []).split('：')[0] ?? '';
    expect(said(123_456, [])).toBe(`${label}：填为 1,234.56 元`);
    expect(said(200, [100])).toBe(`${label}：1.00 元 → 2.00 元`);
    expect(said(100, [100])).toBe(`${label}：再次填为 1.00 元`);
    expect(said(300, [100, 200])).toBe(`${label}：（不一致：1.00 元、2.00 元） → 3.00 元`);
  });

  it('[PH25] says the unit’s own score and the reason of a difference, of its indicator alone', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    const file = { name: '自评表.xlsx', sha256: sha256Of('form') };
    const scores = [
      { indicator: 'A11', scoreMilli: 3000 },
      { indicator: 'B12', scoreMilli: 2500 },
    ];
    const imported = lead.act('selfScores.imported', { file, scores });
    const copied = [{ indicator: 'B12', scoreMilli: 2000 }];
    anna.observe(lead).act('selfScores.imported', { file: null, scores: copied });
    lead.act('difference.explained', { indicator: 'B12', reason: '凭证不全' });
    lead.withdraw(imported);
    lead.raw('selfScores.imported', { file: null, scores: [{ indicator: 'B12' }, null] });
    const said = (id: string) =>
      told(history, id).map(({ act }) => sayHistoryAct(act, indicator(history, id)));
    expect(said('B12')).toEqual([
      '自评分：填为 2.5 分',
      '自评分：2.5 分 → 2 分',
      '差额原因：填为 凭证不全',
      '撤回：自评分：填为 2.5 分',
      HISTORY_ACT_WORDS.unreadable(),
    ]);
    expect(said('A11')).toEqual(['自评分：填为 3 分', '撤回：自评分：填为 3 分']);
  });

  it('[PH22] says what a withdrawal names', () => {
    const history = new HistoryMaker();
    const a11 = indicator(history, 'A11');
    const point = history.package.framework.levels[0]?.groups[0]?.indicators[0]?.rule;
    if (point?.kind !== 'checkpoints') throw new Error('A11 has check points');
    const [first] = point.points;
    const target = {
      kind: 'written' as const,
      ...{ field: `checkpoint:A11:${first?.id}` as const, value: 'partly', before: ['met'] },
    };
    const said = sayHistoryAct({ kind: 'withdrawn', target, reason: '看错' }, a11);
    expect(said).toBe(`撤回：${first?.text}：符合 → 部分符合`);
  });
});
