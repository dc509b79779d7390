import { createHash } from 'node:crypto';
import type { ArchivedPaper, PapersFacts } from '../../src/documents/papers-archive/archived-paper';

export const PAPERS_FACTS: PapersFacts = {
  ...{ project: '环城公园续建工程', evaluee: '县园林局', client: '县财政局' },
  ...{ agency: '某某会计师事务所', closedOn: '2026-11-25' },
};

/** A paper whose file holds `text`, which comes in pieces of three bytes. */
export function archivedPaper(
  of: ArchivedPaper['class'],
  indexNo: string,
  name: string,
  text = `${indexNo} ${name}`,
): ArchivedPaper {
  const bytes = new TextEncoder().encode(text);
  return {
    ...{ class: of, indexNo, name, title: `${indexNo}的题名`, mediaType: 'text/plain' },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    },
  };
}

/** Everything that an archive gives, in one piece. */
export async function gathered(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  return new Uint8Array(Buffer.concat(parts));
}
