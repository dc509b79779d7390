import type { HashedEntry } from '../../../domain/journal/entry';
import { byText } from '../../../domain/journal/strand';
import { readHeads, signedHeadAt } from '../../../store/journals';
import { ARCHIVE_PAPER_WORDS as WORDS } from '../../../text/archive-words';
import { canonicalText } from '../../../trust/canonical';
import { sha256Hex } from '../../../trust/digest';
import type { ArchiveOrder } from './archive-order';
import type { ArchiveTask } from './archive-task';

/** The line that an entry was read from: entries are canonical, so there is one. */
async function lineOf({ entry, hash }: HashedEntry): Promise<string> {
  const line = canonicalText(entry);
  if ((await sha256Hex(line)) !== hash) throw new Error('an entry is not its line');
  return line;
}

const inOrder = (entries: readonly HashedEntry[]): readonly HashedEntry[] =>
  [...entries].sort((a, b) => a.entry.seq - b.entry.seq || byText(a.hash, b.hash));

/** Every journal line by line, branches of a fork included, with its newest head and its key. */
export function journalTasks({ session, work }: ArchiveOrder): readonly ArchiveTask[] {
  const { assignment, keys } = work;
  const journals = [...work.journals].sort((a, b) => byText(a.journal, b.journal));
  return journals.flatMap(({ journal, entries }, i): readonly ArchiveTask[] => {
    const of = { class: 'supporting', indexNo: WORDS.journalNo(i + 1) } as const;
    return [
      {
        ...{ ...of, title: WORDS.journal, name: WORDS.journalName },
        mediaType: 'application/jsonl',
        make: async () => `${(await Promise.all(inOrder(entries).map(lineOf))).join('\n')}\n`,
      },
      {
        ...{ ...of, title: WORDS.head, name: WORDS.headName, mediaType: 'application/jose' },
        make: async () => {
          const all = await readHeads(session, assignment);
          const head = all.find((each) => each.journal === journal);
          return head === undefined ? null : signedHeadAt(session, journal, head.seq);
        },
      },
      {
        ...{ ...of, title: WORDS.key, name: WORDS.keyName, mediaType: 'application/jwk+json' },
        make: async () => {
          const key = keys.get(journal);
          return key === undefined ? null : canonicalText(key);
        },
      },
    ];
  });
}
