import { useState } from 'react';
import {
  type FrameworkRevision,
  frameworkResponse,
  saveFrameworkResponse,
} from '../../contract/desk-frameworks';
import type { Framework } from '../../domain/framework/framework';
import { askDesk, type DeskFault } from '../desk-api';
import { useFrameworkWrite } from './use-framework-write';

/** What the editor knows of the newest saving. */
export interface SavedState {
  readonly content: Framework | null;
  readonly revisions: readonly FrameworkRevision[];
  /** The saving that the work under way started from. */
  readonly base: number | null;
}

/** Why nothing was saved: somebody else saved meanwhile, or something failed. */
export type SaveTrouble =
  | { readonly kind: 'changed'; readonly newest: FrameworkRevision }
  | { readonly kind: 'failed'; readonly fault: DeskFault };

const isChanged = (fault: DeskFault): boolean =>
  fault.kind === 'problem' && fault.problem.code === 'framework-changed';

/** Saves after the saving that was seen last, or, when asked to, after one that came between. */
export function useSave(initial: SavedState) {
  const write = useFrameworkWrite();
  const [saved, setSaved] = useState(initial);
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const explain = async (fault: DeskFault, id: string): Promise<void> => {
    if (!isChanged(fault)) return setTrouble({ kind: 'failed', fault });
    const answer = await askDesk(`/frameworks/${id}`, frameworkResponse);
    const revisions = answer.ok ? (answer.value?.revisions ?? []) : [];
    const [newest] = revisions;
    if (newest !== undefined) setSaved((last) => ({ ...last, revisions }));
    setTrouble(newest === undefined ? { kind: 'failed', fault } : { kind: 'changed', newest });
  };
  const save = async (content: Framework, after: number | null = saved.base): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await write(`/frameworks/${content.id}/revisions`, saveFrameworkResponse, {
      method: 'POST',
      body: { replaces: after, content },
    });
    if (!answer.ok) await explain(answer.error, content.id);
    else if (answer.value !== null) {
      const revision = answer.value;
      setTrouble(null);
      setSaved(({ revisions }) => ({
        ...{ content, base: revision.revision },
        revisions: [revision, ...revisions],
      }));
    }
    setBusy(false);
  };
  return { saved, trouble, busy, save };
}
