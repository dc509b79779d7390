import type { Said } from '../journal/revisions';
import type { Feeds } from './acts/check';
import type { FieldBody } from './field-act';
import type { FieldPlan } from './field-plan';
import type { Fieldwork } from './fieldwork';

type Checked = FieldBody<'quantity.checked'>;

/** One line of the physical check table; quantities in thousandths of `unit`. */
export interface CheckRow {
  readonly check: string;
  readonly site: string;
  readonly name: string;
  readonly unit: string;
  readonly plannedMilli: number | null;
  readonly accountedMilli: number | null;
  readonly foundMilli: number | null;
  readonly note: string;
  readonly evidence: readonly string[];
  readonly feeds: Feeds | null;
  /** Asked for in the plan; false for a line that was added on site. */
  readonly planned: boolean;
  /** What the newest word says is planned, where the plan says another number, which counts. */
  readonly saidPlannedMilli: number | null;
  /** What the plan says stands in the books, where the newest word says another number, which counts. */
  readonly askedAccountedMilli: number | null;
  /** The plan says how many there are to be: nobody on site does. */
  readonly isPlanGiven: boolean;
  readonly standing: readonly Said<Checked>[];
  /**
   * Words that did not know of each other and differ, or have more to say in note and evidence than
   * one word holds: the line is settled by writing it anew.
   */
  readonly conflict: boolean;
}

/** As much as one word holds. */
const MAX_NOTE = 1000;
const MAX_EVIDENCE = 50;

const sameFigure = (a: Feeds | null, b: Feeds | null): boolean =>
  a?.indicator === b?.indicator && a?.figure === b?.figure;

const sameWord = (a: Checked, b: Checked): boolean =>
  sameFigure(a.feeds, b.feeds) &&
  a.foundMilli === b.foundMilli &&
  a.plannedMilli === b.plannedMilli &&
  a.accountedMilli === b.accountedMilli &&
  a.name === b.name &&
  a.unit === b.unit;

/** Notes one under the other and all evidence, each once; null where one word does not hold them. */
function united(words: readonly Checked[]): Pick<Checked, 'note' | 'evidence'> | null {
  const notes = new Set(words.flatMap(({ note }) => (note === '' ? [] : [note])));
  const note = [...notes].join('\n');
  const evidence = [...new Set(words.flatMap((word) => word.evidence))];
  return note.length > MAX_NOTE || evidence.length > MAX_EVIDENCE ? null : { note, evidence };
}

/** What stands on a line: the newest word, with notes and evidence of those beside it. */
function wordOf(standing: readonly Said<Checked>[]) {
  const words = standing.map(({ value }) => value);
  const newest = words.at(-1);
  if (newest === undefined) return { word: null, standing, conflict: false };
  const all = united(words);
  const conflict = all === null || words.some((word) => !sameWord(word, newest));
  return { word: { ...newest, ...all }, standing, conflict };
}

/** A line of the plan: how many there are to be is the plan's, where it says so. */
function askedRow(plan: FieldPlan['checks'][number], standing: readonly Said<Checked>[]): CheckRow {
  const { id, ...asked } = plan;
  const { word, ...said } = wordOf(standing);
  const plannedMilli = plan.plannedMilli ?? word?.plannedMilli ?? null;
  const written = word?.plannedMilli ?? null;
  const differs = word !== null && word.accountedMilli !== plan.accountedMilli;
  return {
    ...{ foundMilli: null, note: '', evidence: [], ...asked, ...word, ...said },
    ...{ check: id, planned: true, plannedMilli, isPlanGiven: plan.plannedMilli !== null },
    saidPlannedMilli: written === plannedMilli ? null : written,
    askedAccountedMilli: differs ? plan.accountedMilli : null,
  };
}

const UNASKED = {
  ...{ planned: false, isPlanGiven: false },
  ...{ saidPlannedMilli: null, askedAccountedMilli: null },
} as const;

/** The lines of the plan with what was found, then the lines that were added on site. */
export function checkRows(
  { checks }: Pick<FieldPlan, 'checks'>,
  { quantities }: Pick<Fieldwork, 'quantities'>,
): readonly CheckRow[] {
  const asked = checks.map((plan) => askedRow(plan, quantities[plan.id] ?? []));
  const known = new Set(checks.map(({ id }) => id));
  const added = Object.entries(quantities).flatMap(([check, standing]): readonly CheckRow[] => {
    const { word, ...said } = wordOf(standing);
    if (known.has(check) || word === null) return [];
    return [{ ...word, ...said, ...UNASKED, check }];
  });
  return [...asked, ...added];
}

/** Found less planned and found less accounted, in thousandths; null where one of the two is unknown. */
export function checkDifference(
  row: Pick<CheckRow, 'plannedMilli' | 'accountedMilli' | 'foundMilli'>,
) {
  const less = (than: number | null): number | null =>
    row.foundMilli === null || than === null ? null : row.foundMilli - than;
  return { toPlanMilli: less(row.plannedMilli), toAccountMilli: less(row.accountedMilli) };
}
