import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { Custody } from '../../sync/custody';
import { CAPTURE_WORDS, NO_POSITION_WORDS } from '../../text/capture-words';
import { CUSTODY_WORDS } from '../../text/delivery-words';
import { sayMinute } from '../../text/say-instant';
import { saySize } from '../../text/say-size';
import { SOURCE_WORDS } from '../../text/source-words';
import { VIEWER_WORDS } from '../../text/viewer-words';
import type { Fact } from '../../ui/facts';
import { subjectOf } from './evidence-subject';
import { nameOf } from './evidence-view';
import { bestFix, nearestSite } from './nearest-site';

const degrees = (e7: number): string => (e7 / 1e7).toFixed(6);

function positionFacts(item: CapturedEvidence, { pkg }: AssignmentWork): readonly Fact[] {
  const { fixes, noPosition } = item.evidence;
  const fix = bestFix(fixes);
  if (fix === null) {
    const why = noPosition === null ? '' : NO_POSITION_WORDS[noPosition];
    return [{ term: VIEWER_WORDS.position, detail: why }];
  }
  const metres = Math.ceil(fix.accuracyCm / 100);
  const seconds = Math.round(fix.ageMs / 1000);
  const near = nearestSite(fix, pkg.sites);
  const site = near && VIEWER_WORDS.nearestValue(near.site.name, near.distanceM, near.within);
  return [
    {
      term: VIEWER_WORDS.position,
      detail: VIEWER_WORDS.positionValue(degrees(fix.latE7), degrees(fix.lonE7)),
    },
    {
      term: VIEWER_WORDS.accuracy,
      detail: VIEWER_WORDS.accuracyValue(metres, fixes.length, seconds),
    },
    ...(site === null ? [] : [{ term: VIEWER_WORDS.nearest, detail: site }]),
  ];
}

/** Everything that is known of a piece of evidence, in words. */
export function evidenceFacts(
  item: CapturedEvidence,
  work: AssignmentWork,
  custody: Custody,
): readonly Fact[] {
  const { evidence } = item;
  return [
    { term: VIEWER_WORDS.custody, detail: CUSTODY_WORDS[custody] },
    { term: VIEWER_WORDS.proves, detail: subjectOf(work, evidence.proves) },
    { term: VIEWER_WORDS.time, detail: sayMinute(evidence.capturedAt) },
    { term: VIEWER_WORDS.author, detail: nameOf(work, item.person) },
    { term: VIEWER_WORDS.source, detail: SOURCE_WORDS[evidence.source] },
    ...(evidence.source === 'import'
      ? [{ term: VIEWER_WORDS.position, detail: CAPTURE_WORDS.importNoPlace }]
      : positionFacts(item, work)),
    { term: VIEWER_WORDS.size, detail: saySize(evidence.size) },
    { term: VIEWER_WORDS.digest, detail: `${evidence.sha256.slice(0, 16)}…`, code: true },
  ];
}
