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

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/**
 * The framework of a stored text. It was read when it came; null where this release cannot read it
 * (it was written by a later one, or changed beside the server), which must not hide the others.
 */
export function storedFramework(content: string): Framework | null {
  const read = readDraft(parsed(content));
  return read.ok ? read.value : null;
}

/** What is told of a saving. Its faults are found anew, by the checks of today. */
export function tellRevision(
  { revision, saved_at, name }: Omit<StoredFramework, 'content'>,
  framework: Framework | null,
): FrameworkRevision {
  return {
    revision,
    version: framework?.version ?? '',
    faults: framework === null ? null : draftFaults(framework).filter(hinders).length,
    savedAt: serverInstant(saved_at.getTime()),
    savedBy: name ?? '',
  };
}
