import type { CaptureRun, PathCosts, ResizedCosts } from '../../../../src/app/bench/bench-costs';
import { spareOf } from '../explained';
import type { Row } from '../row';
import { rowOf, spreadOf } from '../spread';

/** A path may cost so many times the sum of its own parts. */
const OF_PARTS = 1.25;
const OF_PEER = 1 / 1.5;
const TASK_MS = 50;

const PROMISE =
  'The parts are those of a picture alone. The floor adds what nothing may be acknowledged without: room proved by writing, bytes checked against their entry, a hashed entry and a signed head, both encrypted; each by itself, and no two at once.';

const PARTS = ['source', 'digest', 'decode', 'small', 'encrypt', 'put'] as const;

const sumOf = ({ parts }: PathCosts): number => PARTS.reduce((sum, part) => sum + parts[part], 0);

interface Side {
  readonly ms: number;
  readonly parts: number;
  readonly promise: number;
}

const durable = (costs: PathCosts): Side => ({
  ms: costs.durableMs,
  promise: costs.promiseMs,
  parts: sumOf(costs),
});
const derived = (costs: PathCosts): Side => ({
  ms: costs.allMs,
  promise: costs.promiseMs,
  parts: sumOf(costs) + costs.copyMs,
});

const round = (value: number): number => Math.round(value * 1000) / 1000;
const digits = (value: number): string => `${Number(value.toPrecision(3))}`;

/** Medians of the parts that cost anything, for people. */
function sayParts(runs: readonly PathCosts[]): string {
  const medians = PARTS.map((part) => {
    const { median } = spreadOf(runs.map(({ parts }) => parts[part]));
    return median === 0 ? '' : `${part} ${digits(median)}`;
  });
  const copy = `copy ${digits(spreadOf(runs.map(({ copyMs }) => copyMs)).median)}`;
  return [...medians, copy].filter(Boolean).join(', ');
}

/**
 * A path beside the sum of its own parts. Its ratio is the middle of those within the runs: a machine
 * that grows busy between two runs falls on both sides of one ratio alike.
 */
function pathRow(name: string, runs: readonly PathCosts[], of: (costs: PathCosts) => Side): Row {
  const sides = runs.map(of);
  const ratios = spreadOf(sides.map(({ ms, parts }) => ms / parts));
  const row = rowOf({
    ...{ name, unit: 'ms', ours: sides.map(({ ms }) => ms), peer: sides.map((side) => side.parts) },
    ...{ goal: `≤ ${OF_PARTS} × its parts`, reached: () => ratios.median <= OF_PARTS },
    note: `ratio ${round(ratios.least)}–${round(ratios.most)} within the runs; ${sayParts(runs)}`,
  });
  if (row.met) return { ...row, ratio: round(ratios.median) };
  const floors = sides.map(({ parts, promise }) => parts + promise);
  const explained = {
    floor: round(spreadOf(floors).median),
    ratio: round(spreadOf(sides.map(({ ms }, i) => ms / (floors[i] ?? Number.NaN))).median),
    spare: spareOf(
      spreadOf(sides.map(({ parts }, i) => (floors[i] ?? Number.NaN) / parts)).median,
      { atMost: OF_PARTS },
    ),
    reason: PROMISE,
  };
  return { ...row, ratio: round(ratios.median), explained };
}

function resizedRow(name: string, runs: readonly ResizedCosts[], note: string): Row {
  const ratios = spreadOf(runs.map(({ ours, peer }) => ours.ms / peer.ms));
  const [first] = runs;
  const size = `${first?.width} × ${first?.height}`;
  const kb = (bytes: number | undefined): string => digits((bytes ?? 0) / 1000);
  const made = `${size}, ${kb(first?.ours.bytes)} KB beside ${kb(first?.peer.bytes)} KB`;
  const row = rowOf({
    ...{ name, unit: 'ms', ours: runs.map(({ ours }) => ours.ms) },
    ...{ peer: runs.map(({ peer }) => peer.ms), goal: '≤ 1/1.5 of compressorjs' },
    reached: () => ratios.median <= OF_PEER,
    note: [made, `ratio ${round(ratios.least)}–${round(ratios.most)}`, note].join('; '),
  });
  return { ...row, ratio: round(ratios.median) };
}

/** What was measured under one slowness of the browser. */
export interface CaptureRuns {
  /** As `CPU 4×`. */
  readonly slow: string;
  readonly captures: readonly CaptureRun[];
  readonly resized: readonly ResizedCosts[];
  /** What the reader must know of the comparison with the peer. */
  readonly note: string;
}

/** The five rows of one slowness. */
export function captureRows({ slow, captures, resized, note }: CaptureRuns): readonly Row[] {
  const camera = captures.map((run) => run.camera);
  const file = captures.map((run) => run.file);
  const name = (what: string): string => `capture, ${slow}: ${what}`;
  return [
    pathRow(name('camera, shutter to durable and bound'), camera, durable),
    pathRow(name('camera, shutter to all derived pictures'), camera, derived),
    pathRow(name('file, chosen to durable and bound'), file, durable),
    pathRow(name('file, chosen to all derived pictures'), file, derived),
    resizedRow(name('a picture made smaller'), resized, note),
  ];
}

/**
 * The longest task of the page's own thread during a picture. What the app itself does it does for each
 * picture, while another program's turn falls on some: so the middle of them is judged.
 */
export const taskRow = (longest: readonly number[]): Row =>
  rowOf({
    ...{ name: 'capture, CPU 4×: longest task of the page’s own thread', unit: 'ms' },
    ...{ ours: longest, peer: null, goal: `≤ ${TASK_MS} ms` },
    reached: (median) => median <= TASK_MS,
    note: 'during each picture; 0: none that a browser tells of, which is from 50 ms on',
  });
