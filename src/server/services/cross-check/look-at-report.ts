import { givenGrams } from '../../../domain/cross-check/given-grams';
import { sketchOf } from '../../../domain/cross-check/grams';
import { sharedText } from '../../../domain/cross-check/shared-text';
import { keepFinds } from './keep-finds';
import { lookAtScore } from './look-at-score';
import type { DueEntry, LookGround } from './look-ground';
import { keepSketch, likeSketches } from './text-rows';
import { type WrittenReport, writtenReport } from './written-report';

/** Keeps a lead where two reports have more in common than the limit. */
async function compare(
  ground: LookGround,
  own: WrittenReport,
  other: WrittenReport,
): Promise<void> {
  const [a, b] = [own, other].sort(
    (one, two) =>
      one.report.receivedAt.getTime() - two.report.receivedAt.getTime() ||
      (one.pkg.assignment < two.pkg.assignment ? -1 : 1),
  ) as [WrittenReport, WrittenReport];
  const given = givenGrams([a.pkg, b.pkg]);
  const found = sharedText(a.sections, b.sections, given);
  if (found.shared < ground.limits.copiedChars) return;
  const assignments = [a.pkg.assignment, b.pkg.assignment];
  const of = ({ pkg, report }: WrittenReport) => ({
    ...{ assignment: pkg.assignment, report: report.digest },
  });
  const { shared, of: letters, excerpts } = found;
  const basis = { kind: 'sharedText', a: of(a), b: of(b), shared, of: letters } as const;
  const sides = assignments.map((assignment) => ({ assignment, site: null }));
  const key = `sharedText ${[...assignments].sort().join(' ')}`;
  const find = `${a.report.digest.slice(0, 32)} ${b.report.digest.slice(0, 32)}`;
  await keepFinds(ground, { key, kind: 'sharedText', sides }, [
    { find, basis: { ...basis, excerpts: [...excerpts] } },
  ]);
}

/** Whether a report was not looked at before; from now on it was. */
async function isNew({ trx }: LookGround, assignment: string, report: string): Promise<boolean> {
  const looked = await trx
    .insertInto('report_looks')
    .values({ assignment, report })
    .onConflict((conflict) =>
      conflict
        .columns(['bureau', 'assignment'])
        .doUpdateSet({ report })
        .where('report_looks.report', '<>', report),
    )
    .returning('report')
    .executeTakeFirst();
  return looked !== undefined;
}

/** Looks at the newest signed report of an assignment: its text, and its score near a cut. */
export async function lookAtReport(
  ground: LookGround,
  { assignment }: Pick<DueEntry, 'assignment'>,
): Promise<void> {
  const own = await writtenReport(ground, assignment);
  if (own === null || !(await isNew(ground, assignment, own.report.digest))) return;
  await lookAtScore(ground, own);
  const texts = own.sections.map(({ text }) => text);
  const sketch = sketchOf(texts, givenGrams([own.pkg]));
  await keepSketch(ground.trx, assignment, sketch);
  for (const like of await likeSketches(ground.trx, assignment, sketch)) {
    const other = await writtenReport(ground, like);
    if (other !== null) await compare(ground, own, other);
  }
}
