import { paperKey } from '../../../domain/fieldwork/paper-kind';
import { mayReview, type PaperReview } from '../../../domain/fieldwork/paper-review';
import type { WorkingPaper } from '../../../domain/fieldwork/working-paper';
import { papersOf } from '../../../store/papers';
import { paperFacts } from '../../../text/paper-facts';
import {
  PAPER_KIND_WORDS,
  PAPER_WORDS,
  REVIEW_STATE_WORDS,
  saySection,
} from '../../../text/paper-words';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, nameOf } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { paperAddress } from './paper-address';
import { ReviewForm } from './review-form';

interface PaperProps extends FieldPageProps {
  readonly paper: WorkingPaper;
}

function ReviewHistory({
  work,
  review,
}: Pick<FieldPageProps, 'work'> & { readonly review: PaperReview }) {
  if (review.words.length === 0) return <p className="soft">{PAPER_WORDS.noHistory}</p>;
  return (
    <List label={PAPER_WORDS.history}>
      {review.words.toReversed().map(({ hash, person, at, value }) => (
        <ListRow
          key={hash}
          title={REVIEW_STATE_WORDS[value.outcome]}
          detail={[PAPER_WORDS.word(nameOf(work, person), sayMinute(at)), value.note]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      ))}
    </List>
  );
}

function Review({ session, work, paper }: PaperProps) {
  const { person } = session.who;
  if (paper.withdrawn) return <Notice title={PAPER_WORDS.withdrawn} />;
  if (!mayReview(paper, person)) return <Notice title={PAPER_WORDS.reviewOwn} />;
  if (!mayWrite(work, person, 'paper.reviewed')) return null;
  return (
    <Card title={PAPER_WORDS.review}>
      <ReviewForm key={paper.review.words.length} session={session} work={work} paper={paper} />
    </Card>
  );
}

/** A working paper: its header, where it is, and its reviews. */
export function PaperPage({ paper: key, ...props }: FieldPageProps & { readonly paper: string }) {
  const { work, signs } = props;
  const back = { path: 'papers', label: PAPER_WORDS.back };
  const paper = papersOf(work).find((each) => paperKey(each.paper) === key);
  if (paper === undefined) {
    const { lost, lostDetail } = PAPER_WORDS;
    return <LostSubject {...{ work, signs, back }} title={lost} detail={lostDetail} />;
  }
  const { review } = paper;
  return (
    <FieldFrame {...{ work, signs, back }} title={PAPER_KIND_WORDS[paper.kind]}>
      {paper.doubled ? <Notice title={PAPER_WORDS.doubled} next={PAPER_WORDS.doubledNext} /> : null}
      <Card title={saySection(paper.indexNo)}>
        <Facts items={paperFacts(work.pkg, paper)} />
        {review.state === 'none' ? null : <p>{REVIEW_STATE_WORDS[review.state]}</p>}
        <ButtonLink to={paperAddress(work, paper)}>{PAPER_WORDS.openPaper}</ButtonLink>
      </Card>
      <h2>{PAPER_WORDS.history}</h2>
      <ReviewHistory work={work} review={review} />
      <Review {...props} paper={paper} />
    </FieldFrame>
  );
}
