import { indicatorsOf } from '../../domain/framework/framework';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { type Custody, custodyOf } from '../../sync/custody';
import { countDelivery, type DeliveryFacts } from '../../sync/delivery';
import { CUSTODY_WORDS } from '../../text/delivery-words';
import { sayMinute } from '../../text/say-instant';
import { saySize } from '../../text/say-size';
import { SYNC_WORDS } from '../../text/sync-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';
import { Progress } from '../../ui/progress';
import { Sign } from '../../ui/sign';

interface EvidenceRowProps {
  readonly item: CapturedEvidence;
  readonly indicator: string;
  readonly custody: Custody;
  readonly mine: boolean;
}

function EvidenceRow({ item, indicator, custody, mine }: EvidenceRowProps) {
  const { capturedAt, size } = item.evidence;
  const whose = mine ? SYNC_WORDS.mine : SYNC_WORDS.others;
  return (
    <ListRow
      title={indicator}
      detail={
        <>
          {`${sayMinute(capturedAt)} · ${saySize(size)} · ${whose}`}
          <br />
          <Sign
            facts={{
              kind: 'custody',
              tone: custody === 'held' ? 'success' : 'plain',
              text: CUSTODY_WORDS[custody],
            }}
          />
        </>
      }
    />
  );
}

export interface CustodyCardsProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly delivery: DeliveryFacts;
}

/** Custody item by item: entries counted by covering receipt, every picture by its own. */
export function CustodyCards({ session, work, delivery }: CustodyCardsProps) {
  const { entries, entriesHeld } = countDelivery(delivery);
  const names = new Map(indicatorsOf(work.pkg.framework).map(({ id, name }) => [id, name]));
  const { evidence } = work.evaluation;
  return (
    <>
      <Card title={SYNC_WORDS.entries}>
        <Progress
          label={SYNC_WORDS.entriesDetail(entriesHeld, entries)}
          words=""
          value={entriesHeld}
          max={Math.max(1, entries)}
        />
      </Card>
      <Card title={SYNC_WORDS.evidence}>
        {evidence.length === 0 ? (
          <p className="soft">{SYNC_WORDS.noEvidence}</p>
        ) : (
          <List label={SYNC_WORDS.evidence}>
            {evidence.map((item) => {
              const { sha256, proves } = item.evidence;
              const custody = custodyOf({ kind: 'evidence', sha256 }, delivery.coverage);
              return (
                <EvidenceRow
                  key={item.hash}
                  item={item}
                  indicator={names.get(proves.indicator ?? '') ?? SYNC_WORDS.provesNothingYet}
                  custody={custody}
                  mine={item.person === session.who.person}
                />
              );
            })}
          </List>
        )}
      </Card>
    </>
  );
}
