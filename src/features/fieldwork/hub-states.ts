import { isAsked } from '../../domain/fieldwork/confirmation-stage';
import { type DocumentState, documentRows } from '../../domain/fieldwork/document-state';
import { fundChain, lowestUsers } from '../../domain/fieldwork/fund-chain';
import { siteVisits } from '../../domain/fieldwork/visit-state';
import type { Instant } from '../../domain/kernel/instant';
import type { AssignmentWork } from '../../store/assignment-work';
import { planOf, wholeEvaluation } from '../../store/whole-evaluation';
import { FIELD_STATE_WORDS as WORDS } from '../../text/field-hub-words';

type HubState = 'visits' | 'documents' | 'funds' | 'confirmations';

const NOT_HERE: ReadonlySet<DocumentState> = new Set(['waiting', 'missing', 'overdue']);

/** Sites where somebody is or was. */
function visitsState(work: AssignmentWork): string | undefined {
  const sites = siteVisits(work.pkg.sites, wholeEvaluation(work).fieldwork);
  const visited = sites.filter(({ state }) => state !== 'notVisited').length;
  return sites.length === 0 ? undefined : WORDS.visited(visited, sites.length);
}

function documentsState(work: AssignmentWork, now: Instant): string | undefined {
  const rows = documentRows(planOf(work).documents, wholeEvaluation(work).fieldwork, now);
  if (rows.length === 0) return undefined;
  const lacking = rows.filter(({ state }) => NOT_HERE.has(state)).length;
  return lacking === 0 ? WORDS.allDocuments : WORDS.documentsLack(lacking);
}

function fundsState(work: AssignmentWork): string | undefined {
  const steps = fundChain(wholeEvaluation(work).fieldwork);
  const { asked, missing } = lowestUsers(planOf(work), steps);
  if (asked === 0) return undefined;
  return missing === 0 ? WORDS.allUsers : WORDS.usersLack(missing);
}

/** Sheets that one side of the unit has neither signed nor refused; withdrawn ones count nowhere. */
function confirmationsState(work: AssignmentWork): string | undefined {
  const { confirmations } = wholeEvaluation(work).fieldwork;
  const standing = confirmations.filter(({ withdrawn }) => withdrawn === null);
  if (standing.length === 0) return undefined;
  const open = standing.filter(isAsked).length;
  return open === 0 ? WORDS.noneUnsigned : WORDS.unsigned(open);
}

/** How things stand in the tools of the day, in a few words; none where nothing is asked for. */
export const hubStates = (
  work: AssignmentWork,
  now: Instant,
): Readonly<Record<HubState, string | undefined>> => ({
  visits: visitsState(work),
  documents: documentsState(work, now),
  funds: fundsState(work),
  confirmations: confirmationsState(work),
});
