import { indicatorsOf } from '../../domain/framework/framework';
import type { Evaluation } from '../../domain/journal/evaluation';
import { differenceField, sectionField } from '../../domain/journal/register';
import type { CourseFault } from '../../domain/procedure/course-event';
import type { Step } from '../../domain/procedure/next-step';
import type { Blocker } from '../../domain/report/blocker';
import { sectionsOf } from '../../domain/report/report-sections';
import type { AssignmentWork } from '../../store/assignment-work';

/** The page that asks for a field: that of its indicator, or that of the unit's own scores. */
export type AskingPage = 'indicator' | 'self';

/**
 * What stands in the way of sealing: the domain's blockers, what was typed but not recorded, and
 * entries of kinds that this build does not know. Those stand in no manifest's way for a verifier,
 * so they are no blocker of the domain's.
 */
export type Obstacle =
  | Blocker
  | { readonly kind: 'unknown-entries'; readonly count: number }
  | { readonly kind: 'draft'; readonly indicator: string; readonly page: AskingPage }
  | { readonly kind: 'section-draft'; readonly section: string }
  | { readonly kind: 'conclusion-draft' }
  /** A version would have no effect if it went out now. */
  | { readonly kind: 'no-effect'; readonly fault: CourseFault };

/** The draft of a conclusion in words. */
export const CONCLUSION_DRAFT = 'conclude';

const TYPED = new Set(['figure', 'score', 'deduction', 'answer', 'selfScore', 'difference']);
const ON_SELF_PAGE = new Set(['selfScore', 'difference']);

/** Kind, indicator (or section) and asking page of a field, as in `figure:C201:actual`. */
function partsOf(field: string) {
  const [kind = '', indicator = ''] = field.split(':');
  const page: AskingPage = ON_SELF_PAGE.has(kind) ? 'self' : 'indicator';
  return { kind, indicator, page };
}

/** Where what is in the way of an indicator is settled; null for what concerns no indicator. */
export function askedAt(
  obstacle: Obstacle,
): { readonly indicator: string; readonly page: AskingPage } | null {
  switch (obstacle.kind) {
    case 'conflict': {
      const { kind, indicator, page } = partsOf(obstacle.field);
      return kind === 'section' || kind === 'conclusion' ? null : { indicator, page };
    }
    case 'draft':
      return { indicator: obstacle.indicator, page: obstacle.page };
    case 'difference':
      return { indicator: obstacle.indicator, page: 'self' };
    case 'indicator':
    case 'no-evidence':
    case 'panel-score':
      return { indicator: obstacle.indicator, page: 'indicator' };
    default:
      return null;
  }
}

/** What was typed and never became an entry: of indicators, sections, the conclusion; a report would leave it out. */
export function draftObstacles(
  work: AssignmentWork,
  draftFields: readonly string[],
): readonly Obstacle[] {
  const typed = draftFields.map(partsOf).filter(({ kind }) => TYPED.has(kind));
  const indicators = indicatorsOf(work.pkg.framework).flatMap(({ id }) =>
    (['indicator', 'self'] as const)
      .filter((page) => typed.some((each) => each.indicator === id && each.page === page))
      .map((page) => ({ kind: 'draft', indicator: id, page }) as const),
  );
  const fields = new Set(draftFields);
  const sections = sectionsOf(work.pkg).filter(({ id }) => fields.has(sectionField(id)));
  return [
    ...indicators,
    ...sections.map(({ id }) => ({ kind: 'section-draft', section: id }) as const),
    ...(work.pkg.framework.conclusions !== undefined && fields.has(CONCLUSION_DRAFT)
      ? [{ kind: 'conclusion-draft' } as const]
      : []),
  ];
}

/**
 * Entries that a newer build wrote. A report counts what its sealer's build set aside, and a build
 * that knows these entries counts otherwise: it would find the report wrong.
 */
export function unknownObstacles({ setAside }: Pick<Evaluation, 'setAside'>): readonly Obstacle[] {
  const count = setAside.filter(({ reason }) => reason === 'unknown-type').length;
  return count === 0 ? [] : [{ kind: 'unknown-entries', count }];
}

/** Blockers without those that a listed row says already, and each forked journal once. */
export function distinctBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  const listed = new Set(
    blockers.flatMap((each) => (each.kind === 'indicator' ? [`indicator ${each.indicator}`] : [])),
  );
  const isNew = (row: string): boolean => {
    if (listed.has(row)) return false;
    listed.add(row);
    return true;
  };
  const isInConflict = ({ indicator }: { readonly indicator: string }): boolean =>
    blockers.some((each) => each.kind === 'conflict' && each.field === differenceField(indicator));
  return blockers.filter((each) => {
    // Differing reasons stand for a missing one; to settle them gives it.
    if (each.kind === 'difference') return !isInConflict(each);
    if (each.kind === 'fork') return isNew(`fork ${each.journal}`);
    if (each.kind !== 'conflict') return true;
    const { kind, indicator, page } = partsOf(each.field);
    // A conclusion is given whole: what differs in several of its parts is settled at once.
    if (kind === 'conclusion') return isNew(kind);
    return isNew(`${page} ${indicator}`);
  });
}

/** Indicators that have no score yet go last: they are many, and hide what is one. */
export const rareFirst = (obstacles: readonly Obstacle[]): readonly Obstacle[] => [
  ...obstacles.filter(({ kind }) => kind !== 'indicator'),
  ...obstacles.filter(({ kind }) => kind === 'indicator'),
];

/** The step that a commissioned procedure waits for, where nothing else is in the way. */
export function waitingStep(obstacles: readonly Obstacle[]): Step | null {
  const [first, ...others] = obstacles;
  return first?.kind === 'procedure' && others.length === 0 ? first.step : null;
}
