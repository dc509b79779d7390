import type { TeamKind } from '../domain/fieldwork/team-index';
import {
  type PaperHead,
  type PaperSources,
  teamPaperHead,
  type WorkingPaper,
  workingPapers,
} from '../domain/fieldwork/working-paper';
import type { AssignmentWork } from './assignment-work';
import { planOf, wholeEvaluation } from './whole-evaluation';

const sourcesOf = (work: AssignmentWork): PaperSources => ({
  sites: work.pkg.sites,
  plan: planOf(work),
  fieldwork: wholeEvaluation(work).fieldwork,
});

/** Every working paper of an assignment, in the order of the index. */
export const papersOf = (work: AssignmentWork): readonly WorkingPaper[] =>
  workingPapers(sourcesOf(work));

/** What stands over a paper of the whole team; `id` as in {@link teamPaperHead}. */
export const headOf = (work: AssignmentWork, kind: TeamKind, id = ''): PaperHead =>
  teamPaperHead(sourcesOf(work), kind, id);
