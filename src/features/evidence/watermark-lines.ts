import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import { NO_POSITION_WORDS } from '../../text/capture-words';
import { sayMinute } from '../../text/say-instant';
import { WATERMARK_WORDS } from '../../text/watermark-words';
import { subjectOf } from './evidence-subject';
import { nameOf } from './evidence-view';
import { bestFix } from './nearest-site';

const degrees = (e7: number): string => (e7 / 1e7).toFixed(6);

/** The digits of a digest that a person compares by eye. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 12);

function placeLine({ evidence }: CapturedEvidence): string {
  const { fixes, manual, noPosition } = evidence;
  if (evidence.source === 'import') return WATERMARK_WORDS.noPlace(WATERMARK_WORDS.importNoPlace);
  const fix = bestFix(fixes);
  if (fix !== null) {
    const metres = Math.ceil(fix.accuracyCm / 100);
    return WATERMARK_WORDS.place(degrees(fix.latE7), degrees(fix.lonE7), metres);
  }
  if (manual !== undefined) {
    const { latE7, lonE7, reason } = manual;
    return WATERMARK_WORDS.manual(degrees(latE7), degrees(lonE7), reason);
  }
  return WATERMARK_WORDS.noPlace(NO_POSITION_WORDS[noPosition ?? 'unavailable']);
}

/** What a watermark says: project, site, indicator, time and person, position, digest of the original. */
export function watermarkLines(item: CapturedEvidence, work: AssignmentWork): readonly string[] {
  const { proves, capturedAt, sha256 } = item.evidence;
  const site = work.pkg.sites.find(({ id }) => id === proves.site);
  const time = WATERMARK_WORDS.time(sayMinute(capturedAt), nameOf(work, item.person));
  return [
    work.pkg.project.name,
    ...(site === undefined ? [] : [WATERMARK_WORDS.site(site.name)]),
    WATERMARK_WORDS.indicator(subjectOf(work, proves)),
    time,
    placeLine(item),
    WATERMARK_WORDS.digest(shortDigest(sha256)),
  ];
}
