import { useCallback } from 'react';
import type { Framework } from '../../domain/framework/framework';
import type { Result } from '../../domain/kernel/result';
import type { DeskFault } from '../desk-api';
import { useFrameworkWrite } from './use-framework-write';

/**
 * Begins work on a framework: it is a draft on the server from the first moment, so that the page
 * that edits it opens it like any other unsaved work. `base` is the saving that it changes, if any.
 */
export function useBeginFramework() {
  const write = useFrameworkWrite();
  return useCallback(
    (content: Framework, base: number | null): Promise<Result<unknown, DeskFault>> =>
      write(`/frameworks/${content.id}/draft`, null, { method: 'POST', body: { base, content } }),
    [write],
  );
}
