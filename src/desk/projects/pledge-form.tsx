import { useState } from 'react';
import { CSRF_HEADER } from '../../contract/desk';
import { paperType } from '../../contract/desk-project-file';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import { toPlainText } from '../../domain/kernel/plain-text';
import { PROJECT_FILE_WORDS as WORDS } from '../../text/project-file-words';
import { sha256Hex } from '../../trust/digest';
import { TextField } from '../../ui/text-field';
import { useDeskSession } from '../desk-session-context';

export interface PledgeFormProps {
  readonly project: string;
  readonly onDone: () => void;
}

/** Puts a scanned pledge on a project's file, under the digest of its bytes. */
export function PledgeForm({ project, onDone }: PledgeFormProps) {
  const { session } = useDeskSession();
  const [on, setOn] = useState('');
  const [failed, setFailed] = useState(false);
  const send = async (file: File) => {
    const type = paperType.safeParse(file.type);
    if (!type.success || on === '') return setFailed(true);
    try {
      const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
      const name = toPlainText(file.name).slice(0, 120);
      const query = new URLSearchParams({ name, on, type: type.data });
      const answer = await fetch(`/api/desk/projects/${project}/papers/${sha256}?${query}`, {
        ...{ method: 'PUT', body: file, credentials: 'same-origin' },
        headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), [CSRF_HEADER]: session.csrf },
      });
      setFailed(!answer.ok);
      if (answer.ok) onDone();
    } catch {
      // The network, or a file that changed since it was chosen.
      setFailed(true);
    }
  };
  return (
    <div className="desk-tools">
      <TextField
        label={WORDS.datedOn}
        type="date"
        value={on}
        onChange={({ target }) => setOn(target.value)}
      />
      <label className="field">
        <span className="field-label">{WORDS.scan}</span>
        <input
          type="file"
          accept={paperType.options.join()}
          disabled={on === ''}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void send(file);
            target.value = '';
          }}
        />
      </label>
      {failed ? <p className="desk-alarm">{WORDS.failed}</p> : null}
    </div>
  );
}
