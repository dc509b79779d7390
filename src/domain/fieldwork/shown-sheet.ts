import type { AssignmentPackage } from '../assignment/assignment-package';
import type { ConfirmedFact } from './acts/confirmation';
import { standingObjections } from './confirmation-stage';
import type { Confirmation } from './fieldwork';

/**
 * What stood on the screen when somebody signed or refused: the facts with the digests of their
 * evidence, and the objections that stood then. Its canonical text is what `shown` digests.
 */
export interface ShownSheet {
  readonly v: 1;
  readonly type: 'takan-shown-confirmation';
  readonly assignment: string;
  readonly confirmation: string;
  /** Hash of the drafting entry. */
  readonly content: string;
  readonly project: string;
  readonly evaluee: string;
  readonly indexNo: string;
  readonly site: string | null;
  readonly facts: readonly (ConfirmedFact & { readonly objections: readonly string[] })[];
}

type Shown = Pick<Confirmation, 'value' | 'hash' | 'objections'>;

/** The sheet as it is shown: anybody who has the journals makes the same of them. */
export function shownSheet(
  { assignment, project, sites }: Pick<AssignmentPackage, 'assignment' | 'project' | 'sites'>,
  sheet: Shown,
): ShownSheet {
  const { value, hash } = sheet;
  const objections = standingObjections(sheet);
  return {
    ...{ v: 1, type: 'takan-shown-confirmation', assignment },
    ...{ confirmation: value.confirmation, content: hash },
    ...{ project: project.name, evaluee: project.evaluee, indexNo: value.indexNo },
    site: sites.find(({ id }) => id === value.site)?.name ?? null,
    facts: value.facts.map((fact) => ({ ...fact, objections: objections[fact.id] ?? [] })),
  };
}
