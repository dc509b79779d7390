import type { FrameworkRevision } from '../../contract/desk-frameworks';
import type { Framework } from '../../domain/framework/framework';
import { draftFaults, hinders, readDraft } from '../../domain/framework/framework-draft';
import { serverInstant } from './server-time';

/** A saving of a framework as it lies in the database, with the name of whoever saved it. */
export interface StoredFramework {
  readonly revision: number;
  readonly content: string;
  readonly saved_at: Date;
  readonly name: string | null;
}

/**
 * The framework of a stored text.
 * @throws Error when it is none: whatever is stored was read before
 */
export function storedFramework(content: string): Framework {
  const read = readDraft(JSON.parse(content));
  if (!read.ok) throw new Error(`a stored framework is unreadable at ${read.error.join('.')}`);
  return read.value;
}

/** What is told of a saving. Its faults are found anew, by the checks of today. */
export function tellRevision(
  { revision, saved_at, name }: Omit<StoredFramework, 'content'>,
  framework: Framework,
): FrameworkRevision {
  return {
    revision,
    version: framework.version,
    faults: draftFaults(framework).filter(hinders).length,
    savedAt: serverInstant(saved_at.getTime()),
    savedBy: name ?? '',
  };
}
