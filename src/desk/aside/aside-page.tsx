import { useState } from 'react';
import { type AsideResponse, asideResponse } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { ReasonDialog } from '../reason-dialog';
import { useLoaded } from '../use-loaded';

type Segment = AsideResponse['aside'][number];
type Decision = NonNullable<Segment['decision']>;
interface Asked {
  readonly segment: Segment;
  readonly decision: Decision;
}

const WORDS = DESK_WORDS.aside;
const HEADS = [WORDS.person, WORDS.range, WORDS.received, WORDS.decision];

/** Segments of revoked devices, each to be admitted or rejected once. */
export function AsidePage() {
  const { loaded, reload } = useLoaded('/aside', asideResponse);
  const [asked, setAsked] = useState<Asked | null>(null);
  const done = () => {
    setAsked(null);
    reload();
  };
  return (
    <>
      <h1>{WORDS.title}</h1>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ aside }) =>
          aside.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <>
              <p>{WORDS.lead}</p>
              <AsideTable segments={aside} onAsk={setAsked} />
            </>
          )
        }
      </LoadedView>
      {asked === null ? null : (
        <ReasonDialog
          title={asked.decision === 'admitted' ? WORDS.confirmAdmit : WORDS.confirmReject}
          detail={WORDS.lead}
          label={WORDS.reason}
          missing={WORDS.reasonMissing}
          confirm={asked.decision === 'admitted' ? WORDS.admit : WORDS.reject}
          kind={asked.decision === 'admitted' ? 'primary' : 'danger'}
          path={`/aside/${asked.segment.id}/decision`}
          bodyOf={(reason) => ({ decision: asked.decision, reason })}
          onClose={() => setAsked(null)}
          onDone={done}
        />
      )}
    </>
  );
}

interface AsideTableProps {
  readonly segments: readonly Segment[];
  readonly onAsk: (asked: Asked) => void;
}

function AsideTable({ segments, onAsk }: AsideTableProps) {
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {segments.map((segment) => (
        <tr key={segment.id}>
          <th scope="row">{segment.person}</th>
          <td>
            {segment.fromSeq}–{segment.toSeq}
            <code className="desk-under">{segment.journal}</code>
          </td>
          <td>{sayMinute(segment.receivedAt)}</td>
          <td>
            <DecisionCell segment={segment} onAsk={onAsk} />
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function DecisionCell({
  segment,
  onAsk,
}: {
  readonly segment: Segment;
  readonly onAsk: (asked: Asked) => void;
}) {
  if (segment.decision !== null) return WORDS[segment.decision];
  return (
    <div className="desk-buttons">
      <Button onClick={() => onAsk({ segment, decision: 'admitted' })}>{WORDS.admit}</Button>
      <Button kind="danger" onClick={() => onAsk({ segment, decision: 'rejected' })}>
        {WORDS.reject}
      </Button>
    </div>
  );
}
