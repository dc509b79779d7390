import { ok, type Result } from '../../domain/kernel/result';
import { ARCHIVE_FILES, sayGuide } from '../../text/papers-archive-words';
import { utf8 } from '../../trust/bytes';
import { incrementalSha256, sha256Hex } from '../../trust/digest';
import { type ArchivedPaper, PAPER_CLASSES, type PapersFacts } from './archived-paper';
import { indexPage } from './index-page';
import { indexTable } from './index-table';
import { type PaperFault, type PlacedPaper, placePapers } from './place-papers';
import { streamZip, type ZipFile, zipSize } from './zip-stream';

/** The bytes of a paper are not those of its digest; what came of the archive opens nowhere. */
export class PaperBytesDiffer extends Error {
  /** Its place in the archive. */
  readonly path: string;

  constructor(path: string) {
    super(`${path} does not have its digest`);
    this.path = path;
  }
}

/** An archive that can be written: how large it will be, and its bytes piece by piece. */
export interface PapersArchive {
  readonly size: number;
  /**
   * The bytes; holds no more of a paper than the piece that its source gives.
   * @throws PaperBytesDiffer, or Error where their number differs: what came is no archive
   */
  chunks(): AsyncGenerator<Uint8Array>;
}

/** With the byte order mark and the line ends of Windows, so that its editor shows the lines. */
function guideOf(facts: PapersFacts, placed: readonly PlacedPaper[]): Uint8Array {
  const counts = PAPER_CLASSES.map((of) => {
    const sizes = placed.flatMap(({ paper }) => (paper.class === of ? [paper.size] : []));
    return { of, papers: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  });
  return utf8(`\ufeff${sayGuide(facts, counts).join('\r\n')}\r\n`);
}

/** A paper's bytes as they come, held against its digest at their end. */
async function* checked({ path, paper }: PlacedPaper): AsyncGenerator<Uint8Array> {
  const digest = await incrementalSha256();
  for await (const chunk of paper.chunks()) {
    digest.update(chunk);
    yield chunk;
  }
  if (digest.hex() !== paper.sha256) throw new PaperBytesDiffer(path);
}

const held = (path: string, bytes: Uint8Array): ZipFile => ({
  ...{ path, size: bytes.length },
  chunks: () => [bytes],
});

/**
 * Plans the archive of working papers (财监〔2021〕4号 art. 20): guide, index as workbook and as page,
 * sums, and the papers in the folders of their classes. Equal facts and papers give equal bytes.
 */
export async function planPapersArchive(
  facts: PapersFacts,
  papers: readonly ArchivedPaper[],
): Promise<Result<PapersArchive, PaperFault>> {
  const placed = placePapers(papers);
  if (!placed.ok) return placed;
  const ours = [
    held(ARCHIVE_FILES.guide, guideOf(facts, placed.value)),
    held(ARCHIVE_FILES.indexTable, indexTable(facts, placed.value)),
    held(ARCHIVE_FILES.indexPage, indexPage(facts, placed.value)),
  ];
  const lines: string[] = [];
  for (const { path, chunks } of ours) {
    for await (const bytes of chunks()) lines.push(`${await sha256Hex(bytes)}  ${path}`);
  }
  for (const { path, paper } of placed.value) lines.push(`${paper.sha256}  ${path}`);
  const sums = held(ARCHIVE_FILES.sums, utf8(`${lines.join('\n')}\n`));
  const files = [
    ...[sums, ...ours],
    ...placed.value.map((each) => ({
      ...{ path: each.path, size: each.paper.size },
      chunks: () => checked(each),
    })),
  ];
  return ok({ size: zipSize(files), chunks: () => streamZip(files, facts.closedOn) });
}
