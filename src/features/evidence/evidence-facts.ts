import type { Evidence } from '../../domain/evidence/evidence';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { NO_POSITION_WORDS } from '../../text/capture-words';
import { sayMinute } from '../../text/say-instant';
import { saySize } from '../../text/say-size';
import { SOURCE_WORDS } from '../../text/source-words';
import { VIEWER_WORDS } from '../../text/viewer-words';
import { WATERMARK_WORDS } from '../../text/watermark-words';
import type { Fact } from '../../ui/facts';
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

function manualFacts({ manual }: Evidence): readonly Fact[] {
  if (manual === undefined) return [];
  const { latE7, lonE7, reason } = manual;
  const detail = VIEWER_WORDS.manualValue(degrees(latE7), degrees(lonE7), reason);
  return [{ term: VIEWER_WORDS.manual, detail }];
}

function visitFacts({ visit }: Evidence, work: AssignmentWork): readonly Fact[] {
  if (visit === undefined) return [];
  const began = wholeEvaluation(work).fieldwork.visits.find(({ value }) => value.visit === visit);
  if (began === undefined) return [];
  const { site: id } = began.value;
  const site = work.pkg.sites.find((each) => each.id === id)?.name ?? id;
  const detail = VIEWER_WORDS.visitValue(site, sayMinute(began.at));
  return [{ term: VIEWER_WORDS.visit, detail }];
}

function fileFacts({ durationMs, fileName, size, sha256 }: Evidence): readonly Fact[] {
  const { duration, durationValue } = VIEWER_WORDS;
  return [
    ...(durationMs === undefined
      ? []
      : [{ term: duration, detail: durationValue(Math.round(durationMs / 1000)) }]),
    ...(fileName === undefined ? [] : [{ term: VIEWER_WORDS.fileName, detail: fileName }]),
    { term: VIEWER_WORDS.size, detail: saySize(size) },
    { term: VIEWER_WORDS.digest, detail: `${sha256.slice(0, 16)}…`, code: true },
  ];
}

/** What a file says of itself: shown apart, since nobody has checked it. */
export function selfDescriptionFacts({ selfDescription: said }: Evidence): readonly Fact[] {
  if (said === undefined) return [];
  const { takenAt, offset = '', make, model, software, latE7: lat, lonE7: lon } = said;
  const device = [make, model].filter((each) => each !== undefined).join(' ');
  const fact = (term: string, detail: string | undefined): readonly Fact[] =>
    detail === undefined || detail === '' ? [] : [{ term, detail }];
  const place = lat === undefined || lon === undefined ? '' : `${degrees(lat)}, ${degrees(lon)}`;
  return [
    ...fact(
      VIEWER_WORDS.selfTime,
      takenAt === undefined ? undefined : `${takenAt} ${offset}`.trim(),
    ),
    ...fact(VIEWER_WORDS.selfDevice, device),
    ...fact(VIEWER_WORDS.selfSoftware, software),
    ...fact(VIEWER_WORDS.selfPlace, place),
  ];
}

/** Everything that is known of a piece of evidence, in words. */
export function evidenceFacts(item: CapturedEvidence, work: AssignmentWork): readonly Fact[] {
  const { evidence } = item;
  return [
    { term: VIEWER_WORDS.time, detail: sayMinute(evidence.capturedAt) },
    { term: VIEWER_WORDS.author, detail: nameOf(work, item.person) },
    { term: VIEWER_WORDS.source, detail: SOURCE_WORDS[evidence.source] },
    ...(evidence.source === 'import'
      ? [{ term: VIEWER_WORDS.position, detail: WATERMARK_WORDS.importNoPlace }]
      : positionFacts(item, work)),
    ...manualFacts(evidence),
    ...visitFacts(evidence, work),
    ...fileFacts(evidence),
  ];
}
