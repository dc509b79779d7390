import { describe, expect, it } from 'vitest';
import type { Confirmation } from '../../../src/domain/fieldwork/fieldwork';
import { offeredFacts } from '../../../src/features/confirmations/offered-facts';
import {
  type DraftFact,
  draftFrom,
  finishedFacts,
} from '../../../src/features/confirmations/sheet-draft';
import type { SuggestedFact } from '../../../src/features/confirmations/suggested-facts';
import { idOf, sha256Of } from '../../support/made-ids';

const BENCHES: SuggestedFact = {
  ...{ key: 'check.K1', kind: 'check', text: '长椅 8 张，比计划少 2 张。' },
  ...{ evidence: [sha256Of('photo')], at: '2026-11-25T09:00:00+08:00' },
};
const OVERDUE: SuggestedFact = {
  ...{ key: 'document.D1', kind: 'document', text: '资料“立项批复”未提供，已逾期 3 天。' },
  ...{ evidence: [], at: null },
};
const ALL = [BENCHES, OVERDUE];
const NO_DRAFT = { facts: [] };

const drafted = (fact: SuggestedFact, text = fact.text): DraftFact => ({
  ...{ key: fact.key, text, evidence: [...fact.evidence] },
});

/** A sheet with these facts, as somebody put it before the unit. */
function sheetOf(facts: readonly DraftFact[], changes: Partial<Confirmation> = {}) {
  const [at, person] = ['2026-11-25T10:00:00+08:00', idOf('anna')];
  const value = {
    ...{ confirmation: idOf('sheet'), indexNo: 'S4-02-001', visit: null, site: null },
    facts: finishedFacts({ site: null, facts: [...facts] }) ?? [],
  };
  return {
    ...{ value, person, at, journal: idOf('journal'), seq: 1, hash: sha256Of('sheet') },
    ...{ objections: {}, signed: [], refused: [], withdrawn: null, overruled: null },
    ...changes,
  };
}

/** For a sheet that is about no site: everything is suggested here. */
const offered = (
  suggestions: readonly SuggestedFact[],
  draft: Parameters<typeof offeredFacts>[2],
  sheets: readonly Confirmation[],
) => offeredFacts(suggestions, suggestions, draft, sheets);

const keysOf = (offer: ReturnType<typeof offeredFacts>) => ({
  open: offer.open.map(({ key, standsIn }) => [key, standsIn]),
  listed: offer.listed.map(({ key, standsIn }) => [key, standsIn]),
});

describe('what is offered', () => {
  it('[CO15] is not what stands in the draft, reworded or not, until it is taken out', () => {
    const reworded = { facts: [drafted(BENCHES, '东门长椅八张。')] };
    expect(keysOf(offered(ALL, reworded, [])).open).toEqual([['document.D1', null]]);
    const older = { facts: [{ ...drafted(OVERDUE), key: idOf('fact') }] };
    expect(keysOf(offered(ALL, older, [])).open).toEqual([['check.K1', null]]);
    expect(keysOf(offered(ALL, NO_DRAFT, [])).open).toHaveLength(2);
  });

  it('[CO15] is not again what stands in a sheet, which is named', () => {
    const sheet = sheetOf([drafted(BENCHES, '东门长椅八张。'), drafted(OVERDUE)]);
    expect(keysOf(offered(ALL, NO_DRAFT, [sheet]))).toEqual({
      open: [],
      listed: [
        ['check.K1', 'S4-02-001'],
        ['document.D1', 'S4-02-001'],
      ],
    });
  });

  it('[CO15] is again what stands in a withdrawn sheet alone', () => {
    const withdrawn = { ...sheetOf([]), value: { reason: '写错了' } };
    const sheet = sheetOf([drafted(BENCHES)], { withdrawn });
    expect(keysOf(offered(ALL, NO_DRAFT, [sheet]))).toEqual({
      open: [
        ['check.K1', null],
        ['document.D1', null],
      ],
      listed: [],
    });
  });

  it('[CO15] is what was written anew since it stood in a sheet, which is named', () => {
    const sheet = sheetOf([drafted(BENCHES), drafted(OVERDUE)]);
    const again = { ...BENCHES, at: '2026-11-25T10:00:01+08:00' };
    expect(keysOf(offered([again, OVERDUE], NO_DRAFT, [sheet]))).toEqual({
      open: [['check.K1', 'S4-02-001']],
      listed: [['document.D1', 'S4-02-001']],
    });
  });
});

it('[CO14] says how many facts of other sites stand in no sheet yet', () => {
  const other = { ...BENCHES, key: 'check.K2', text: '路灯少一盏。' } as const;
  const third = { ...BENCHES, key: 'check.K3', text: '步道少一段。' } as const;
  const [all, sheet] = [[...ALL, other, third], sheetOf([drafted(third)])];
  const offer = offeredFacts(ALL, all, NO_DRAFT, [sheet]);
  expect([offer.open.length, offer.elsewhere]).toEqual([2, 1]);
  expect(offeredFacts(ALL, all, { facts: [drafted(other)] }, [sheet]).elsewhere).toBe(0);
});

describe('what a fact was taken from', () => {
  it('[CO18] stands in its id, and goes along when a sheet is begun with its content', () => {
    const { value } = sheetOf([
      drafted(BENCHES),
      { key: idOf('fact'), text: '步道已完工', evidence: [] },
    ]);
    expect(value.facts.map(({ id }) => id)).toEqual(['F1.check.K1', 'F2']);
    const again = draftFrom(value);
    const [first, ...others] = again.facts;
    expect(first?.key).toBe('F1.check.K1');
    expect(keysOf(offered(ALL, again, [])).open).toEqual([['document.D1', null]]);
    const moved = finishedFacts({ ...again, facts: [...others, ...(first ? [first] : [])] });
    expect(moved?.map(({ id }) => id)).toEqual(['F1', 'F2.check.K1']);
  });

  it('[CO18] is left out where it is too long for an id, and its words are known again', () => {
    const long = { ...BENCHES, key: `check.${'K'.repeat(40)}` as const };
    const sheet = sheetOf([drafted(long)]);
    expect(sheet.value.facts[0]?.id).toBe('F1');
    expect(keysOf(offered([long], NO_DRAFT, [sheet])).listed).toHaveLength(1);
    const older = sheetOf([{ ...drafted(BENCHES), key: 'F1' }]);
    expect(keysOf(offered([BENCHES], NO_DRAFT, [older])).listed).toHaveLength(1);
  });
});
