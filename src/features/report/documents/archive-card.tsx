import { CopyFile } from '../../../forms/copy-file';
import { ARCHIVE_WORDS as WORDS } from '../../../text/archive-words';
import { PAPER_CLASS_WORDS } from '../../../text/papers-archive-words';
import { REPORT_DOCUMENT_WORDS } from '../../../text/report-document-words';
import { Button, ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import type { ReportPageProps } from '../report-props';
import type { ArchiveContents } from './archive-contents';
import type { DocumentSubject } from './document-subject';
import { type ArchiveState, useArchive, useContents } from './use-archive';

/** What will be in it, and what of it is not here. */
function Contents({
  contents,
  hasScores,
}: {
  readonly contents: ArchiveContents | null;
  readonly hasScores: boolean;
}) {
  if (contents === null) return <p className="soft">{WORDS.counting}</p>;
  const { counts, evidence } = contents;
  const { commissioning, supporting, concluding } = PAPER_CLASS_WORDS;
  const missing = evidence.filter(({ isHere }) => !isHere).length;
  return (
    <>
      <ul className="stack">
        <li>{WORDS.commissioning(commissioning.name)}</li>
        <li>{WORDS.supporting(supporting.name, counts)}</li>
        <li>{WORDS.concluding(concluding.name, counts, hasScores)}</li>
      </ul>
      {counts.personal === 0 ? null : <p className="soft">{WORDS.personal(counts.personal)}</p>}
      {missing === 0 ? (
        <p className="soft">{WORDS.whole}</p>
      ) : (
        <Notice tone="warning" title={WORDS.missing(missing)} next={WORDS.missingNext} />
      )}
      <p className="soft">{WORDS.contract}</p>
    </>
  );
}

function HowFar({ state }: { readonly state: Extract<ArchiveState, { kind: 'busy' }> }) {
  const { progress } = state;
  if (progress === null) return <Progress label={WORDS.making} value={null} max={1} />;
  if (progress.kind === 'making') {
    const { done, all } = progress;
    return <Progress label={WORDS.making} value={done} max={all} words={WORDS.made(done, all)} />;
  }
  const { bytes, size } = progress;
  return (
    <Progress label={WORDS.writing} value={bytes} max={size} words={WORDS.written(bytes, size)} />
  );
}

function Trouble({ state, assignment }: { state: ArchiveState; assignment: string }) {
  switch (state.kind) {
    case 'refused':
      return <Notice tone="danger" live {...WORDS.refused(state.fault)} />;
    case 'differs':
      return <Notice tone="danger" live {...WORDS.differs(state.path)} />;
    case 'gone':
      return <Notice tone="danger" live {...WORDS.gone(state.indexNo)} />;
    case 'failed':
      return <Notice tone="danger" live {...WORDS.failed} />;
    case 'journals-missing':
      return <Notice tone="danger" live {...REPORT_DOCUMENT_WORDS['journals-missing']} />;
    case 'part-missing': {
      const { toPack } = REPORT_DOCUMENT_WORDS;
      const action = <ButtonLink to={`/a/${assignment}/site/departure`}>{toPack}</ButtonLink>;
      return (
        <Notice tone="warning" live {...REPORT_DOCUMENT_WORDS['part-missing']} {...{ action }} />
      );
    }
    default:
      return null;
  }
}

/** The archive of working papers: what is in it, how far its making is, and the file. */
export function ArchiveCard({
  subject,
  ...props
}: Pick<ReportPageProps, 'session' | 'work'> & { readonly subject: DocumentSubject }) {
  const { session, work } = props;
  const contents = useContents(props, subject);
  const { state, make, stop } = useArchive(props, subject);
  const isBusy = state.kind === 'busy';
  const day = session.writer.clock.now().at.slice(0, 10);
  return (
    <Card title={WORDS.title}>
      <p className="soft">{WORDS.lead}</p>
      <Contents contents={contents} hasScores={subject.manifest.total !== null} />
      <p className="soft">{WORDS.notEncrypted}</p>
      <Button busy={isBusy} onClick={() => void make()}>
        {WORDS.make}
      </Button>
      {isBusy ? (
        <>
          <HowFar state={state} />
          <Button kind="quiet" onClick={stop}>
            {WORDS.stop}
          </Button>
        </>
      ) : null}
      <Trouble state={state} assignment={work.assignment} />
      {state.kind === 'ready' ? (
        <CopyFile
          bytes={state.bytes}
          name={WORDS.fileName(work.pkg.project.name, day)}
          say={WORDS.ready}
        />
      ) : null}
    </Card>
  );
}
