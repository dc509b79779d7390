import { indicatorsOf } from '../../domain/framework/framework';
import type { Blocker } from '../../domain/report/blocker';
import type { AssignmentWork } from '../../store/assignment-work';

/** What stands in the way of sealing: the domain's blockers, and what was typed but not recorded. */
export type Obstacle = Blocker | { readonly kind: 'draft'; readonly indicator: string };

const TYPED = new Set(['figure', 'score', 'deduction']);

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

/** Blockers without those that a listed indicator says already. */
export function distinctBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  const indicators = new Set(
    blockers.flatMap((each) => (each.kind === 'indicator' ? [each.indicator] : [])),
  );
  return blockers.filter(
    (each) => each.kind !== 'conflict' || !indicators.has(each.field.split(':')[1] ?? ''),
  );
}
