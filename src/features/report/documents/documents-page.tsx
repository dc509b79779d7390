import { FEEDBACK_WORDS } from '../../../text/feedback-words';
import { sayOutcome } from '../../../text/outcome-words';
import { REPORT_DOCUMENT_WORDS as WORDS } from '../../../text/report-document-words';
import { REPORT_PAPER_WORDS } from '../../../text/report-paper-words';
import { Notice } from '../../../ui/notice';
import { ReportFrame } from '../report-frame';
import type { ReportPageProps } from '../report-props';
import { ArchiveCard } from './archive-card';
import { DocumentCard } from './document-card';
import { type DocumentSubject, documentSubjects, sealedSubject } from './document-subject';
import { DOCUMENT_FORMS, formsOf, makeDocument } from './make-document';
import { makeFeedback } from './make-feedback';

type DocumentsPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

interface SubjectCardProps extends Pick<DocumentsPageProps, 'session' | 'work'> {
  readonly subject: DocumentSubject;
}

const aboutOf = ({ audience, manifest }: DocumentSubject): string =>
  audience === 'whole' && manifest.total === null
    ? WORDS.wholeWithoutPoints
    : WORDS.about[audience];

const resultOf = ({ manifest: { total, conclusion } }: DocumentSubject): string =>
  sayOutcome(total, conclusion ?? null);

function SubjectCard({ session, work, subject }: SubjectCardProps) {
  const { audience } = subject;
  const name = REPORT_PAPER_WORDS.audiences[audience];
  return (
    <DocumentCard
      title={name}
      about={aboutOf(subject)}
      result={resultOf(subject)}
      assignment={work.assignment}
      forms={formsOf(subject)}
      makeWords={WORDS.make}
      fileName={(form) => WORDS.fileName(work.pkg.project.name, name, form)}
      makeForm={(form, signal) => makeDocument({ session, work, ...subject, form, signal })}
    />
  );
}

/** What the agency hands to the bureau beside the report, of the newest sealed one. */
function FeedbackCard({ session, work, subject }: SubjectCardProps) {
  const { short, sheet, about, make } = FEEDBACK_WORDS;
  return (
    <DocumentCard
      title={short}
      about={about}
      result={resultOf(subject)}
      assignment={work.assignment}
      forms={DOCUMENT_FORMS}
      makeWords={make}
      fileName={(form) =>
        WORDS.fileName(work.pkg.project.name, form === 'xlsx' ? sheet : short, form)
      }
      makeForm={(form, signal) => makeFeedback({ session, work, ...subject, form, signal })}
    />
  );
}

/** The documents of the report: made on this phone, to keep, print or hand over. */
export function DocumentsPage({ session, work, signs }: DocumentsPageProps) {
  const subjects = documentSubjects(work);
  const sealed = sealedSubject(subjects);
  const of = { session, work };
  return (
    <ReportFrame {...{ work, signs }} title={WORDS.title}>
      <p className="soft">{WORDS.lead}</p>
      {subjects.length === 0 ? <Notice title={WORDS.nothing} next={WORDS.nothingNext} /> : null}
      {subjects.map((subject) => (
        <SubjectCard key={`${subject.audience} ${subject.manifest.id}`} {...of} subject={subject} />
      ))}
      {sealed === null ? null : (
        <>
          <FeedbackCard key={`feedback ${sealed.manifest.id}`} {...of} subject={sealed} />
          <ArchiveCard key={sealed.manifest.id} {...{ ...of, signs }} subject={sealed} />
        </>
      )}
    </ReportFrame>
  );
}
