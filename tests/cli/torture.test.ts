import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PROJECT_ROOT } from '../gates/tool.mjs';
import { partsOf } from '../torture/support/experiment';
import { LEFT_OUT } from '../torture/support/hostile/desk/left-out';
import { markedFiles } from '../torture/support/hostile/desk/mark-buttons';
import PRESSED from '../torture/support/hostile/desk/pressed.json' with { type: 'json' };
import { keptSeeds } from '../torture/support/kept-seeds';
import { playRounds, type Round, together } from '../torture/support/play-rounds';
import { readOptions } from '../torture/support/read-options.mjs';
import { roundSeed } from '../torture/support/round-seed';
import { rowOf } from '../torture/support/row-of.mjs';
import { inOrder, shareOf } from '../torture/support/share-time.mjs';

const known = { experiments: ['crash', 'sync'], walks: ['full-disk'] };
const silent = () => undefined;
const read = (...args: string[]) => readOptions(args, known);

test('[TO1] the first round has the seed of the run, the others seeds of their own', () => {
  const seeds = Array.from({ length: 1000 }, (_, n) => roundSeed(7, n));
  expect(seeds[0]).toBe(7);
  expect(new Set(seeds).size).toBe(1000);
  expect(roundSeed(seeds[5] ?? 0, 0)).toBe(seeds[5]);
  for (const seed of seeds) expect(seed).toBe(seed >>> 0);
});

test('[TO1] what a round draws follows from its seed', async () => {
  const drawn = async (seed: number) => {
    const numbers: number[] = [];
    const play = async ({ random }: Round) => {
      numbers.push(random(), random());
    };
    await playRounds('crash', { seed, rounds: 2, ms: 0 }, play, silent);
    return numbers;
  };
  const once = await drawn(7);
  expect(new Set(once).size).toBe(4);
  expect(await drawn(7)).toEqual(once);
  expect((await drawn(roundSeed(7, 1))).slice(0, 2)).toEqual(once.slice(2));
});

test.each([
  ['--only', 'nothing'],
  ['--seed', '-1'],
  ['--seed', '4294967296'],
  ['--rounds', 'many'],
  ['--rounds', '0'],
  ['--minutes', '1.5'],
  ['--minutes', '0'],
  ['--louder'],
  ['crash'],
])('[TO2] %s %s is refused', (...args) => {
  expect(() => read(...args)).toThrow();
});

test('[TO2] a name that is not there is answered with those that are', () => {
  expect(() => read('--only', 'nothing')).toThrow(/nothing.*crash, sync.*full-disk/s);
  expect(read('--help')).toMatchObject({ help: expect.stringContaining('crash, sync') });
});

test('[TO2] a bound that makes no sense is named with what it may be', () => {
  expect(() => read('--minutes', '0')).toThrow('--minutes 0: it is a whole number from 1 to 1440.');
});

test('[TO3] the minutes are those of all experiments together', () => {
  expect(read('--minutes', '20', '--seed', '3')).toEqual({
    ...{ seed: 3, rounds: 1_000_000, ms: 1_200_000 },
    ...{ experiments: ['crash', 'sync'], walks: [] },
  });
  expect(read('--rounds', '5')).toMatchObject({ rounds: 5, ms: 0 });
});

test('[TO3] what is left of the time is shared out equally among those to come', () => {
  expect(inOrder(['clock', 'crash', 'hostile-intake', 'kill'])).toEqual([
    ...['hostile-intake', 'kill', 'clock', 'crash'],
  ]);
  const totalMs = 1_200_000;
  expect(shareOf({ totalMs, spentMs: 0, toCome: 12 })).toBe(100_000);
  // The first took four minutes.
  expect(shareOf({ totalMs, spentMs: 243_000, toCome: 11 })).toBe(87_000);
  expect(shareOf({ totalMs, spentMs: 1_300_000, toCome: 2 })).toBe(1);
  expect(shareOf({ totalMs: 0, spentMs: 5, toCome: 2 })).toBe(0);
});

test('[TO3] one round is always played, and none begins that would end too late', async () => {
  const time = { now: 0 };
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => time.now);
  const play = async () => {
    time.now += 30;
  };
  const runOf = (ms: number) => ({ seed: 9, rounds: 99, ms });
  const rounds = async (ms: number) => (await playRounds('crash', runOf(ms), play, silent)).rounds;
  expect(await rounds(1)).toBe(1);
  expect(await rounds(89)).toBe(2);
  expect(await rounds(90)).toBe(3);
  clock.mockRestore();
});

test('[TO4] walks are played when named, or without a bound', () => {
  expect(read('--rounds', '1')).toMatchObject({ walks: [] });
  expect(read()).toMatchObject({ experiments: ['crash', 'sync'], walks: ['full-disk'] });
  expect(read('--only', 'full-disk')).toMatchObject({ experiments: [], walks: ['full-disk'] });
});

