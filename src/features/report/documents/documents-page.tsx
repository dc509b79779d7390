import { CopyFile } from '../../../forms/copy-file';
import { sayOutcome } from '../../../text/outcome-words';
import { REPORT_DOCUMENT_WORDS as WORDS } from '../../../text/report-document-words';
import { REPORT_PAPER_WORDS } from '../../../text/report-paper-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { ReportFrame } from '../report-frame';
import type { ReportPageProps } from '../report-props';
import { ArchiveCard } from './archive-card';
import { type DocumentSubject, documentSubjects, sealedSubject } from './document-subject';
import { DOCUMENT_FORMS } from './make-document';
import { type DocumentState, useDocument } from './use-document';

type DocumentsPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

function Trouble({ state, assignment }: { state: DocumentState; assignment: string }) {
  if (state.kind === 'failed' || state.kind === 'journals-missing') {
    return <Notice tone="danger" live {...WORDS[state.kind]} />;
  }
  if (state.kind !== 'part-missing') return null;
  const toPack = <ButtonLink to={`/a/${assignment}/site/departure`}>{WORDS.toPack}</ButtonLink>;
  return <Notice tone="warning" live {...WORDS['part-missing']} action={toPack} />;
}

/** The score table is the whole one, with every reason: it is not for publication. */
const formsFor = (audience: DocumentSubject['audience']) =>
  DOCUMENT_FORMS.filter((form) => form !== 'xlsx' || audience === 'whole');

function SubjectCard({
  subject,
  ...props
}: DocumentsPageProps & {
  readonly subject: DocumentSubject;
}) {
  const { work } = props;
  const { audience, manifest } = subject;
  const { state, make, stop } = useDocument(props, subject);
  const name = REPORT_PAPER_WORDS.audiences[audience];
  const isBusy = state.kind === 'making';
  return (
    <Card title={name}>
      <p className="soft">{WORDS.about[audience]}</p>
      <p>{sayOutcome(manifest.total, manifest.conclusion ?? null)}</p>
      <div className="report-tools">
        {formsFor(audience).map((form) => (
          <Button
            key={form}
            off={isBusy}
            busy={isBusy && state.form === form}
            onClick={() => void make(form)}
          >
            {isBusy && state.form === form ? WORDS.making : WORDS.make[form]}
          </Button>
        ))}
      </div>
      {isBusy ? (
        <Button kind="quiet" onClick={stop}>
          {WORDS.stop}
        </Button>
      ) : null}
      <Trouble state={state} assignment={work.assignment} />
      {state.kind === 'ready' ? (
        <CopyFile
          bytes={state.bytes}
          name={WORDS.fileName(work.pkg.project.name, name, state.form)}
          say={WORDS.ready}
        />
      ) : null}
    </Card>
  );
}

/** The documents of the report: made on this phone, to keep, print or hand over. */
export function DocumentsPage(props: DocumentsPageProps) {
  const { work, signs } = props;
  const subjects = documentSubjects(work);
  const sealed = sealedSubject(subjects);
  return (
    <ReportFrame {...{ work, signs }} title={WORDS.title}>
      <p className="soft">{WORDS.lead}</p>
      {subjects.length === 0 ? <Notice title={WORDS.nothing} next={WORDS.nothingNext} /> : null}
      {subjects.map((subject) => (
        <SubjectCard
          key={`${subject.audience} ${subject.manifest.id}`}
          {...props}
          subject={subject}
        />
      ))}
      {sealed === null ? null : (
        <ArchiveCard key={sealed.manifest.id} {...props} subject={sealed} />
      )}
    </ReportFrame>
  );
}
