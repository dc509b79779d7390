import { describe, expect, it } from 'vitest';
import { formScene, GIVEN } from '../../support/form-scene';
import type { HistoryMaker } from '../../support/journal-maker';
import { compose, composed } from '../../support/report-scene';

const blockersOf = (of: { history: HistoryMaker }) => {
  const result = compose(of);
  return result.ok ? [] : result.error;
};

const asideOf = ({ history }: { history: HistoryMaker }) =>
  history.fold().setAside.map(({ type, reason }) => [type, reason]);

describe('taking back', () => {
  it('[UF17] lets what stood before stand again, and is taken back itself', () => {
    const made = formScene('monitoring');
    const { lead } = made;
    const registers = () => made.history.fold().registers;
    const before = registers();
    const text = lead.act('answer.written', { indicator: 'M1', question: 'causeText', text: '无' });
    const chosen = { indicator: 'M1', question: 'causes', choices: [] };
    const choice = lead.act('choice.made', chosen);
    const after = registers();
    const back = [choice, text].map((each) => lead.withdraw(each));
    expect(registers()).toEqual(before);
    for (const each of back) lead.withdraw(each);
    expect(registers()).toEqual(after);
    expect(asideOf(made)).toEqual([]);
  });

  it('[UF17] takes a conclusion back whole, and none stands where it was the only one', () => {
    const made = formScene('opinions', { conclude: false });
    const { lead } = made;
    const first = lead.act('conclusion.given', GIVEN);
    const other = { label: '不予支持', part: '', reason: '另有依据' };
    const second = lead.act('conclusion.given', other);
    expect(composed(made).conclusion).toEqual(other);
    lead.withdraw(second);
    expect(composed(made).conclusion).toEqual(GIVEN);
    lead.withdraw(first);
    expect(blockersOf(made)).toEqual([{ kind: 'conclusion' }]);
    expect(asideOf(made)).toEqual([]);
  });
});
