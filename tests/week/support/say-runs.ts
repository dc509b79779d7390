import type { Step } from './stopwatch';
import type { Run } from './week-run';

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
const middle = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

const measureOf = (of: Step | number | undefined): number =>
  typeof of === 'object' ? of.ms : (of ?? Number.NaN);

/** The middle of what a step took, or of a heap. */
export const median = (runs: readonly Run[], name: string): number =>
  middle(runs.map((run) => measureOf(run[name])));

const isStep = (of: Step | number | undefined): of is Step => typeof of === 'object';

/** The middle of the longest tasks of the dearest step. */
export const worstTask = (runs: readonly Run[]): number =>
  Math.max(
    ...Object.entries(runs[0] ?? {})
      .filter(([, of]) => isStep(of))
      .map(([name]) => middle(runs.map((run) => taskOf(run[name])))),
  );

const taskOf = (of: Step | number | undefined): number => (isStep(of) ? of.longestMs : Number.NaN);

const say = (values: readonly number[]): string => {
  const [least = Number.NaN, ...more] = sorted(values);
  return `${middle(values).toFixed(0)} (${least.toFixed(0)}–${(more.at(-1) ?? least).toFixed(0)})`;
};

/** One line for each step: median (least–most), and the longest task of the page's own thread. */
export function sayRuns(runs: readonly Run[]): readonly string[] {
  return Object.keys(runs[0] ?? {}).map((name) => {
    const values = runs.map((run) => run[name]);
    const tasks = values.filter(isStep).map(({ longestMs }) => longestMs);
    const unit = tasks.length > 0 ? 'ms' : 'MB';
    const task = tasks.length > 0 ? `, longest task ${say(tasks)} ms` : '';
    return `    ${name}: ${say(values.map(measureOf))} ${unit}${task}`;
  });
}
