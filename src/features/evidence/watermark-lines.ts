import type { Fix } from '../../domain/evidence/position';
import { tellingFix } from '../../domain/fieldwork/evidence-place';
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

const fixLine = ({ latE7, lonE7, accuracyCm, ageMs }: Fix): string => {
  const metres = Math.ceil(accuracyCm / 100);
  return WATERMARK_WORDS.place(degrees(latE7), degrees(lonE7), metres, Math.floor(ageMs / 60_000));
};

/** Where it was made: the point set by hand with what the phone read, where that cannot tell. */
function placeLines({ evidence }: CapturedEvidence): readonly string[] {
  const { fixes, manual, noPosition } = evidence;
  if (evidence.source === 'import') return [WATERMARK_WORDS.noPlace(WATERMARK_WORDS.importNoPlace)];
  const fix = tellingFix(fixes) ?? bestFix(fixes);
  const read =
    fix === null
      ? WATERMARK_WORDS.noPlace(NO_POSITION_WORDS[noPosition ?? 'unavailable'])
      : fixLine(fix);
  if (manual === undefined) return [read];
  const { latE7, lonE7, reason } = manual;
  return [WATERMARK_WORDS.manual(degrees(latE7), degrees(lonE7), reason), read];
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
    ...placeLines(item),
    WATERMARK_WORDS.digest(shortDigest(sha256)),
  ];
}
