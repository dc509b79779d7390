import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleCommand } from '../../src/cli/sample';
import { packBundle } from '../../src/documents/bundle-archive';
import { fieldPlanOf } from '../../src/domain/fieldwork/field-plan';
import { drawFrom } from '../../src/features/sampling/use-draw';
import { SAMPLE_CLI_WORDS as WORDS } from '../../src/text/sample-cli-words';
import { madePackage } from '../support/journal-maker';
import { printed } from './printed';

let folder: string;
const at = (name: string): string => join(folder, name);
const pkg = madePackage();
const plans = fieldPlanOf(pkg).samples;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'takan-sample-'));
  const text = JSON.stringify(pkg);
  writeFileSync(at('package.json'), text);
  const jws = `e30.${Buffer.from(text).toString('base64url')}.c2ln`;
  const files = new Map([['package.jws', new TextEncoder().encode(jws)]]);
  writeFileSync(at('report.takan.zip'), packBundle(files));
  writeFileSync(at('letter.txt'), '你好');
  const short = plans.map((plan) => ({ ...plan, by: 'count', size: 19_999 }));
  const fieldPlan = { ...pkg.fieldPlan, samples: short };
  writeFileSync(at('short.json'), JSON.stringify({ ...pkg, fieldPlan }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => printed(() => sampleCommand(args));

it('[SA20] draws what the app draws, from a package and from a bundle', async () => {
  expect(plans.length).toBeGreaterThan(0);
  const drawn = await Promise.all(plans.map(drawFrom));
  for (const name of ['package.json', 'report.takan.zip']) {
    const { code, out } = await run(at(name), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).lists).toEqual(
      plans.map(({ id, seed }, i) => ({
        ...{ list: id, seed, short: false },
        drawn: drawn[i]?.drawn.map(({ unit, ...place }) => ({ id: unit.id, ...place })),
      })),
    );
  }
});

it('[SA20] says each unit with its place, and that no signature was checked', async () => {
  const [plan] = plans;
  if (plan === undefined) throw new Error('the package has a list');
  const { drawn } = await drawFrom(plan);
  const { code, out } = await run(at('package.json'), '--list', plan.id);
  expect(code).toBe(0);
  const lines = [WORDS.list(plan, drawn.length), ...drawn.map(WORDS.unit), WORDS.unchecked];
  expect(out.trim().split('\n')).toEqual(lines);
});

it('[SA20] says when a list is too short, and what could not be read', async () => {
  const short = await run(at('short.json'));
  expect([short.code, short.out.includes(WORDS.short)]).toEqual([1, true]);
  for (const [args, said] of [
    [[], WORDS.usage],
    [[at('none.json')], WORDS.unreadable(at('none.json'))],
    [[at('letter.txt')], WORDS.notPackage(at('letter.txt'))],
    [[at('package.json'), '--list', 'X9'], WORDS.unknownList('X9')],
  ] as const) {
    expect(await run(...args)).toMatchObject({ code: 2, err: `${said}\n` });
  }
  expect((await run('--nonsense')).code).toBe(2);
  expect((await run('--help')).code).toBe(0);
});
