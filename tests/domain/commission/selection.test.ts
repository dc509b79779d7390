import { describe, expect, test } from 'vitest';
import { kaijiangPack } from '../../../src/domain/catalogue/policy-packs/kaijiang';
import { shizhuPack } from '../../../src/domain/catalogue/policy-packs/shizhu';
import { type Project, patched } from '../../../src/domain/commission/project';
import { selectionOf } from '../../../src/domain/commission/selection';

const WAN = 1_000_000;
const NONE = { highMilli: null, gapMilli: null };
const made = (more: Partial<Project>): Project => ({
  ...patched(null, { year: 2021, code: 'A', name: '示例', department: '某局' }),
  ...more,
});

describe('the rules that speak of a project', () => {
  test('[CM9] a new departmental project of a million needs an appraisal in Kaijiang', () => {
    const flags = { newlyAdded: true, departmental: true };
    const at = made({ adjustedFen: 100 * WAN, flags });
    expect(selectionOf(kaijiangPack, at, NONE).exAnte.required).toBe('yes');
    const below = made({ adjustedFen: 100 * WAN - 1, flags: { ...flags, key: false } });
    const found = selectionOf(kaijiangPack, below, NONE).exAnte;
    expect(
      found.triggers.find(({ rule }) => rule.when.some((c) => c.kind === 'flag'))?.verdict,
    ).toBe('no');
  });

  test('[CM9] an unknown fact leaves a rule open', () => {
    const { mandatory } = selectionOf(shizhuPack, made({ flags: { poverty: false } }), NONE);
    expect(mandatory.map(({ verdict }) => verdict)).toEqual(['no', 'unknown']);
    const poor = selectionOf(shizhuPack, made({ flags: { poverty: true } }), NONE);
    expect(poor.mandatory.map(({ verdict }) => verdict)).toEqual(['yes', 'unknown']);
  });

  test('[CM10] high scores and large gaps are offered for validation, unknown ones are not', () => {
    const setting = { highMilli: 90_000, gapMilli: 20_000 };
    const reasons = (more: Partial<Project>) =>
      selectionOf(shizhuPack, made(more), setting).validation;
    expect(reasons({ selfMilli: 90_000 })).toEqual(['high-self-score']);
    expect(reasons({ selfMilli: 89_999 })).toEqual([]);
    // 80 of 100 points, and 60 % of the budget spent: twenty points.
    expect(reasons({ selfMilli: 80_000, adjustedFen: 1000, outturnFen: 600 })).toEqual([
      'large-gap',
    ]);
    expect(reasons({ selfMilli: 80_000, adjustedFen: 1000, outturnFen: 601 })).toEqual([]);
    expect(reasons({ selfMilli: 80_000, adjustedFen: 0, outturnFen: 0 })).toEqual([]);
    expect(reasons({ adjustedFen: 1000, outturnFen: 0 })).toEqual([]);
    const all = { selfMilli: 99_000, adjustedFen: 1000, outturnFen: 0 };
    expect(selectionOf(shizhuPack, made(all), NONE).validation).toEqual([]);
  });
});
