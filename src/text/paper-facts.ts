import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import type { PaperHead } from '../domain/fieldwork/working-paper';
import type { Fact } from '../ui/facts';
import { PAPER_HEADER_WORDS as WORDS } from './field-form-words';
import { sayDay } from './say-instant';

/** What stands over every working paper: index number, project, date, authors, reviewer. */
export function paperFacts(
  { team, project }: Pick<AssignmentPackage, 'team' | 'project'>,
  { indexNo, at, authors, review }: PaperHead,
): readonly Fact[] {
  const nameOf = (person: string) => team.find((one) => one.person === person)?.name ?? person;
  const reviewer = review.words.at(-1)?.person;
  return [
    { term: WORDS.indexNo, detail: indexNo, code: true },
    { term: WORDS.project, detail: project.name },
    { term: WORDS.date, detail: at === null ? WORDS.none : sayDay(at) },
    { term: WORDS.author, detail: authors.map(nameOf).join('、') || WORDS.none },
    { term: WORDS.reviewer, detail: reviewer === undefined ? WORDS.notReviewed : nameOf(reviewer) },
  ];
}
