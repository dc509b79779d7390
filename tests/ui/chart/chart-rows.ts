import fc from 'fast-check';
import type { ChartRow } from '../../../src/ui/chart/chart-row';

export const LONG_NAME = '资金使用合规性/带动社会投资与支持国家重大战略情况';
export const UNSCORED = '未评';

export const chartRow = (label: string, earned: number | null, id = label): ChartRow => ({
  id,
  label,
  earned,
  text: earned === null ? '满分 10 分' : `${earned * 10} / 10 分`,
});

const name = fc
  .array(fc.constantFrom(...`${LONG_NAME}、（）效益A1%w`), { minLength: 1, maxLength: 30 })
  .map((letters) => letters.join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Three to eight rows with names of any length, some of them not scored. */
export const radarRows = fc
  .array(fc.tuple(name, fc.option(share, { freq: 4 })), { minLength: 3, maxLength: 8 })
  .map((pairs) => pairs.map(([label, earned], index) => chartRow(label, earned, String(index))));

/** A width in drawing units, from six letters to those of a desk. */
export const radarWidth = fc.double({ min: 96, max: 480, noNaN: true });
