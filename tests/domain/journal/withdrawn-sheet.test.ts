import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldBody } from '../../../src/domain/fieldwork/field-act';
import { nextIndexNo } from '../../../src/domain/fieldwork/index-number';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import { foldForScoring } from '../../../src/domain/journal/fold-for-scoring';
import type { JournalLines } from '../../../src/domain/journal/journal-lines';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const SEED = 20261126;

const DRAFT: FieldBody<'confirmation.drafted'> = {
  ...{ confirmation: idOf('sheet'), indexNo: 'S4-02-001', visit: null, site: 'S1' },
  facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
};
const RECORD = { sha256: sha256Of('record'), size: 120 };

/** Anna drafts a sheet, and Bo has it on his phone. */
function scene() {
  const history = new HistoryMaker();
  const [anna, bo] = [history.device('anna'), history.device('bo')];
  const drafted = anna.onSite('confirmation.drafted', DRAFT);
  bo.observe(anna);
  const to = { confirmation: DRAFT.confirmation, content: drafted.hash };
  const said = { ...to, shown: sha256Of('shown'), record: RECORD };
  return {
    ...{ history, anna, bo, drafted },
    sign: (device: MadeDevice, party: 'business' | 'finance' = 'business') =>
      device.onSite('confirmation.signed', { ...said, party }),
    refuse: (device: MadeDevice) =>
      device.onSite('confirmation.refused', { ...said, party: 'finance', reason: '金额待核' }),
    object: (device: MadeDevice) =>
      device.onSite('confirmation.objected', { ...to, fact: 'F1', text: '应为十张' }),
  };
}

const setAside = (history: HistoryMaker) =>
  history.fold().setAside.map(({ hash, reason }) => [hash, reason]);
const sheetOf = (history: HistoryMaker) => {
  const [sheet] = history.fold().fieldwork.confirmations;
  if (sheet === undefined) throw new Error('the sheet was set aside');
  return sheet;
};

describe('a withdrawn sheet', () => {
  it('[JN69] is put nothing to any more by who knows of it', () => {
    const { history, anna, bo, drafted, sign, refuse, object } = scene();
    anna.withdraw(drafted, '写错了地点');
    bo.observe(anna);
    const late = [sign(bo), refuse(bo), object(bo)];
    const sheet = sheetOf(history);
    expect(sheet.withdrawn).toMatchObject({ person: PEOPLE.anna, value: { reason: '写错了地点' } });
    expect([sheet.signed, sheet.refused, sheet.objections]).toEqual([[], [], {}]);
    expect(setAside(history)).toEqual(late.map(({ hash }) => [hash, 'confirmation-withdrawn']));
  });

  it('[JN69] stands where the unit signed or refused on a phone that did not know of it', () => {
    for (const answer of ['sign', 'refuse'] as const) {
      for (const withdrawnFirst of [true, false]) {
        const { history, anna, bo, drafted, ...acts } = scene();
        const answered = withdrawnFirst ? null : acts[answer](bo);
        const withdrawal = anna.withdraw(drafted);
        if (answered === null) acts[answer](bo);
        const sheet = sheetOf(history);
        expect(sheet.withdrawn).toBeNull();
        expect(sheet.overruled?.hash).toBe(withdrawal.hash);
        expect(setAside(history)).toEqual([[withdrawal.hash, 'confirmation-answered']]);
      }
    }
  });

  it('[JN69] that stands all the same is signed by the other side as well', () => {
    const { history, anna, bo, drafted, sign } = scene();
    sign(bo);
    const withdrawal = anna.withdraw(drafted);
    bo.observe(anna);
    sign(bo, 'finance');
    expect(sheetOf(history).signed.map(({ value }) => value.party)).toEqual([
      ...['business', 'finance'],
    ]);
    expect(setAside(history)).toEqual([[withdrawal.hash, 'confirmation-answered']]);
  });

  it('[JN69] keeps what was objected meanwhile, and an objection alone does not hold it up', () => {
    const { history, anna, bo, drafted, object } = scene();
    object(bo);
    anna.withdraw(drafted);
    const sheet = sheetOf(history);
    expect(sheet.withdrawn).not.toBeNull();
    expect(Object.keys(sheet.objections)).toEqual(['F1']);
    expect(setAside(history)).toEqual([]);
  });

  it('[JN69] is restored by the withdrawal of its withdrawal, and by nobody else', () => {
    const { history, anna, bo, drafted, sign } = scene();
    const withdrawal = anna.withdraw(drafted);
    const foreign = bo.observe(anna).withdraw(withdrawal);
    expect(sheetOf(history).withdrawn).not.toBeNull();
    expect(setAside(history)).toEqual([[foreign.hash, 'not-own-entry']]);
    anna.withdraw(withdrawal);
    sign(bo.observe(anna));
    const sheet = sheetOf(history);
    expect([sheet.withdrawn, sheet.overruled, sheet.signed.length]).toEqual([null, null, 1]);
  });

  it('[CO7] keeps its index number from the next one', () => {
    const { history, anna, drafted } = scene();
    anna.withdraw(drafted);
    const { package: pkg, journals } = history;
    expect(nextIndexNo({ pkg, journals }, PEOPLE.anna, 'S4')).toBe('S4-02-002');
  });

  it('[JN61] is nothing to what scoring is made of', () => {
    const { history, anna, bo, drafted, sign } = scene();
    sign(bo);
    anna.withdraw(drafted);
    const { package: pkg, packageDigest, journals } = history;
    const { setAside: without, ...scoring } = foldForScoring({
      ...{ package: pkg, packageDigest, journals },
    }).evaluation;
    const { fieldwork, course, setAside: with_, ...whole } = history.fold();
    expect(course.versions).toEqual([]);
    expect(scoring).toEqual(whole);
    expect([without.length, with_.length, fieldwork.confirmations.length]).toEqual([0, 1, 1]);
  });
});

