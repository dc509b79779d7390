import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { TakeReport } from '../../sync/handover/take-report';
import { RECEIPT_FAULT_WORDS, TAKE_FAULT_WORDS, TAKE_WORDS } from '../../text/handover-words';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { ReceiptShow } from './receipt-show';
import type { TakingState } from './use-taking';

interface OutcomeProps {
  readonly state: TakingState;
  readonly session: FieldSession;
  readonly work: AssignmentWork;
}

function Taking({ report }: { readonly report: TakeReport | null }) {
  const manifest = report?.manifest ?? null;
  if (report === null || manifest === null) return <p role="status">{TAKE_WORDS.opening}</p>;
  // The assignment's entries come first; bytes are what takes time.
  return (
    <Progress
      label={TAKE_WORDS.taking}
      value={report.pieces.length}
      max={Math.max(1, manifest.pieces)}
    />
  );
}

function Came({ report, work }: { readonly report: TakeReport } & Pick<OutcomeProps, 'work'>) {
  const { manifest, added, persons, newPieces, pieces, refused } = report;
  const { facts } = TAKE_WORDS;
  const names = persons.map(
    (person) => work.pkg.team.find((member) => member.person === person)?.name ?? person,
  );
  return (
    <>
      <Facts
        items={[
          ...(manifest === null ? [] : [{ term: facts.by, detail: manifest.by.name }]),
          { term: facts.whose, detail: names.join('、') || TAKE_WORDS.none },
          { term: facts.entries, detail: added > 0 ? TAKE_WORDS.entries(added) : TAKE_WORDS.none },
          { term: facts.pieces, detail: TAKE_WORDS.piecesOf(newPieces, pieces.length) },
        ]}
      />
      {refused.length === 0 ? null : (
        <Notice
          tone="warning"
          title={TAKE_WORDS.refused(refused.length)}
          next={TAKE_WORDS.refusedNext}
        />
      )}
    </>
  );
}

function Taken({ report, session, work }: OutcomeProps & { readonly report: TakeReport }) {
  return (
    <>
      <Notice
        tone="success"
        live
        title={TAKE_WORDS.done}
        safe={TAKE_WORDS.doneSafe}
        next={TAKE_WORDS.doneNext}
      />
      <Came report={report} work={work} />
      <ReceiptShow session={session} assignment={work.assignment} report={report} />
    </>
  );
}

/** What became of the newest file or scan. */
export function TakeOutcome(props: OutcomeProps) {
  const { state, work } = props;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'taking':
      return <Taking report={state.report} />;
    case 'taken':
      return <Taken {...props} report={state.report} />;
    case 'failed':
      return (
        <>
          <Notice tone="danger" live {...TAKE_FAULT_WORDS[state.fault.kind]} />
          {state.fault.report.added + state.fault.report.newPieces > 0 ? (
            <Came report={state.fault.report} work={work} />
          ) : null}
        </>
      );
    case 'unreadable':
      return <Notice tone="warning" live title={TAKE_WORDS.scanned} />;
    case 'copy': {
      const { name, journals, evidence } = state.news;
      return (
        <Notice
          tone="success"
          live
          title={TAKE_WORDS.copyKept(name)}
          safe={TAKE_WORDS.copyDetail(journals, evidence)}
        />
      );
    }
    case 'no-copy':
      return <Notice tone="danger" live {...RECEIPT_FAULT_WORDS[state.fault]} />;
  }
}
