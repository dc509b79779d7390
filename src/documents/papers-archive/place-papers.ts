import { fail, ok, type Result } from '../../domain/kernel/result';
import { PAPER_CLASS_WORDS } from '../../text/papers-archive-words';
import { type ArchivedPaper, PAPER_CLASSES } from './archived-paper';
import { safeNames } from './safe-name';

/** A paper with its place in the archive. */
export interface PlacedPaper {
  readonly path: string;
  readonly paper: ArchivedPaper;
}

/** Why a paper cannot be put in. */
export interface PaperFault {
  readonly code: 'too-large' | 'digest-malformed';
  readonly indexNo: string;
}

/** What the plain form of a zip holds of one file. */
const MOST_BYTES = 0xffff_fffe;

const SHA256 = /^[0-9a-f]{64}$/;

/** Index numbers as people count: S4-2 before S4-10. */
const sortKey = ({ indexNo, sha256 }: ArchivedPaper): string =>
  `${indexNo.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}\n${sha256}`;

function inOrder(papers: readonly ArchivedPaper[]): readonly ArchivedPaper[] {
  const keyed = papers.map((paper) => ({ key: sortKey(paper), paper }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ paper }) => paper);
}

function faultOf({ size, sha256, indexNo }: ArchivedPaper): PaperFault | null {
  if (!SHA256.test(sha256)) return { code: 'digest-malformed', indexNo };
  const isSize = Number.isSafeInteger(size) && size >= 0 && size <= MOST_BYTES;
  return isSize ? null : { code: 'too-large', indexNo };
}

/** Papers by class and index number, each under a name of its own that begins with the number. */
export function placePapers(
  papers: readonly ArchivedPaper[],
): Result<readonly PlacedPaper[], PaperFault> {
  for (const paper of papers) {
    const fault = faultOf(paper);
    if (fault !== null) return fail(fault);
  }
  return ok(
    PAPER_CLASSES.flatMap((of) => {
      const nameFor = safeNames();
      const { folder } = PAPER_CLASS_WORDS[of];
      return inOrder(papers.filter((paper) => paper.class === of)).map((paper) => ({
        path: `${folder}/${nameFor(`${paper.indexNo} ${paper.name}`)}`,
        paper,
      }));
    }),
  );
}
