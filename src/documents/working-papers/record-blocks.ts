import { standingRecords } from '../../domain/fieldwork/kept-papers';
import { RECORD_WORDS } from '../../text/record-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { nameOf, saidFacts, siteOf } from './say-ground';

/**
 * A personal record: that there is one and its digest. What it says of people stays where it can be
 * destroyed on request; an archive that was handed out cannot be called back.
 */
export function recordBlocks(ground: PaperGround, root: string): readonly PaperBlock[] {
  const found = standingRecords(ground.fieldwork).find(({ record }) => record.root === root);
  if (found === undefined) return [];
  const { record, earlier } = found;
  const { erased } = record;
  const { sha256, size } = record.value.record;
  return [
    {
      kind: 'facts',
      items: saidFacts([
        [WORDS.site, siteOf(ground, record.value.site)],
        [WORDS.keptAt, sayWrittenMinute(record.at)],
        [WORDS.digest, sha256],
        [WORDS.size, String(size)],
        [WORDS.versions, earlier.length === 0 ? '' : RECORD_WORDS.corrected(earlier.length)],
        [
          RECORD_WORDS.erased,
          erased === null
            ? ''
            : RECORD_WORDS.orderedBy(
                nameOf(ground, erased.person),
                sayWrittenMinute(erased.at),
                erased.value.reason,
              ),
        ],
      ]),
    },
    { kind: 'paragraph', text: erased === null ? WORDS.personal : WORDS.personalErased },
  ];
}
