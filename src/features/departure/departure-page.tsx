import { type ReactNode, useEffect } from 'react';
import { epochMs } from '../../domain/kernel/instant';
import { askPersistence } from '../../platform/storage-health';
import { readOfflineStart } from '../../store/offline-start';
import {
  CHECK_WORDS,
  DEPARTURE_WORDS,
  REHEARSAL_WORDS,
  saySummary,
} from '../../text/departure-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { AssignmentVersions } from './assignment-versions';
import type { Check } from './departure-check';
import { isAllReady, summaryOf } from './departure-summary';
import { FindingList } from './finding-list';
import { MapFetchButton } from './map-fetch-button';
import type { Instruments } from './measure';
import { PackCard } from './pack-card';
import { type Departure, useDeparture } from './use-departure';
import { type FetchFile, useMapFetch } from './use-map-fetch';
import { usePack } from './use-pack';

export interface DeparturePageProps extends Instruments {
  readonly signs: readonly SignFacts[];
  readonly context: string;
  readonly back: { readonly to: string; readonly label: string };
  /** Brings all assignments level with the server. */
  readonly onSync: () => void;
  readonly fetchFile: FetchFile;
}

function Summary({ departure, nowMs }: { readonly departure: Departure; readonly nowMs: number }) {
  const { result, findings, running } = departure;
  if (running !== null) return <p role="status">{DEPARTURE_WORDS.running(CHECK_WORDS[running])}</p>;
  if (!result) return <p>{DEPARTURE_WORDS.never}</p>;
  const summary = summaryOf(findings, nowMs - epochMs(result.at));
  const { attend, unknown, outdated } = summary;
  const notes = [
    ...(unknown > 0 && attend > 0 ? [DEPARTURE_WORDS.unknownToo(unknown)] : []),
    ...(outdated ? [DEPARTURE_WORDS.outdatedNext] : []),
  ].join('；');
  return (
    <Notice
      tone={isAllReady(summary) ? 'success' : attend > 0 || outdated ? 'warning' : 'plain'}
      title={saySummary(summary)}
      where={DEPARTURE_WORDS.last(sayMinute(result.at))}
      next={notes}
    />
  );
}

/** How to open the app in flight mode; a start without a network ticks it by itself. */
function RehearsalCard({
  departure,
  session,
}: Pick<DeparturePageProps, 'session'> & { departure: Departure }) {
  const { run, result } = departure;
  const known = result?.findings.find(({ check }) => check === 'rehearsal')?.reason;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when a result is shown
  useEffect(() => {
    if (known === undefined || known === 'done') return;
    void readOfflineStart(session).then((last) => {
      if (last?.build === session.build) void run(['rehearsal']);
    });
  }, [known, session]);
  return (
    <Card title={REHEARSAL_WORDS.title}>
      <ol className="rehearsal-steps">
        {REHEARSAL_WORDS.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  );
}

/** The pre-departure check (出发前体检): of the phone, so it is the same from every assignment. */
export function DeparturePage(props: DeparturePageProps) {
  const { session, canary, signs, context, back, onSync, fetchFile } = props;
  const departure = useDeparture({ session, canary });
  const { findings, running, run, result } = departure;
  const pack = usePack(session, () => {
    if (result) void run(['pack']);
  });
  const maps = useMapFetch(session, fetchFile, () => void run(['maps']));
  const ask = () => void askPersistence().then(() => run(['persistence']));
  const help = (check: Check): ReactNode => {
    if (check === 'persistence') {
      return <Button onClick={ask}>{DEPARTURE_WORDS.askPersistence}</Button>;
    }
    if (check === 'maps') return <MapFetchButton work={maps} />;
    const needsSync = check === 'clock' || check === 'assignments';
    return needsSync ? <Button onClick={onSync}>{DEPARTURE_WORDS.sync}</Button> : null;
  };
  const detail = (check: Check): ReactNode =>
    check === 'assignments' ? <AssignmentVersions session={session} /> : null;
  return (
    <PageFrame
      {...{ context, back, signs }}
      title={DEPARTURE_WORDS.title}
      actions={
        <Button kind="primary" busy={running !== null} onClick={() => void run()}>
          {result ? DEPARTURE_WORDS.again : DEPARTURE_WORDS.start}
        </Button>
      }
    >
      <p className="soft">{DEPARTURE_WORDS.lead}</p>
      <Summary departure={departure} nowMs={epochMs(session.writer.clock.now().at)} />
      {findings.length === 0 ? null : (
        <FindingList findings={findings} help={help} detail={detail} />
      )}
      <PackCard work={pack} />
      <RehearsalCard departure={departure} session={session} />
    </PageFrame>
  );
}
