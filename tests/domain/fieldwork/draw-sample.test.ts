import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/domain/fieldwork/sampling/coverage';
import { rankUnits } from '../../../src/domain/fieldwork/sampling/rank-units';
import type { SampleUnit } from '../../../src/domain/fieldwork/sampling-plan';
import { sampleDigests } from '../../../src/trust/sample-digests';
import { idOf } from '../../support/made-ids';
import { draw, idsOf, planOf, rank, unit } from './made-sample';

const SEED = 20_261_125;

const madeUnits = fc
  .uniqueArray(fc.stringMatching(/^[A-Za-z0-9._-]{1,8}$/), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          amountFen: fc.option(fc.integer({ min: 0, max: 1000 })),
          classes: fc.subarray(['poverty', 'other']),
        }),
      ),
    ),
  )
  .map((all) => all.map(({ id, ...more }) => unit(id, more)));

const madePlan = fc
  .record({
    units: madeUnits,
    by: fc.constantFrom('count' as const, 'money' as const),
    size: fc.nat(14),
    moneyPpm: fc.nat(1_000_000),
    seed: fc.nat(50).map((n) => idOf(`seed ${n}`)),
  })
  .map(({ units, ...more }) => planOf(units, more));

const shuffled = (units: readonly SampleUnit[], by: number): SampleUnit[] =>
  [...units.slice(by % units.length), ...units.slice(0, by % units.length)].reverse();

/** The lines of docs/rules/SA.md that draw without this app. */
function shellLines(): string {
  const rules = readFileSync(new URL('../../../docs/rules/SA.md', import.meta.url), 'utf8');
  return /```sh\n([\s\S]+?)```/.exec(rules)?.[1] ?? 'false';
}

describe('the draw', () => {
  it('[SA1] orders by the digest of seed, newline and id', async () => {
    const plan = planOf([unit('b'), unit('a'), unit('c')]);
    const ranked = rankUnits(plan, await sampleDigests(plan));
    expect(ranked).toEqual(rank(plan));
    const digests = ranked.map(({ digest }) => digest);
    expect(digests).toEqual([...digests].sort());
    expect(ranked.map((each) => each.rank)).toEqual([1, 2, 3]);
    expect(() => rankUnits(plan, new Map())).toThrow('no digest');
  });

  it('[SA2] is what the shell draws', () => {
    const plan = planOf(Array.from({ length: 60 }, (_, at) => unit(`v${at}`)));
    const cwd = mkdtempSync(join(tmpdir(), 'takan-sample-'));
    writeFileSync(join(cwd, 'ids.txt'), plan.units.map(({ id }) => `${id}\n`).join(''));
    const env = { ...process.env, SEED: plan.seed };
    const printed = execFileSync('sh', ['-c', shellLines()], { cwd, env, encoding: 'utf8' });
    rmSync(cwd, { recursive: true });
    const expected = rank(plan).map(({ digest, unit: { id } }) => `${digest} ${id}`);
    expect(printed.trim().split('\n')).toEqual(expected);
  });

  it('[SA3] does not depend on the order of the list', () => {
    fc.assert(
      fc.property(madePlan, fc.nat(20), (plan, by) => {
        const other = { ...plan, units: shuffled(plan.units, by) };
        expect(draw(other)).toEqual(draw(plan));
      }),
      { seed: SEED },
    );
  });

  it('[SA4] has every mandatory unit in', () => {
    fc.assert(
      fc.property(madePlan, (plan) => {
        const mandatory = plan.units.filter(({ classes }) => classes.includes('poverty'));
        const drawn = draw(plan).drawn.filter(({ why }) => why === 'mandatory');
        expect(new Set(idsOf(drawn))).toEqual(new Set(mandatory.map(({ id }) => id)));
      }),
      { seed: SEED },
    );
    const poor = ['a', 'b', 'c'].map((id) => unit(id, { classes: ['poverty'] }));
    expect(draw(planOf([...poor, unit('d')])).drawn).toHaveLength(3);
  });

  it('[SA5] takes so many units, in the order of the draw', () => {
    const units = ['a', 'b', 'c', 'd', 'e'].map((id) => unit(id));
    const plan = planOf([...units, unit('poor', { classes: ['poverty'] })], { size: 3 });
    const free = idsOf(rank(plan)).filter((id) => id !== 'poor');
    const drawn = new Set(idsOf(draw(plan).drawn));
    expect(drawn).toEqual(new Set(['poor', free[0], free[1]]));
  });

  it('[SA6] takes units until the share of money is there, without those of unknown amount', () => {
    const units = ['a', 'b', 'c', 'd'].map((id) => unit(id, { amountFen: 250 }));
    const plan = planOf([...units, unit('e', { amountFen: null })], {
      ...{ by: 'money', size: null, moneyPpm: 500_000 },
    });
    const known = idsOf(rank(plan)).filter((id) => id !== 'e');
    expect(idsOf(draw(plan).drawn)).toEqual(known.slice(0, 2));
    expect(draw({ ...plan, moneyPpm: 500_001 }).drawn).toHaveLength(3);
    expect(draw({ ...plan, moneyPpm: 1_000_000 }).short).toBe(false);
  });

  it('[SA7] holds for a higher aim every unit of a lower one', () => {
    fc.assert(
      fc.property(madePlan, fc.nat(5), fc.nat(300_000), (plan, units, ppm) => {
        const higher = {
          ...plan,
          size: (plan.size ?? 0) + units,
          moneyPpm: (plan.moneyPpm ?? 0) + ppm,
        };
        const [less, more] = [draw(plan), draw(higher)];
        expect(idsOf(more.drawn)).toEqual(expect.arrayContaining(idsOf(less.drawn)));
        const share = (of: typeof less) =>
          coverageOf(
            plan,
            of.drawn.map((each) => each.unit),
          );
        expect(share(more).unitShare.gte(share(less).unitShare)).toBe(true);
        expect(share(more).money.gte(share(less).money)).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('[SA8] says when the list is too short, and draws nothing that no aim asks for', () => {
    expect(draw(planOf([unit('a')], { size: 2 })).short).toBe(true);
    const aimless = planOf([unit('a'), unit('b', { classes: ['poverty'] })], { size: null });
    expect(idsOf(draw(aimless).drawn)).toEqual(['b']);
    const byMoney = planOf([unit('a')], { by: 'money', size: null });
    expect(draw(byMoney)).toMatchObject({ drawn: [], short: false });
  });
});
