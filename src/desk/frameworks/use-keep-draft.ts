import { useEffect, useRef, useState } from 'react';
import type { Framework } from '../../domain/framework/framework';
import { useFrameworkWrite } from './use-framework-write';

/** Whether unsaved changes are kept on the server: there are none, not yet, kept, or not to be kept. */
export type Keeping = 'clean' | 'waiting' | 'kept' | 'failed';

/** How long nothing is typed before what was typed is kept. */
const PAUSE_MS = 700;

export interface KeepDraft {
  readonly present: Framework;
  /** What the newest saving that the editor knows holds; null while there is none. */
  readonly saved: Framework | null;
  readonly base: number | null;
  /** The content that the server already keeps for this person, if any. */
  readonly kept: Framework | null;
}

/** Keeps unsaved changes on the server while they are made, and drops them when they are undone. */
export function useKeepDraft({ present, saved, base, kept }: KeepDraft): Keeping {
  const write = useFrameworkWrite();
  const [last, setLast] = useState({ content: kept, failed: false });
  const turn = useRef(0);
  const isClean = present === saved;
  useEffect(() => {
    if (isClean ? last.content === null : last.content === present) return;
    turn.current += 1;
    const own = turn.current;
    const path = `/frameworks/${present.id}/draft`;
    const timer = setTimeout(async () => {
      const answer = isClean
        ? await write(path, null, { method: 'DELETE' })
        : await write(path, null, { method: 'POST', body: { base, content: present } });
      if (own !== turn.current) return;
      setLast({ content: isClean ? null : present, failed: !answer.ok });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [present, isClean, base, last.content, write]);
  if (isClean) return 'clean';
  if (last.content !== present) return 'waiting';
  return last.failed ? 'failed' : 'kept';
}
