import { useState } from 'react';
import { evidenceBytes } from '../../store/evidence-bytes';
import type { FieldSession } from '../../store/field-session';
import type { QuarantinedItem } from '../../store/quarantine';
import { queueAgain } from '../../store/release-aside';
import { RETRY_WORDS } from '../../text/problem-words';
import { sayMinute } from '../../text/say-instant';
import {
  QUARANTINE_DIRECTION,
  QUARANTINE_KIND,
  SYNC_WORDS,
  sayRefusal,
  sayRefusalNext,
} from '../../text/sync-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { saveFile, saveTextFile } from '../../ui/save-file';

/** The refused item as a file: its exact lines, or the bytes of the evidence. */
async function exportItem(session: FieldSession, item: QuarantinedItem): Promise<void> {
  const name = `takan-${item.kind}-${item.id.slice(0, 16)}`;
  const bytes = item.kind === 'evidence' ? await evidenceBytes(session, item.id) : null;
  if (bytes !== null) saveFile(name, bytes);
  else saveTextFile(`${name}.json`, JSON.stringify(item, null, 2));
}

interface ItemProps {
  readonly session: FieldSession;
  readonly item: QuarantinedItem;
  readonly onQueued: () => void;
}

function Item({ session, item, onQueued }: ItemProps) {
  const queue = async () => {
    await queueAgain(session.writer, item);
    onQueued();
  };
  return (
    <Notice
      tone="warning"
      title={`${QUARANTINE_KIND[item.kind]}：${sayRefusal(item.code)}`}
      safe={`${QUARANTINE_DIRECTION[item.direction]}（${sayMinute(item.at)}）。${RETRY_WORDS[item.retry]}。`}
      next={sayRefusalNext(item.code)}
      action={
        <>
          <Button onClick={() => void exportItem(session, item)}>{SYNC_WORDS.exportItem}</Button>
          {item.direction === 'sent' ? (
            <Button onClick={() => void queue()}>{SYNC_WORDS.queueAgain}</Button>
          ) : null}
        </>
      }
    />
  );
}

export interface QuarantineCardProps {
  readonly session: FieldSession;
  readonly items: readonly QuarantinedItem[];
}

/** What was refused, why, and what can be done; nothing else waits for it. */
export function QuarantineCard({ session, items }: QuarantineCardProps) {
  const [queued, setQueued] = useState(false);
  const told = queued ? <Notice live title={SYNC_WORDS.queued} /> : null;
  if (items.length === 0) return told;
  return (
    <Card title={SYNC_WORDS.quarantine}>
      <p>{SYNC_WORDS.quarantineLead}</p>
      {told}
      {items.map((item) => (
        <Item key={item.row} session={session} item={item} onQueued={() => setQueued(true)} />
      ))}
    </Card>
  );
}
