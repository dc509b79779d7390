import type { AssignmentPackage } from '../assignment/assignment-package';
import { questionnaireIds } from './field-plan';
import type { IndexNumber } from './index-number';
import { type PaperIdentity, SECTION_OF } from './paper-kind';

export type TeamKind = 'checkTable' | 'fundFlow' | 'documentList' | 'survey';

const counted = (kind: TeamKind, running: number): IndexNumber =>
  `${SECTION_OF[kind]}-00-${String(running).padStart(3, '0')}`;

/** Running numbers of the papers of which there is one only. */
const RUNNING = { fundFlow: 1, documentList: 2 } as const;

/**
 * The number of a paper that the whole team writes: member 00, and the code of the site or
 * questionnaire, so that every phone gives the same and a package with more sites moves none.
 */
export const teamIndexNo = (kind: TeamKind, id: string): IndexNumber =>
  kind === 'fundFlow' || kind === 'documentList'
    ? counted(kind, RUNNING[kind])
    : `${SECTION_OF[kind]}-00-${id}`;

/**
 * Which papers of the team earlier builds meant by a number: they counted sites and questionnaires
 * in the order of the package, which is that of everybody whose entries count here.
 */
export function formerTeamNumbers(
  assignment: Pick<AssignmentPackage, 'sites' | 'fieldPlan'>,
): ReadonlyMap<IndexNumber, PaperIdentity> {
  const inOrder = (kind: TeamKind, ids: readonly string[]) =>
    ids.map((id, i): [string, PaperIdentity] => [counted(kind, i + 1), { kind, id }]);
  return new Map([
    ...inOrder(
      'checkTable',
      assignment.sites.map(({ id }) => id),
    ),
    ...inOrder('survey', questionnaireIds(assignment)),
    [counted('fundFlow', RUNNING.fundFlow), { kind: 'fundFlow', id: '' }],
    [counted('documentList', RUNNING.documentList), { kind: 'documentList', id: '' }],
  ]);
}
