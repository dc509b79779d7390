import type { HashedEntry } from '../../../domain/journal/entry';
import type { EntryPlace } from '../../../domain/journal/evaluation';
import { isInOpenFork } from '../../../domain/journal/open-forks';
import { orderEntries } from '../../../domain/journal/order';
import type { AssignmentWork } from '../../../store/assignment-work';

/** A form that was taken from a file: where it stands, its name, and how many scores it gave. */
export interface ImportedForm extends EntryPlace {
  readonly name: string;
  readonly count: number;
}

interface FormBody {
  readonly file: { readonly name: string } | null;
  readonly scores: readonly unknown[];
}

/** The form that an entry of a known form took; null where it was copied from paper. */
export function importedForm({ entry, hash }: HashedEntry): ImportedForm | null {
  if (entry.type !== 'selfScores.imported') return null;
  // Whatever the fold did not set aside has the form of its act.
  const { file, scores } = entry.body as unknown as FormBody;
  if (file === null) return null;
  return { journal: entry.journal, seq: entry.seq, hash, name: file.name, count: scores.length };
}

/**
 * The newest form that a person took from a file, of those that stand and can be taken back; null
 * when there is none.
 */
export function latestImport(
  { journals, evaluation }: Pick<AssignmentWork, 'journals' | 'evaluation'>,
  person: string,
): ImportedForm | null {
  const gone = new Set([...evaluation.withdrawn, ...evaluation.setAside].map(({ hash }) => hash));
  const forms = orderEntries(journals).ordered.flatMap((placed) => {
    const { entry, hash } = placed;
    const isOwn = evaluation.journals[entry.journal]?.person === person;
    if (!isOwn || gone.has(hash) || isInOpenFork(evaluation, entry)) return [];
    return importedForm(placed) ?? [];
  });
  return forms.at(-1) ?? null;
}
