import { MAX_FRAMEWORK_BYTES } from '../../contract/desk-frameworks';
import type { FrameworkPreview, ImportFault } from '../../documents/framework/import-outcome';
import type { FrameworkForm } from '../../documents/framework/write-framework';
import { SHEET_LIMITS } from '../../documents/sheet/unreadable';
import type { Framework } from '../../domain/framework/framework';
import { fail, type Result } from '../../domain/kernel/result';
import { utf8 } from '../../trust/bytes';
import { canonicalText } from '../../trust/canonical';

/** A kind of file in which a framework leaves and enters the desk. */
export interface FrameworkFormat {
  readonly form: FrameworkForm;
  /** The ending of its files, with the dot. */
  readonly ending: string;
  readonly type: string;
}

/** Every kind of file that the desk reads and writes frameworks in; a further one is one more line. */
export const FRAMEWORK_FORMATS: readonly FrameworkFormat[] = [
  {
    ...{ form: 'xlsx', ending: '.xlsx' },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { form: 'csv', ending: '.csv', type: 'text/csv' },
  { form: 'json', ending: '.json', type: 'application/json' },
];

/** A framework as a file. What writes it is loaded when it is first asked for. */
export async function writeFrameworkFile(
  framework: Framework,
  { form, type }: FrameworkFormat,
): Promise<Blob> {
  const { writeFramework } = await import('../../documents/framework/write-framework');
  return new Blob([await writeFramework(framework, form)], { type });
}

/**
 * Why a file gives no framework: what stands in it, more than the server takes, or that it could not
 * be read at all: it was changed or moved after it was chosen, or what reads it was not loaded.
 */
export type FileFault =
  | ImportFault
  | { readonly kind: 'more-than-kept' }
  | { readonly kind: 'not-opened' };

/** What a person says of somebody else's table. */
export interface FileChoice {
  /** The sheet to read; null for the one with most indicators. */
  readonly sheet: string | null;
  readonly official: boolean;
}

/** Room for what goes to the server with a framework. */
const ENVELOPE_BYTES = 1024;

const isKept = (framework: Framework): boolean =>
  utf8(canonicalText(framework)).length + ENVELOPE_BYTES <= MAX_FRAMEWORK_BYTES;

/** The part of a file that is needed of it. */
type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads what somebody chose, in whichever form it is; nothing is done with it. */
export async function readFrameworkFile(
  file: ChosenFile,
  choice: FileChoice,
): Promise<Result<FrameworkPreview, readonly FileFault[]>> {
  if (file.size > SHEET_LIMITS.fileBytes) return fail([{ kind: 'unreadable', code: 'too-large' }]);
  let read: Result<FrameworkPreview, readonly FileFault[]>;
  try {
    const [{ importFramework }, bytes] = await Promise.all([
      import('../../documents/framework/import-framework'),
      file.arrayBuffer(),
    ]);
    const options = { ...choice, fileName: file.name, drafts: true };
    read = await importFramework(new Uint8Array(bytes), options);
  } catch {
    // The browser refuses a file that changed since, and a part of the program that it cannot load.
    return fail([{ kind: 'not-opened' }]);
  }
  return read.ok && !isKept(read.value.framework) ? fail([{ kind: 'more-than-kept' }]) : read;
}
