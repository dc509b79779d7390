import type { Framework } from '../../domain/framework/framework';
import type { DraftFault, ValuePath } from '../../domain/framework/framework-draft';

/** Where in the editor a fault belongs: beside a node of the tree, or in a part of the page. */
export type Place =
  | { readonly at: 'node'; readonly id: string }
  | { readonly at: 'description' | 'weights' };

/** The innermost node that a path leads through; what is outside the tree is the description's. */
function placeOfPath({ levels }: Framework, path: ValuePath): Place {
  const [, level, , group, , indicator] = path;
  const first = typeof level === 'number' && path[0] === 'levels' ? levels[level] : undefined;
  if (first === undefined) return { at: path[0] === 'levels' ? 'weights' : 'description' };
  const second = typeof group === 'number' ? first.groups[group] : undefined;
  const third = typeof indicator === 'number' ? second?.indicators[indicator] : undefined;
  return { at: 'node', id: (third ?? second ?? first).id };
}

/** Where a fault is shown, and where the list of faults leads to. */
function placeOf(framework: Framework, fault: DraftFault): Place {
  if (fault.kind === 'incomplete') return placeOfPath(framework, fault.path);
  if (fault.kind === 'weight-sum' || fault.kind === 'weights') return { at: 'weights' };
  if ('indicator' in fault) return { at: 'node', id: fault.indicator };
  if (fault.kind === 'duplicate-id') return { at: 'node', id: fault.id };
  return { at: 'description' };
}

/** A fault with its place. */
export interface PlacedFault {
  readonly fault: DraftFault;
  readonly place: Place;
}

export const placeFaults = (
  framework: Framework,
  faults: readonly DraftFault[],
): readonly PlacedFault[] => faults.map((fault) => ({ fault, place: placeOf(framework, fault) }));

/** The faults of one node. */
export const faultsAt = (faults: readonly PlacedFault[], id: string): readonly DraftFault[] =>
  faults.filter(({ place }) => place.at === 'node' && place.id === id).map(({ fault }) => fault);
