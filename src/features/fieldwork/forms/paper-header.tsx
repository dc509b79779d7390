import type { PaperReview } from '../../../domain/fieldwork/paper-review';
import type { AssignmentWork } from '../../../store/assignment-work';
import { PAPER_HEADER_WORDS } from '../../../text/field-form-words';
import { sayDay } from '../../../text/say-instant';
import { Facts } from '../../../ui/facts';
import { nameOf } from './field-page';

export interface PaperHeaderProps {
  readonly work: AssignmentWork;
  readonly indexNo: string;
  readonly at: string | null;
  readonly authors: readonly string[];
  readonly review: PaperReview;
}

/** What stands over every working paper: project, date, author, reviewer, index number. */
export function PaperHeader({ work, indexNo, at, authors, review }: PaperHeaderProps) {
  const reviewer = review.words.at(-1)?.person;
  const { project, date, author, reviewer: reviewed, indexNo: index, none } = PAPER_HEADER_WORDS;
  return (
    <Facts
      items={[
        { term: index, detail: indexNo, code: true },
        { term: project, detail: work.pkg.project.name },
        { term: date, detail: at === null ? none : sayDay(at) },
        { term: author, detail: authors.map((each) => nameOf(work, each)).join('、') || none },
        {
          term: reviewed,
          detail: reviewer === undefined ? PAPER_HEADER_WORDS.notReviewed : nameOf(work, reviewer),
        },
      ]}
    />
  );
}
