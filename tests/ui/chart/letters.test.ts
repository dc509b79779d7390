import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER, widthOf, wrapLabel } from '../../../src/ui/chart/letters';
import { LONG_NAME } from './chart-rows';

const SEED = 20261125;

describe('wrapLabel', () => {
  it('[CH6] keeps every line within its room and every letter of a name that fits', () => {
    const letters = fc.array(fc.constantFrom(...`${LONG_NAME}、（）A1w`), { maxLength: 30 });
    const property = fc.property(
      letters.map((each) => each.join('')),
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (text, room, most) => {
        const lines = wrapLabel(text, room * LETTER, most);
        const joined = lines.join('');
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room * LETTER);
        if (joined !== text) expect(text.startsWith(joined.replace(/…$/, ''))).toBe(true);
        if (widthOf(text) <= room * LETTER) expect(lines.join('')).toBe(text);
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('[CH6] breaks into lines of about equal length and shortens at the end only', () => {
    expect(wrapLabel('产出数量指标', 5 * LETTER, 3)).toEqual(['产出数', '量指标']);
    expect(wrapLabel('决策', 5 * LETTER, 3)).toEqual(['决策']);
    expect(wrapLabel(LONG_NAME, 6 * LETTER, 2)).toEqual(['资金使用合规', '性/带动社…']);
  });

  it('[CH6] takes a letter along rather than beginning a line with a closing sign', () => {
    expect(wrapLabel('资金使用合规性/带动社会', 7 * LETTER, 2)).toEqual([
      '资金使用合规',
      '性/带动社会',
    ]);
    expect(wrapLabel('产出、效益', 2 * LETTER, 4)).toEqual(['产', '出、', '效益']);
  });
});
