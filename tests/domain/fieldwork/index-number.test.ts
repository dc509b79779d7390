import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { indexNumber, nextIndexNo } from '../../../src/domain/fieldwork/index-number';
import { workingPapers } from '../../../src/domain/fieldwork/working-paper';
import { HistoryMaker, type MadeDevice, madePackage, PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const SEED = 20_261_126;
const TEAM = madePackage().team;

/** Keeps a record under the next number of what `history` holds, and gives the number. */
function keepNext(device: MadeDevice, history: HistoryMaker, held = history.journals): string {
  const pkg = history.package;
  const indexNo = nextIndexNo({ pkg, journals: held }, device.person, 'S7');
  const id = idOf(`record ${device.journal} ${device.entries.length}`);
  device.onSite('record.kept', {
    ...{ id, kind: 'interview', indexNo, visit: null, site: null, replaces: null },
    record: { sha256: sha256Of(id), size: 100 },
  });
  return indexNo;
}

const papersOf = (history: HistoryMaker, sites = history.package.sites) =>
  workingPapers({
    sites,
    plan: fieldPlanOf(history.package),
    fieldwork: history.fold().fieldwork,
  });

it('[VI36] the team’s numbers stay when a package puts a site in front', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const body = { visit: null, name: '树', unit: '株', note: '', evidence: [], feeds: null };
  for (const site of ['S2', 'S3']) {
    anna.onSite('quantity.checked', {
      ...{ ...body, site, check: `added ${site}`.replace(' ', '-') },
      ...{ plannedMilli: null, accountedMilli: null, foundMilli: 1000 },
    });
  }
  const [first, ...rest] = history.package.sites;
  const more = [
    { ...rest[0], ...first, id: 'S0' } as (typeof rest)[number],
    ...history.package.sites,
  ];
  const numbers = (sites: typeof more) => papersOf(history, sites).map(({ indexNo }) => indexNo);
  expect(numbers(more)).toEqual(['S4-00-S2', 'S4-00-S3']);
  expect(numbers(more)).toEqual(numbers([...history.package.sites]));
  expect(numbers(more).every((each) => indexNumber.safeParse(each).success)).toBe(true);
});

it('[VI37] a member keeps the number that their papers bear when the team changes', () => {
  const history = new HistoryMaker();
  const [anna, bo] = [history.device('anna'), history.device('bo')];
  const before = [keepNext(anna, history), keepNext(bo, history)];
  const without = TEAM.filter(({ person }) => person !== PEOPLE.anna);
  const { journals } = history;
  const next = (person: string, held = journals) =>
    nextIndexNo({ pkg: { team: without }, journals: held }, person, 'S7');
  expect(next(bo.person)).toBe((before[1] ?? '').replace(/001$/, '002'));
  const place = TEAM.findIndex(({ person }) => person === PEOPLE.anna);
  const heir = without[place]?.person ?? '';
  expect(next(heir, [anna.lines]).slice(0, 6)).not.toBe(before[0]?.slice(0, 6));
  expect(next(heir, []).slice(0, 6)).toBe(before[0]?.slice(0, 6));
});

it('[VI37] a reviewer’s word on a paper gives no number', () => {
  const history = new HistoryMaker();
  const [anna, lead] = [history.device('anna'), history.device('lead')];
  const indexNo = keepNext(anna, history);
  const paper = { kind: 'interview', id: idOf('x') } as const;
  lead.onSite('paper.reviewed', { indexNo, paper, outcome: 'agreed', note: '' });
  expect([keepNext(anna, history), keepNext(lead, history)].map((each) => each.slice(-3))).toEqual([
    '002',
    '001',
  ]);
});

it('[VI37] what one phone holds never bears a number twice, whoever comes and goes', () => {
  const team = fc.shuffledSubarray([...TEAM], { minLength: 1 });
  const turn = fc.record({ by: fc.nat({ max: 3 }), team });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const history = new HistoryMaker();
      const devices = (['anna', 'bo', 'lead', 'reviewer'] as const).map((who) =>
        history.device(who),
      );
      const given: string[] = [];
      for (const { by, team: now } of turns) {
        const device = devices[by];
        if (device === undefined || !now.some(({ person }) => person === device.person)) continue;
        const pkg = { ...history.package, team: now };
        const changed = Object.assign(Object.create(history), { package: pkg }) as HistoryMaker;
        given.push(keepNext(device, changed, history.journals));
      }
      expect(new Set(given).size).toBe(given.length);
      expect(given.every((each) => indexNumber.safeParse(each).success)).toBe(true);
    }),
    { seed: SEED },
  );
});

it('[VI38] papers of two phones that gave one number are both listed, and say so', () => {
  const history = new HistoryMaker();
  const [anna, twin] = [history.device('anna'), history.device('anna', 'second phone')];
  const numbers = [keepNext(anna, history, [anna.lines]), keepNext(twin, history, [twin.lines])];
  expect(numbers[0]).toBe(numbers[1]);
  const papers = papersOf(history);
  expect(papers.map(({ indexNo, doubled }) => [indexNo, doubled])).toEqual([
    [numbers[0], true],
    [numbers[0], true],
  ]);
  expect(new Set(papers.map(({ paper }) => paper.id)).size).toBe(2);
  expect(keepNext(anna, history).slice(-3)).toBe('002');
  expect(papersOf(history).map(({ doubled }) => doubled)).toEqual([true, true, false]);
});
