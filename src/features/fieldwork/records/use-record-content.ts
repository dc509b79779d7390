import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { KeptRecord } from '../../../domain/fieldwork/fieldwork';
import { writtenRecord } from '../../../domain/fieldwork/record-content';
import { trackContent } from '../../../domain/fieldwork/track';
import type { FieldSession } from '../../../store/field-session';
import { readRecord } from '../../../store/personal-record';

const known = z.union([writtenRecord, trackContent]);
export type RecordContent = z.infer<typeof known>;

/** What is known of a record's content: its bytes may be elsewhere, destroyed, or a newer app's. */
export type ReadContent =
  | { readonly kind: 'content'; readonly content: RecordContent }
  | { readonly kind: 'erased' | 'elsewhere' | 'unreadable' };

/** Reads the content of a record, where it is here and can be read. */
export async function readContent(
  session: FieldSession,
  { value, erased }: KeptRecord,
): Promise<ReadContent> {
  if (erased !== null) return { kind: 'erased' };
  try {
    const content = await readRecord(session, value.record.sha256, known);
    return content === null ? { kind: 'elsewhere' } : { kind: 'content', content };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The content of a record; null until it has been read. */
export function useRecordContent(session: FieldSession, record: KeptRecord): ReadContent | null {
  const [read, setRead] = useState<ReadContent | null>(null);
  useEffect(() => {
    let gone = false;
    void readContent(session, record).then((content) => {
      if (!gone) setRead(content);
    });
    return () => {
      gone = true;
    };
  }, [session, record]);
  return read;
}
