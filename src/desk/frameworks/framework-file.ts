import type { Framework } from '../../domain/framework/framework';
import { readDraft } from '../../domain/framework/framework-draft';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { canonicalText } from '../../trust/canonical';

/** Why a file gives no framework: it is too large, or it has not the form, and where. */
export type FileFault =
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unreadable'; readonly place: string };

/** A kind of file in which a framework leaves and enters the desk. */
export interface FrameworkFormat {
  /** The ending of its files, with the dot. */
  readonly ending: string;
  readonly label: string;
  readonly read: (bytes: Uint8Array) => Promise<Result<Framework, FileFault>>;
  readonly write: (framework: Framework) => Promise<Blob>;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // A byte order mark goes with the decoding.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Canonical JSON: the same framework is always the same bytes. */
const JSON_FORMAT: FrameworkFormat = {
  ending: '.json',
  label: 'JSON',
  read: async (bytes) => {
    const read = readDraft(parseJson(bytes));
    return read.ok ? read : fail({ kind: 'unreadable', place: read.error.join('.') });
  },
  write: async (framework) => new Blob([canonicalText(framework)], { type: 'application/json' }),
};

/** Every kind of file that the desk reads and writes frameworks in; a further one is one more line. */
export const FRAMEWORK_FORMATS: readonly FrameworkFormat[] = [JSON_FORMAT];

const MOST_BYTES = 2 * 1024 * 1024;

/** The framework in a file that somebody chose, by the ending of its name; JSON where it has none. */
export async function readFrameworkFile(file: File): Promise<Result<Framework, FileFault>> {
  if (file.size > MOST_BYTES) return fail({ kind: 'tooLarge' });
  const format =
    FRAMEWORK_FORMATS.find(({ ending }) => file.name.toLowerCase().endsWith(ending)) ?? JSON_FORMAT;
  const read = await format.read(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? ok(read.value) : read;
}
