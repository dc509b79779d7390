import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importFramework } from '../../../src/documents/framework/import-framework';
import { shownText } from '../../../src/documents/framework/shown-text';
import { writeFramework } from '../../../src/documents/framework/write-framework';
import {
  type Framework,
  type Indicator,
  indicatorsOf,
} from '../../../src/domain/framework/framework';
import { editWorkbook, type SheetRows } from '../../support/edited-workbook';
import { anyFramework } from '../../support/made-framework';

const SEED = 20_261_125;

/** A name of which a sheet shows nothing cannot be told from a blank cell. */
const isShown = ({ name }: { readonly name: string }): boolean => shownText(name) !== '';

const named = anyFramework.filter(({ levels }) =>
  levels.every(
    (level) =>
      isShown(level) &&
      level.groups.every((group) => isShown(group) && group.indicators.every(isShown)),
  ),
);

async function edited(framework: Framework, edit: (rows: SheetRows) => void): Promise<Framework> {
  const bytes = await editWorkbook(await writeFramework(framework, 'xlsx'), (sheets) => {
    edit(sheets.指标体系 ?? []);
  });
  const read = await importFramework(bytes, { fileName: null, sheet: null, official: false });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.form).toBe('edited');
  return read.value.framework;
}

/** The framework with each indicator replaced, or left out where null is given. */
const mapped = (
  framework: Framework,
  by: (indicator: Indicator) => Indicator | null,
): Framework => ({
  ...framework,
  levels: framework.levels
    .map((level) => ({
      ...level,
      groups: level.groups
        .map((group) => ({ ...group, indicators: group.indicators.flatMap((i) => by(i) ?? []) }))
        .filter(({ indicators }) => indicators.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0),
});

it('[FX3] one edited weight changes that weight and nothing else, whatever the texts are', async () => {
  await fc.assert(
    fc.asyncProperty(named, fc.nat(), async (framework, pick) => {
      const all = indicatorsOf(framework);
      const index = pick % all.length;
      const weightMilli = all[index]?.weightMilli === 12_345 ? 54_321 : 12_345;
      const read = await edited(framework, (rows) => {
        const row = rows[index + 1];
        if (row !== undefined) row[4] = weightMilli / 1000;
      });
      const expected = mapped(framework, (each) =>
        each === all[index] ? { ...each, weightMilli } : each,
      );
      expect(read).toEqual(expected);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

it('[FX3] a removed row takes its indicator along and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      named.filter((framework) => indicatorsOf(framework).length > 1),
      fc.nat(),
      async (framework, pick) => {
        const all = indicatorsOf(framework);
        const index = pick % all.length;
        const read = await edited(framework, (rows) => {
          const [gone] = rows.splice(index + 1, 1);
          const next = rows[index + 1];
          // As Excel does it: what was left of a merged name moves to the next row.
          for (const column of [0, 1]) {
            const follows = framework.levels
              .flatMap(({ groups }) => groups)
              .some((group) => sharesPart(framework, group, all, index, column));
            if (next !== undefined && follows) next[column] ??= gone?.[column] ?? null;
          }
        });
        expect(read).toEqual(mapped(framework, (each) => (each === all[index] ? null : each)));
      },
    ),
    { seed: SEED, numRuns: 100 },
  );
});

/** True where the indicator after `index` stands below the same level (column 0) or group (1). */
function sharesPart(
  { levels }: Framework,
  group: Framework['levels'][number]['groups'][number],
  all: readonly Indicator[],
  index: number,
  column: number,
): boolean {
  const [own, next] = [all[index], all[index + 1]];
  if (own === undefined || next === undefined || !group.indicators.includes(own)) return false;
  if (column === 1) return group.indicators.includes(next);
  const level = levels.find(({ groups }) => groups.includes(group));
  return level?.groups.some(({ indicators }) => indicators.includes(next)) ?? false;
}
