import type { ArchivedPaper } from '../../../documents/papers-archive/archived-paper';
import type { PaperFault } from '../../../documents/papers-archive/place-papers';
import {
  PaperBytesDiffer,
  type PapersArchive,
  planPapersArchive,
} from '../../../documents/papers-archive/plan-papers-archive';
import { unshared } from '../../../trust/bytes';
import { commissioningTasks } from './archive-commissioning';
import { concludingTasks } from './archive-concluding';
import { readContents } from './archive-contents';
import type { ArchiveFault, ArchiveOrder } from './archive-order';
import { EvidenceGone, evidencePaper, supportingTasks } from './archive-supporting';
import { type ArchiveTask, madePaper } from './archive-task';

/** The writer does not take a paper. */
class PaperRefused extends Error {
  readonly fault: PaperFault;

  constructor(fault: PaperFault) {
    super(`${fault.indexNo}: ${fault.code}`);
    this.fault = fault;
  }
}

/** So many bytes are handed to the browser at a time, which may put them on its disk. */
const PART_BYTES = 8 * 1024 * 1024;

async function makeAll(
  { signal, onProgress }: ArchiveOrder,
  tasks: readonly ArchiveTask[],
): Promise<readonly ArchivedPaper[]> {
  const papers: ArchivedPaper[] = [];
  for (const [done, task] of tasks.entries()) {
    signal.throwIfAborted();
    onProgress({ kind: 'making', done, all: tasks.length });
    const paper = await madePaper(task);
    if (paper !== null) papers.push(paper);
  }
  return papers;
}

async function write(
  { signal, onProgress }: ArchiveOrder,
  { size, chunks }: PapersArchive,
): Promise<Blob> {
  const parts: Blob[] = [];
  let [pieces, held, bytes]: [Uint8Array<ArrayBuffer>[], number, number] = [[], 0, 0];
  const handOver = () => {
    parts.push(new Blob(pieces));
    [pieces, held, bytes] = [[], 0, bytes + held];
    onProgress({ kind: 'writing', bytes, size });
  };
  onProgress({ kind: 'writing', bytes, size });
  for await (const chunk of chunks()) {
    signal.throwIfAborted();
    pieces.push(unshared(chunk));
    held += chunk.length;
    if (held >= PART_BYTES) handOver();
  }
  handOver();
  return new Blob(parts, { type: 'application/zip' });
}

/**
 * Makes the archive of working papers of a sealed report (财监〔2021〕4号 art. 20) on this phone. Made
 * files are held by the browser; originals of evidence are read one after another while it is
 * written.
 *
 * @throws PaperRefused, PaperBytesDiffer and EvidenceGone for a paper that cannot go in,
 * JournalsMissing as makeDocument does, and the reason of `signal` once it was called off.
 */
export async function makeArchive(order: ArchiveOrder): Promise<Blob> {
  const { session, work, subject } = order;
  const { at } = session.writer.clock.now();
  const contents = await readContents(session, work, subject.manifest);
  const made = await makeAll(order, [
    ...commissioningTasks(order, at),
    ...supportingTasks(order, contents, at),
    ...(await concludingTasks(order)),
  ]);
  const here = contents.evidence.filter(({ isHere }) => isHere);
  const { project, bureau, agency } = work.pkg;
  const facts = { project: project.name, evaluee: project.evaluee, client: bureau, agency };
  const planned = await planPapersArchive({ ...facts, closedOn: at.slice(0, 10) }, [
    ...made,
    ...here.map((each) => evidencePaper(order, each)),
  ]);
  if (!planned.ok) throw new PaperRefused(planned.error);
  return write(order, planned.value);
}

/** What went wrong with a paper; null for anything else. */
export function archiveFault(error: unknown): ArchiveFault | null {
  if (error instanceof PaperRefused) return { kind: 'refused', fault: error.fault };
  if (error instanceof PaperBytesDiffer) return { kind: 'differs', path: error.path };
  return error instanceof EvidenceGone ? { kind: 'gone', indexNo: error.message } : null;
}
