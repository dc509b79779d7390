import { useState } from 'react';
import { CSRF_HEADER } from '../../contract/desk';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import { readOutline } from '../../domain/fieldwork/outline';
import { SITE_MAP_WORDS as WORDS } from '../../text/site-map-words';
import { sha256Hex } from '../../trust/digest';
import { useDeskSession } from '../desk-session-context';
import { noteSessionEnd } from '../session-end';

const MOST_BYTES = 4_000_000;

/** Puts an outline of the bureau's under the map, as a file that packages may name too. */
export function OutlineForm({ onKept }: { readonly onKept: () => void }) {
  const { session } = useDeskSession();
  const [failed, setFailed] = useState(false);
  const send = async (file: File) => {
    try {
      const isFit = file.size <= MOST_BYTES && readOutline(await file.text()).ok;
      if (!isFit) return setFailed(true);
      const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
      const query = new URLSearchParams({ name: `边界-${sha256.slice(0, 8)}.geojson` });
      const answer = await fetch(`/api/desk/files/${sha256}?${query}`, {
        ...{ method: 'PUT', body: file, credentials: 'same-origin' },
        headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), [CSRF_HEADER]: session.csrf },
      });
      if (answer.status === 401) noteSessionEnd();
      setFailed(!answer.ok);
      if (answer.ok) onKept();
    } catch {
      // The network, or a file that changed since it was chosen.
      setFailed(true);
    }
  };
  return (
    <div>
      <label className="field">
        <span className="field-label">{WORDS.outline}</span>
        <span className="field-hint">{WORDS.outlineHint}</span>
        <input
          type="file"
          accept=".geojson,.json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void send(file);
            target.value = '';
          }}
        />
      </label>
      {failed ? (
        <p className="desk-alarm" role="alert">
          {WORDS.outlineFailed}
        </p>
      ) : null}
    </div>
  );
}
