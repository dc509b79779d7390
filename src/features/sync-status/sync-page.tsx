import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { type DeliveryFacts, deliveryState } from '../../sync/delivery';
import type { SyncOutcome } from '../../sync/outcome';
import { APP_WORDS } from '../../text/app-words';
import { sayDelivery } from '../../text/delivery-words';
import { sayMinute } from '../../text/say-instant';
import { SYNC_WORDS } from '../../text/sync-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Notice, type Tone } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { Progress } from '../../ui/progress';
import type { SignFacts } from '../../ui/sign';
import { CustodyCards } from './custody-cards';
import { LogFaultCard } from './log-fault-card';
import { QuarantineCard } from './quarantine-card';
import { SetAsideCard } from './set-aside-card';

export interface SyncPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly delivery: DeliveryFacts;
  readonly running: boolean;
  readonly onSync: () => void;
}

const TONE: Partial<Record<ReturnType<typeof deliveryState>['kind'], Tone>> = {
  'all-held': 'success',
  'not-takan': 'warning',
  failed: 'warning',
  refused: 'warning',
  'log-forked': 'danger',
};

/** Clocks that differ by less than this are the same for a person. */
const SLIGHT_MS = 2 * 60_000;

function outcomeNotes(outcome: SyncOutcome): readonly string[] {
  if (outcome.kind !== 'level') return [];
  const { clockOffsetMs, missing } = outcome;
  const clock = Math.abs(clockOffsetMs) >= SLIGHT_MS;
  return [
    ...(clock ? [SYNC_WORDS.clock(Math.round(clockOffsetMs / 60_000))] : []),
    ...(missing > 0 ? [SYNC_WORDS.missing(missing)] : []),
  ];
}

function LastAttempt({ delivery }: { readonly delivery: DeliveryFacts }) {
  const { lastAttempt } = delivery;
  const said = lastAttempt === null ? SYNC_WORDS.never : sayMinute(lastAttempt.at);
  const notes = lastAttempt === null ? [] : outcomeNotes(lastAttempt.outcome);
  return (
    <>
      <Facts items={[{ term: SYNC_WORDS.lastAttempt, detail: said }]} />
      {notes.map((note) => (
        <p className="soft small" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** Where everything lies: what the bureau holds by checked receipts, and what to do about the rest. */
export function SyncPage(props: SyncPageProps) {
  const { session, work, signs, delivery, running, onSync } = props;
  const state = deliveryState(delivery);
  const action = (
    <Button kind="primary" busy={running} onClick={onSync}>
      {running ? SYNC_WORDS.syncing : SYNC_WORDS.sync}
    </Button>
  );
  return (
    <PageFrame
      title={SYNC_WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}`, label: APP_WORDS.back }}
      signs={signs}
      actions={action}
    >
      <div role="status" className="stack">
        <Notice tone={TONE[state.kind] ?? 'plain'} {...sayDelivery(state)} />
        {running ? <Progress label={SYNC_WORDS.syncing} value={null} max={1} /> : null}
      </div>
      {delivery.logForked ? <LogFaultCard session={session} /> : null}
      <Card>
        <LastAttempt delivery={delivery} />
        <p className="soft small">{SYNC_WORDS.always}</p>
      </Card>
      <QuarantineCard session={session} items={delivery.quarantine} />
      <CustodyCards session={session} work={work} delivery={delivery} />
      <SetAsideCard setAside={wholeEvaluation(work).setAside} />
    </PageFrame>
  );
}
