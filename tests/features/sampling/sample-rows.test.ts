import { expect, it } from 'vitest';
import { writeRowsCsv } from '../../../src/documents/sheet/write-rows-csv';
import { samplingPlan } from '../../../src/domain/fieldwork/sampling-plan';
import { sampleRows } from '../../../src/features/sampling/sample-rows';
import { matching, openMembers } from '../../../src/features/sampling/sample-view';
import { SAMPLE_COLUMNS, sayClass } from '../../../src/text/sampling-words';
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

it('[SA18] counts units without a site apart from those that wait for a visit', () => {
  const { drawn } = draw(
    planOf(
      ['a', 'b', 'c', 'd'].map((id) => unit(id)),
      { size: 4 },
    ),
  );
  const visits = ['visited', 'notYet', 'noSite', 'noSite'] as const;
  const members = drawn.flatMap((each, at) => {
    const visit = visits[at];
    return visit === undefined ? [] : [{ ...each, instead: null, visit }];
  });
  const { open, siteless } = openMembers(members);
  expect([open.length, siteless.length]).toEqual([1, 2]);
});

it('[SA17] says a class by its name, and by its code only as the code of a class', () => {
  const classNames = { roads: '农村公路', poverty: '脱贫项目' };
  const say = (id: string) => sayClass(samplingPlan.parse(planOf([unit('a')], { classNames })), id);
  expect([say('roads'), say('poverty'), say('livelihood'), say('X1')]).toEqual([
    ...['农村公路', '脱贫项目', '民生', '类别“X1”'],
  ]);
  expect(sayClass({}, 'poverty')).toBe('扶贫');
});
