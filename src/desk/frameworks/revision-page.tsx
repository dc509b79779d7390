import { useMemo } from 'react';
import { useParams } from 'wouter';
import { revisionResponse } from '../../contract/desk-frameworks';
import { readDraft } from '../../domain/framework/framework-draft';
import { EDITOR_WORDS } from '../../text/framework-editor-words';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { sayRevision } from './editor-notices';
import { FrameworkHead } from './framework-head';
import { FrameworkView } from './framework-view';
import { Unreadable } from './unreadable';

type Revision = Parameters<typeof sayRevision>[0] & { readonly content?: unknown };

function Revision({ revision }: { readonly revision: Revision }) {
  const read = useMemo(() => readDraft(revision.content), [revision]);
  if (!read.ok) return <Unreadable />;
  const status = `${EDITOR_WORDS.oldLead(revision.revision)}${sayRevision(revision)}`;
  return (
    <FrameworkView
      framework={read.value}
      editing={null}
      head={(faults) => <FrameworkHead framework={read.value} faults={faults} status={status} />}
    />
  );
}

/** `/frameworks/f/:framework/r/:revision`: one saving of a framework as it was. */
export function RevisionPage() {
  const { framework = '', revision = '' } = useParams();
  const path = `/frameworks/${framework}/revisions/${revision}`;
  const { loaded, reload } = useLoaded(path, revisionResponse);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {(found) => <Revision revision={found} />}
    </LoadedView>
  );
}
