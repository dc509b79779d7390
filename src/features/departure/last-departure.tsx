import { useLiveQuery } from 'dexie-react-hooks';
import { epochMs } from '../../domain/kernel/instant';
import type { FieldSession } from '../../store/field-session';
import { DEPARTURE_WORDS, saySummary } from '../../text/departure-words';
import { sayMinute } from '../../text/say-instant';
import { readDeparture } from './departure-result';
import { summaryOf } from './departure-summary';

/** The last pre-departure check in one line, for the row that leads to it. */
export function LastDeparture({ session }: { readonly session: FieldSession }) {
  const result = useLiveQuery(() => readDeparture(session), [session]);
  if (result === undefined) return null;
  if (result === null) return <>{DEPARTURE_WORDS.never}</>;
  const nowMs = epochMs(session.writer.clock.now().at);
  const summary = summaryOf(result.findings, nowMs - epochMs(result.at));
  return <>{DEPARTURE_WORDS.hub(sayMinute(result.at), saySummary(summary))}</>;
}
