import { proofsOf } from '../../domain/evidence/proofs';
import { evidencePlace } from '../../domain/fieldwork/evidence-place';
import { indicatorsOf } from '../../domain/framework/framework';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import { evidenceInOrder } from '../../domain/report/numbered-evidence';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import { sayWrittenMinute } from '../../text/say-instant';
import type { PaperBlock, PaperPicture } from '../paper/paper-document';
import { evidenceAnchor } from './anchors';
import type { ReportPaperInput } from './report-paper-input';

/** Digits of a digest that are printed below a picture; the whole stands in the list. */
const DIGITS = 16;

function aboutOf(input: ReportPaperInput, item: CapturedEvidence): string {
  const { framework, sites } = input.package;
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  const { sha256 } = item.evidence;
  // The same bytes may have been captured for several things.
  const same = input.evaluation.evidence.filter((each) => each.evidence.sha256 === sha256);
  const proves = same.flatMap((each) => proofsOf(input.evaluation, each));
  const indicators = proves.flatMap(({ indicator }) =>
    indicator === null ? [] : [names.get(indicator) ?? indicator],
  );
  const places = proves.flatMap(({ site }) => sites.find(({ id }) => id === site)?.name ?? []);
  return [...new Set([...indicators, ...places])].join('、');
}

function positionOf({ evidence }: CapturedEvidence): string {
  const place = evidencePlace(evidence);
  if (place === null) return WORDS.noPosition;
  return WORDS.position(place.latE7 / 1e7, place.lonE7 / 1e7, place.accuracyCm);
}

/** The list of all evidence with whole digests, and the pictures that are printed. */
export function evidenceBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const all = evidenceInOrder(input.evaluation);
  if (all.length === 0) return [{ kind: 'paragraph', text: WORDS.noEvidenceAtAll }];
  const pictures = all.flatMap((item, i): readonly PaperPicture[] => {
    const { sha256, capturedAt } = item.evidence;
    const image = input.images.get(sha256);
    if (image === undefined) return [];
    const lines = [
      ...[WORDS.evidenceName(i + 1), aboutOf(input, item), sayWrittenMinute(capturedAt)],
      ...[positionOf(item), WORDS.digest(sha256.slice(0, DIGITS))],
    ];
    const caption = lines.filter((line) => line !== '').join('\n');
    return [{ image, caption, anchor: evidenceAnchor(i + 1) }];
  });
  const shown = new Set(pictures.map(({ anchor }) => anchor));
  return [
    {
      kind: 'table',
      caption: WORDS.evidenceTable,
      columns: [{ share: 8 }, { share: 30 }, { share: 18 }, { share: 14 }, { share: 44 }],
      head: [[WORDS.number, WORDS.about, WORDS.takenAt, WORDS.source, WORDS.wholeDigest]],
      rows: all.map((item, i) => [
        String(i + 1),
        aboutOf(input, item),
        sayWrittenMinute(item.evidence.capturedAt),
        WORDS.sources[item.evidence.source],
        item.evidence.sha256,
      ]),
      note: WORDS.evidenceNote,
    },
    ...(pictures.length === 0
      ? []
      : [{ kind: 'pictures' as const, size: 'evidence' as const, items: pictures }]),
    // What is listed and not shown has its place all the same: links lead there.
    ...all.flatMap((_, i): readonly PaperBlock[] => {
      const anchor = evidenceAnchor(i + 1);
      if (shown.has(anchor)) return [];
      const text = WORDS.notPrinted(i + 1);
      return [{ kind: 'paragraph', tone: 'soft', text, anchor }];
    }),
  ];
}
