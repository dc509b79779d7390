import { commissioningDocument } from '../../../documents/working-papers/commissioning-document';
import { readSignedPackage } from '../../../store/assignments';
import { planOf } from '../../../store/whole-evaluation';
import { ARCHIVE_PAPER_WORDS } from '../../../text/archive-words';
import type { ArchiveOrder } from './archive-order';
import type { ArchiveTask } from './archive-task';

const { page, json, jws } = ARCHIVE_PAPER_WORDS.commissioning;

/** 立项性: what the bureau commissioned, to be read, as data, and as it was signed. */
export function commissioningTasks(
  { session, work, signal, render }: ArchiveOrder,
  asOf: string,
): readonly ArchiveTask[] {
  const { pkg, packageDigest, assignment } = work;
  const ground = { package: pkg, plan: planOf(work), asOf };
  const of = { class: 'commissioning' } as const;
  return [
    {
      ...{ ...of, ...page, mediaType: 'application/pdf' },
      make: () => render(commissioningDocument(ground, page.indexNo, packageDigest), { signal }),
    },
    {
      ...{ ...of, ...json, mediaType: 'application/json' },
      make: async () => `${JSON.stringify(pkg, null, 2)}\n`,
    },
    {
      ...{ ...of, ...jws, mediaType: 'application/jose' },
      make: () => readSignedPackage(session, assignment),
    },
  ];
}