test('[TO5] seeds that once failed are tests of their own before the run', () => {
  const kept = [
    { seed: 4, was: 'a picture was lost (ST1)' },
    { seed: 5, was: 'a 500 (JN74)', part: 0.01 },
  ];
  const order = { seed: 9, rounds: 2, ms: 0, out: null };
  const parts = partsOf('crash', order, kept);
  expect(parts.map(({ title, bounds }) => ({ title, ...bounds() }))).toEqual([
    { title: 'crash, seed 4: a picture was lost (ST1)', seed: 4, rounds: 1, ms: 0, part: 1 },
    { title: 'crash, seed 5: a 500 (JN74)', seed: 5, rounds: 1, ms: 0, part: 0.01 },
    { title: 'crash', seed: 9, rounds: 2, ms: 0 },
  ]);
});

test('[TO5] a kept seed of long rounds plays a part of one, and a run plays them whole', async () => {
  const parts: number[] = [];
  const play = async ({ part }: Round) => {
    parts.push(part);
  };
  const run = { seed: 9, rounds: 1, ms: 0 };
  await playRounds('crash', { ...run, part: 0.01 }, play, silent);
  await playRounds('crash', run, play, silent);
  expect(parts).toEqual([0.01, 1]);
});

test('[TO5] each kept seed says what went wrong, of an experiment that is there', () => {
  const files = readdirSync(new URL('../torture/experiments', import.meta.url));
  for (const [name, seeds] of Object.entries(keptSeeds())) {
    expect(files).toContain(`${name}.test.ts`);
    expect(new Set(seeds.map(({ seed }) => seed)).size).toBe(seeds.length);
    for (const { seed, was, part = 1 } of seeds) {
      expect(part > 0 && part <= 1).toBe(true);
      expect(seed).toBe(seed >>> 0);
      expect(was).toMatch(/\w{3}.*\([A-Z]{2}\d+\)$/);
    }
  }
});

test('[TO5] what kept seeds and the run found is told as one', () => {
  const of = (rounds: number, kills: number) => ({ rounds, violations: [], figures: { kills } });
  expect(
    together(
      'crash',
      [of(1, 2), of(3, 4)].map((each) => ({ name: 'crash', ...each })),
    ),
  ).toEqual({ name: 'crash', rounds: 4, violations: [], figures: { kills: 6 } });
});

test('[TO6] a violation is counted with its seed, and the run goes on', async () => {
  const said: string[] = [];
  const play = async ({ seed, count }: Round) => {
    count('kills', 2);
    if (seed === 9) throw new Error('lost');
  };
  const run = { seed: 9, rounds: 3, ms: 0 };
  const finding = await playRounds('crash', run, play, (line) => said.push(line));
  expect(finding).toMatchObject({ rounds: 3, figures: { kills: 6 }, violations: [{ seed: 9 }] });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('--only crash --seed 9 --rounds 1');
});

test('[TO6] what ends badly outside its rounds, or before it can say anything, is a violation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'takan-row-'));
  const file = join(folder, 'crash.json');
  expect(rowOf(file, 'crash', false)).toMatchObject({ violations: 1 });
  const finding = { rounds: 3, violations: [], figures: { kills: 2 } };
  writeFileSync(file, JSON.stringify(finding));
  expect(rowOf(file, 'crash', true)).toEqual({
    ...{ experiment: 'crash', rounds: 3, violations: 0, figures: 'kills 2' },
  });
  expect(rowOf(file, 'crash', false)).toMatchObject({ rounds: 3, violations: 1 });
  rmSync(folder, { recursive: true });
});

test('[TO8] every button of the desk has a mark of its own, and is pressed or left out with a reason', () => {
  const marks = markedFiles(join(PROJECT_ROOT, 'src')).flatMap((each) => each.marks);
  expect(marks.length).toBeGreaterThan(150);
  expect(new Set(marks).size).toBe(marks.length);
  expect([...PRESSED, ...LEFT_OUT.keys()].sort()).toEqual([...marks].sort());
  for (const reason of LEFT_OUT.values()) expect(reason).toMatch(/\w+ \w+/);
});

test('[TO8] a mark is all that is added to a button', () => {
  const src = mkdtempSync(join(tmpdir(), 'takan-marks-'));
  mkdirSync(join(src, 'desk'));
  mkdirSync(join(src, 'ui'));
  const shown = (mark = '') => `export const A = () => <Button${mark} off>{WORDS.act}</Button>;`;
  writeFileSync(join(src, 'desk/a.tsx'), shown());
  writeFileSync(join(src, 'ui/b.tsx'), shown());
  expect(markedFiles(src)).toEqual([
    {
      path: join(src, 'desk/a.tsx'),
      text: shown(' data-stands={"desk/a.tsx {WORDS.act}"}'),
      marks: ['desk/a.tsx {WORDS.act}'],
    },
  ]);
  rmSync(src, { recursive: true });
});
