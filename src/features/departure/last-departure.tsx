import { useLiveQuery } from 'dexie-react-hooks';
import type { FieldSession } from '../../store/field-session';
import { DEPARTURE_WORDS } from '../../text/departure-words';
import { sayMinute } from '../../text/say-instant';
import { readDeparture } from './departure-result';

/** The last pre-departure check in one line, for the row that leads to it. */
export function LastDeparture({ session }: { readonly session: FieldSession }) {
  const result = useLiveQuery(() => readDeparture(session), [session]);
  if (result === undefined) return null;
  if (result === null) return <>{DEPARTURE_WORDS.never}</>;
  const attend = result.findings.filter(({ verdict }) => verdict === 'attend').length;
  return <>{DEPARTURE_WORDS.hub(sayMinute(result.at), attend)}</>;
}
