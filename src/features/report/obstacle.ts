import { indicatorsOf } from '../../domain/framework/framework';
import type { Blocker } from '../../domain/report/blocker';
import type { AssignmentWork } from '../../store/assignment-work';

/** What stands in the way of sealing: the domain's blockers, and what was typed but not recorded. */
export type Obstacle = Blocker | { readonly kind: 'draft'; readonly indicator: string };

const TYPED = new Set(['figure', 'score', 'deduction', 'selfScore', 'difference']);

/** Indicators with something typed that never became an entry; a report would leave it out. */
export function draftObstacles(
  work: AssignmentWork,
  draftFields: readonly string[],
): readonly Obstacle[] {
  const typed = new Set(
    draftFields.flatMap((field) => {
      const [kind = '', indicator = ''] = field.split(':');
      return TYPED.has(kind) ? [indicator] : [];
    }),
  );
  return indicatorsOf(work.pkg.framework)
    .filter(({ id }) => typed.has(id))
    .map(({ id }) => ({ kind: 'draft', indicator: id }));
}

/** Blockers without those that a listed indicator says already, and each forked journal once. */
export function distinctBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  const indicators = new Set(
    blockers.flatMap((each) => (each.kind === 'indicator' ? [each.indicator] : [])),
  );
  const forked = new Set<string>();
  return blockers.filter((each) => {
    if (each.kind === 'conflict') return !indicators.has(each.field.split(':')[1] ?? '');
    if (each.kind !== 'fork') return true;
    const isNew = !forked.has(each.journal);
    forked.add(each.journal);
    return isNew;
  });
}