describe('in whatever order the entries come', () => {
  const STEPS = ['withdraw', 'restore', 'sign', 'refuse', 'object', 'meet'] as const;
  const step = fc.record({ who: fc.nat(2), what: fc.constantFrom(...STEPS) });

  /** Anna on two phones and Bo, who withdraw, restore, have signed and meet now and then. */
  function historyOf(steps: readonly { who: number; what: (typeof STEPS)[number] }[]) {
    const { history, anna, bo, drafted, ...acts } = scene();
    const second = history.device('anna', 'anna2');
    second.observe(anna);
    const devices = [anna, second, bo];
    for (const { who, what } of steps) {
      const device = devices[who] ?? anna;
      const own = device.entries.findLast(({ entry }) => entry.type === 'entry.withdrawn');
      if (what === 'withdraw') device.withdraw(drafted);
      else if (what === 'restore' && own !== undefined) device.withdraw(own);
      else if (what === 'meet') device.observe(...devices.filter((each) => each !== device));
      else if (what !== 'restore') acts[what](device);
    }
    return history;
  }

  const foldOf = (
    { package: pkg, packageDigest }: HistoryMaker,
    journals: readonly JournalLines[],
  ) => foldEvaluation({ package: pkg, packageDigest, journals });

  it('[JN69] the sheet is the same, and is never both withdrawn and answered', () => {
    const property = fc.property(fc.array(step, { maxLength: 14 }), fc.nat(), (steps, turn) => {
      const history = historyOf(steps);
      const { journals } = history;
      const cut = turn % journals.length;
      const turned = [...journals.slice(cut), ...journals.slice(0, cut)].toReversed();
      const [one, other] = [foldOf(history, journals), foldOf(history, turned)];
      expect(other).toEqual(one);
      const [sheet] = one.fieldwork.confirmations;
      const answers = (sheet?.signed.length ?? 0) + (sheet?.refused.length ?? 0);
      expect(answers > 0 && sheet?.withdrawn !== null).toBe(false);
      const isOverruled = one.setAside.some(({ reason }) => reason === 'confirmation-answered');
      expect(isOverruled).toBe(sheet?.overruled !== null);
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
