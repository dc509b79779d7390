import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { acknowledgeLogFault } from '../../store/acknowledge-log-fault';
import type { FieldSession } from '../../store/field-session';
import { readLogFault } from '../../store/sync-notes';
import { sayMinute } from '../../text/say-instant';
import { LOG_FAULT_WORDS } from '../../text/sync-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { saveTextFile } from '../../ui/save-file';

/**
 * The bureau's log showed two histories. The proof is exported first; only then may the person,
 * who has told the bureau, let the phone try again.
 */
export function LogFaultCard({ session }: { readonly session: FieldSession }) {
  const fault = useLiveQuery(() => readLogFault(session), [session]);
  const [exported, setExported] = useState(false);
  if (fault === undefined || fault === null) return null;
  const save = () => {
    saveTextFile('takan-log-fault.json', JSON.stringify(fault, null, 2));
    setExported(true);
  };
  return (
    <Card title={LOG_FAULT_WORDS.title}>
      <p>{LOG_FAULT_WORDS.lead}</p>
      <Facts
        items={[
          { term: LOG_FAULT_WORDS.at, detail: sayMinute(fault.at) },
          { term: LOG_FAULT_WORDS.code, detail: fault.code, code: true },
        ]}
      />
      <Button onClick={save}>{LOG_FAULT_WORDS.save}</Button>
      <Button
        kind="danger"
        off={!exported}
        onClick={() => void acknowledgeLogFault(session.writer)}
      >
        {LOG_FAULT_WORDS.acknowledge}
      </Button>
      {exported ? null : <p className="soft small">{LOG_FAULT_WORDS.saveFirst}</p>}
    </Card>
  );
}
