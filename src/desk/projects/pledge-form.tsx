import { useRef, useState } from 'react';
import { CSRF_HEADER } from '../../contract/desk';
import { paperType } from '../../contract/desk-project-file';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import { toPlainText } from '../../domain/kernel/plain-text';
import { PROJECT_FILE_WORDS as WORDS } from '../../text/project-file-words';
import { sha256Hex } from '../../trust/digest';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useDeskSession } from '../desk-session-context';
import { noteSessionEnd } from '../session-end';

/** Sends a scan under the digest of its bytes; false where it was not kept. */
async function sendScan(project: string, on: string, csrf: string, file: File): Promise<boolean> {
  const type = paperType.safeParse(file.type);
  if (!type.success) return false;
  try {
    const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
    const name = toPlainText(file.name).slice(0, 120);
    const query = new URLSearchParams({ name, on, type: type.data });
    const answer = await fetch(`/api/desk/projects/${project}/papers/${sha256}?${query}`, {
      ...{ method: 'PUT', body: file, credentials: 'same-origin' },
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), [CSRF_HEADER]: csrf },
    });
    if (answer.status === 401) noteSessionEnd();
    return answer.ok;
  } catch {
    // The network, or a file that changed since it was chosen.
    return false;
  }
}

export interface PledgeFormProps {
  readonly project: string;
  readonly onDone: () => void;
}

/** Puts a scanned pledge on a project's file. */
export function PledgeForm({ project, onDone }: PledgeFormProps) {
  const { session } = useDeskSession();
  const input = useRef<HTMLInputElement>(null);
  const [on, setOn] = useState('');
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async (file: File) => {
    const isKept = await sendScan(project, on, session.csrf, file);
    setFailed(!isKept);
    if (isKept) onDone();
  };
  const choose = () => {
    setTried(true);
    if (on !== '') input.current?.click();
  };
  return (
    <>
      <div className="project-pledge">
        <TextField
          label={WORDS.datedOn}
          type="date"
          value={on}
          error={tried && on === '' ? WORDS.dateMissing : undefined}
          onChange={({ target }) => setOn(target.value)}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept={paperType.options.join()}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void send(file);
            target.value = '';
          }}
        />
        <div className="desk-buttons">
          <Button onClick={choose}>{WORDS.scan}</Button>
          <p className="soft small">{WORDS.scanNote}</p>
        </div>
      </div>
      {failed ? (
        <p className="desk-alarm" aria-live="polite">
          {WORDS.failed}
        </p>
      ) : null}
    </>
  );
}
