import * as z from 'zod/mini';
import { Refusal } from '../../server/refusal';
import { runCapturePage } from './capture-page';

/** A path may cost so many times the sum of its own parts. */
export const WANTED_RATIO = 1.25;

// Single runs scatter twofold where other programs run too; this many hold the median still.
const RUNS = 21;

const PARTS = ['source', 'digest', 'decode', 'small', 'encrypt', 'put'] as const;

const ms = z.number().check(z.minimum(0));
const pathCosts = z.object({
  durableMs: ms,
  allMs: ms,
  parts: z.object({ source: ms, digest: ms, decode: ms, small: ms, encrypt: ms, put: ms }),
  copyMs: ms,
});
const captureRun = z.object({ camera: pathCosts, file: pathCosts, fileBytes: z.number() });
const answer = z.union([
  z.object({ costs: z.array(captureRun).check(z.minLength(1)) }),
  z.object({ error: z.string() }),
]);

export type PathCosts = z.infer<typeof pathCosts>;
export type CaptureRun = z.infer<typeof captureRun>;

/** The middle of several runs, with the least and the most. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** One way from the shutter, against the sum of its own parts in the same run. */
export interface CaptureCost {
  readonly name: string;
  readonly runs: number;
  readonly ms: Spread;
  readonly partsMs: Spread;
  readonly ratio: Spread;
  /** Medians of the parts by themselves. */
  readonly parts: Readonly<Record<string, number>>;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) };
}

const sumOf = ({ parts }: PathCosts): number => PARTS.reduce((sum, part) => sum + parts[part], 0);

function costOf(
  name: string,
  runs: readonly PathCosts[],
  of: (costs: PathCosts) => { readonly ms: number; readonly parts: number },
): CaptureCost {
  const both = runs.map(of);
  const medians = PARTS.map((part): [string, number] => [
    part,
    spreadOf(runs.map(({ parts }) => parts[part])).median,
  ]);
  return {
    name,
    runs: runs.length,
    ms: spreadOf(both.map((each) => each.ms)),
    partsMs: spreadOf(both.map(({ parts }) => parts)),
    ratio: spreadOf(both.map((each) => each.ms / each.parts)),
    parts: Object.fromEntries(medians),
  };
}

const durable = (costs: PathCosts) => ({ ms: costs.durableMs, parts: sumOf(costs) });
const derived = (costs: PathCosts) => ({ ms: costs.allMs, parts: sumOf(costs) + costs.copyMs });

/** The four costs of a capture, out of what the page measured. */
export function captureCosts(runs: readonly CaptureRun[]): readonly CaptureCost[] {
  const camera = runs.map((run) => run.camera);
  const file = runs.map((run) => run.file);
  return [
    costOf('camera: shutter to durable and bound', camera, durable),
    costOf('camera: shutter to all derived pictures', camera, derived),
    costOf('file: chosen to durable and bound', file, durable),
    costOf('file: chosen to all derived pictures', file, derived),
  ];
}

/** Whether every path stays within what is wanted, at the median. */
export const captureHolds = (costs: readonly CaptureCost[]): boolean =>
  costs.length > 0 && costs.every(({ ratio }) => ratio.median <= WANTED_RATIO);

const round = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const saySpread = ({ median, least, most }: Spread): string =>
  `${round(median)} (${round(least)}–${round(most)})`;

/** One cost as a line for people. */
export function sayCapture({ name, ms: total, partsMs, ratio, runs, parts }: CaptureCost): string {
  const held = ratio.median <= WANTED_RATIO ? 'ok' : 'too dear';
  const each = Object.entries(parts)
    .filter(([, value]) => value > 0)
    .map(([part, value]) => `${part} ${round(value)}`);
  return (
    `${name}: ${saySpread(ratio)} times its parts, wanted ${WANTED_RATIO}: ${held}\n` +
    `  ${saySpread(total)} ms; parts ${saySpread(partsMs)} ms (${each.join(', ')}); ${runs} runs`
  );
}

/** What the parts are made of, and how busy the machine was meanwhile, for people. */
export const sayParts = (load: number): string =>
  [
    'parts, one after another, on the same picture in the same run (ours, parts, parts, ours):',
    '  source: scale the camera frame, encode it once and read it; or read the file',
    '  digest: SHA-256 of the original; decode: the file, which the camera’s frame needs not',
    '  small: the small picture, encoded and read, and the pixels of the perceptual hash',
    '  encrypt: bare AES-256-GCM of original and small picture, already in memory',
    '  put: both ciphertexts as Blobs in one strict transaction of a bare database',
    '  and for all derived pictures: decode, scale, watermark and encode the copy',
    `load of this machine in the last minute: ${load.toFixed(1)}`,
  ].join('\n');

/**
 * Takes a picture of 12 megapixels by the real code in a real browser, beside its own parts.
 * @throws Refusal when the browser could not measure
 */
export async function benchCapture(run = runCapturePage): Promise<readonly CaptureCost[]> {
  const said = answer.parse(JSON.parse(await run(RUNS)));
  if ('error' in said) throw new Refusal(`The page could not measure: ${said.error}`);
  return captureCosts(said.costs);
}
