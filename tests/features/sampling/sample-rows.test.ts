import { expect, it } from 'vitest';
import { writeRowsCsv } from '../../../src/documents/sheet/write-rows-csv';
import { sampleRows } from '../../../src/features/sampling/sample-rows';
import { matching } from '../../../src/features/sampling/sample-view';
import { SAMPLE_COLUMNS } from '../../../src/text/sampling-words';
import { draw, planOf, unit } from '../../domain/fieldwork/made-sample';

it('[SA14] the exported list is what was drawn, and formulas stay texts', () => {
  const plan = planOf(
    [
      unit('a', { name: '=HYPERLINK("x")', amountFen: 123_450 }),
      unit('b', { classes: ['poverty'], amountFen: null }),
    ],
    { size: 2 },
  );
  const { drawn } = draw(plan);
  const members = drawn.map((each) => ({ ...each, instead: null, visit: 'notYet' as const }));
  const csv = new TextDecoder().decode(writeRowsCsv(sampleRows({ members })));
  const lines = csv.trim().split('\r\n');
  expect(lines[0]).toBe(SAMPLE_COLUMNS.join(','));
  expect(lines).toHaveLength(3);
  const line = (id: string) => lines.find((each) => each.split(',')[1] === id) ?? '';
  const [a, b] = [
    drawn.find((each) => each.unit.id === 'a'),
    drawn.find((each) => each.unit.id === 'b'),
  ];
  expect(line('a')).toBe(`${a?.rank},a,"'=HYPERLINK(""x"")",1234.5,抽中,,,未到访,${a?.digest}`);
  expect(line('b')).toBe(`${b?.rank},b,单位b,,必查,,,未到访,${b?.digest}`);
  expect(matching(members, '单位B').map((each) => each.unit.id)).toEqual(['b']);
  expect(matching(members, ' ')).toHaveLength(2);
});
