import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { mayDo } from '../../contract/authorisation';
import { type FrameworkResponse, frameworkResponse } from '../../contract/desk-frameworks';
import { role } from '../../domain/assignment/role';
import type { Framework } from '../../domain/framework/framework';
import { readDraft } from '../../domain/framework/framework-draft';
import { EDITOR_WORDS } from '../../text/framework-editor-words';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { FrameworkEditor } from './framework-editor';
import { FrameworkHead } from './framework-head';
import { FrameworkView } from './framework-view';
import { Unreadable } from './unreadable';
import { useFrameworkWrite } from './use-framework-write';

/** Whether the person at the desk may write frameworks. */
export function useMayWrite(): boolean {
  const known = role.safeParse(useDeskSession().session.role);
  return known.success && mayDo(known.data, 'framework.write');
}

const contentOf = (value: unknown): Framework | null => {
  const read = readDraft(value);
  return read.ok ? read.value : null;
};

interface OpenedProps {
  readonly response: FrameworkResponse;
  readonly onDrop: () => void;
}

/** The newest saving, or the reader's unsaved work on it, to edit; for others to read. */
function Opened({ response: { revisions, content, draft }, onDrop }: OpenedProps) {
  const mayWrite = useMayWrite();
  // Made once: the very object tells whether anything differs from what is saved.
  const [saved] = useState(() => contentOf(content));
  const [begun] = useState(() => contentOf(draft?.content));
  const base = revisions[0]?.revision ?? null;
  const initial = (mayWrite ? begun : null) ?? saved;
  // Unsaved work that cannot be read is not written over unseen.
  const isHidden = mayWrite && draft !== null && begun === null;
  if (initial === null || isHidden) return <Unreadable />;
  if (!mayWrite) {
    const status = EDITOR_WORDS.readOnly;
    return (
      <FrameworkView
        framework={initial}
        editing={null}
        head={(faults) => <FrameworkHead framework={initial} faults={faults} status={status} />}
      />
    );
  }
  return (
    <FrameworkEditor
      initial={initial}
      // Unsaved work goes on after the saving that it started from, so that one in between is seen.
      stored={{ content: saved, revisions, base: draft === null ? base : draft.base }}
      draftAt={draft?.savedAt ?? null}
      onDrop={onDrop}
    />
  );
}

/** `/frameworks/f/:framework`: one framework of the bureau. */
export function FrameworkPage() {
  const { framework = '' } = useParams();
  const path = `/frameworks/${framework}`;
  const { loaded, reload } = useLoaded(path, frameworkResponse);
  const write = useFrameworkWrite();
  const [, navigate] = useLocation();
  const drop = async () => {
    await write(`${path}/draft`, null, { method: 'DELETE' });
    if (loaded.state === 'loaded' && loaded.value.revisions.length > 0) reload();
    else navigate('/frameworks');
  };
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {(response) => (
        <Opened
          key={`${framework} ${response.revisions[0]?.revision} ${response.draft?.savedAt}`}
          response={response}
          onDrop={() => void drop()}
        />
      )}
    </LoadedView>
  );
}
