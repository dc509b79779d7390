import type { FrameworksResponse } from '../../contract/desk-frameworks';
import type { FrameworkPreview } from '../../documents/framework/import-outcome';
import type { Framework } from '../../domain/framework/framework';
import { TEMPLATES } from './framework-row';
import { newFrameworkId } from './new-framework';

type Read = Pick<FrameworkPreview, 'form' | 'framework'>;

/** A template's id is not the bureau's own, and that of a table of others was made up. */
const isOwnId = ({ form, framework }: Read): boolean =>
  form !== 'table' && TEMPLATES.every(({ id }) => id !== framework.id);

/** An imported framework keeps its id, so that it goes on where it was; else it gets one. */
export const asOwn = (read: Read): Framework =>
  isOwnId(read) ? read.framework : { ...read.framework, id: newFrameworkId() };

/** What an import into the list meets: nothing, a saved framework, or the reader's unsaved work. */
export type Met = 'nothing' | 'saved' | 'draft';

export function whatIsMet(read: Read, { frameworks, drafts }: FrameworksResponse): Met {
  const { id } = read.framework;
  if (!isOwnId(read)) return 'nothing';
  if (drafts.some(({ framework }) => framework === id)) return 'draft';
  return frameworks.some(({ framework }) => framework === id) ? 'saved' : 'nothing';
}
