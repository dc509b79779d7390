import { useEffect, useState } from 'react';
import { standingRecords } from '../../../domain/fieldwork/kept-papers';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { readContent } from '../records/use-record-content';

const NONE: ReadonlyMap<string, string> = new Map();

/** All words in a content, whatever its form. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

/** Words of the personal records whose bytes are on this phone, by record id; read when asked for. */
export function usePaperTexts(
  session: FieldSession,
  work: AssignmentWork,
  wanted: boolean,
): ReadonlyMap<string, string> {
  const [texts, setTexts] = useState(NONE);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const read = async () => {
      const found = new Map<string, string>();
      for (const { record } of standingRecords(wholeEvaluation(work).fieldwork)) {
        const content = await readContent(session, record);
        if (gone) return;
        if (content.kind !== 'content' || content.content.kind === 'track') continue;
        found.set(record.value.id, wordsIn(content.content).join('\n'));
      }
      setTexts(found);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [session, work, wanted]);
  return texts;
}
