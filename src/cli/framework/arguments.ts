import { parseArgs } from 'node:util';
import type { FrameworkForm } from '../../documents/framework/write-framework';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { FRAMEWORK_CLI_WORDS as WORDS } from '../../text/framework-cli-words';

/** What the command was asked to do. */
export interface FrameworkRequest {
  /** A file, or an id of the catalogue. */
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'catalogue'; readonly id: string };
  readonly to: { readonly path: string; readonly form: FrameworkForm } | null;
  /** Writes nothing while there are faults. */
  readonly check: boolean;
  readonly json: boolean;
  readonly official: boolean;
  readonly sheet: string | null;
}

const OPTIONS = {
  catalogue: { type: 'string' },
  list: { type: 'boolean' },
  check: { type: 'boolean' },
  to: { type: 'string' },
  sheet: { type: 'string' },
  official: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

function formOf(path: string): FrameworkForm | null {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
  return ending === 'json' || ending === 'xlsx' || ending === 'csv' ? ending : null;
}

function targetOf(path: string | undefined): Result<FrameworkRequest['to'], string> {
  if (path === undefined) return ok(null);
  const form = formOf(path);
  return form === null ? fail(WORDS.badTarget(path)) : ok({ path, form });
}

function sourceOf(
  id: string | undefined,
  positionals: readonly string[],
): Result<FrameworkRequest['from'], string> {
  const [path, ...more] = positionals;
  if (more.length > 0 || (path === undefined) === (id === undefined)) return fail(WORDS.usage);
  return ok(id === undefined ? { kind: 'file', path: path ?? '' } : { kind: 'catalogue', id });
}

/** Reads the arguments: a request, or that help or the list is wanted, or a sentence. */
export function readArguments(args: string[]): Result<FrameworkRequest | 'help' | 'list', string> {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = read;
  if (values.help) return ok('help');
  if (values.list) return ok('list');
  const from = sourceOf(values.catalogue, positionals);
  if (!from.ok) return from;
  const to = targetOf(values.to);
  if (!to.ok) return to;
  return ok({
    from: from.value,
    to: to.value,
    check: values.check ?? false,
    json: values.json ?? false,
    official: values.official ?? false,
    sheet: values.sheet ?? null,
  });
}
