import { useEffect, useState } from 'react';
import type { FieldSession } from '../../store/field-session';
import { type Acknowledgement, acknowledge } from '../../sync/handover/acknowledge';
import { packSmall } from '../../sync/handover/small-parcel';
import type { TakeReport } from '../../sync/handover/take-report';
import { TAKE_WORDS } from '../../text/handover-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { saveTextFile } from '../../ui/save-file';
import { FrameShow } from './frame-show';

/** How the name of the file of a receipt ends. */
export const TAKEN_ENDING = '.takan-taken';

interface ReceiptShowProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly report: TakeReport;
}

function useWord({ session, assignment, report }: ReceiptShowProps) {
  const [word, setWord] = useState<{ value: Acknowledgement; data: Uint8Array } | null>(null);
  useEffect(() => {
    let current = true;
    const make = async () => {
      const value = await acknowledge(session, assignment, report);
      if (value === null) return;
      const data = await packSmall(value);
      if (current) setWord({ value, data });
    };
    void make();
    return () => {
      current = false;
    };
  }, [session, assignment, report]);
  return word;
}

/** The signed word for what was taken, to be scanned by whoever gave it. */
export function ReceiptShow(props: ReceiptShowProps) {
  const word = useWord(props);
  if (Object.keys(props.report.heads).length === 0) return <p>{TAKE_WORDS.noReceipt}</p>;
  if (word === null) return null;
  const name = `踏勘收条-${props.session.who.name}${TAKEN_ENDING}`;
  return (
    <Card title={TAKE_WORDS.receipt}>
      <p>{TAKE_WORDS.receiptLead}</p>
      <FrameShow data={word.data} />
      <Button onClick={() => saveTextFile(name, JSON.stringify(word.value))}>
        {TAKE_WORDS.saveReceipt}
      </Button>
    </Card>
  );
}
