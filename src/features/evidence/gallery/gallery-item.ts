import { sitesOf } from '../../../domain/evidence/coverage-matrix';
import { derivativesOf } from '../../../domain/evidence/derivatives';
import type { Evidence, MediaType } from '../../../domain/evidence/evidence';
import { type EvidenceGrade, gradeOf } from '../../../domain/evidence/grade';
import { gradeFacts, gradeGround } from '../../../domain/evidence/grade-facts';
import { proofsOf } from '../../../domain/evidence/proofs';
import { standingAlone } from '../../../domain/evidence/standing-alone';
import type { CapturedEvidence, Evaluation } from '../../../domain/journal/evaluation';
import { latest } from '../../../domain/journal/revisions';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { type Coverage, type Custody, custodyOf } from '../../../sync/custody';
import { type Anchors, anchoredAt } from '../../../trust/anchors';
import { alikeIn } from './alike-in';

export type MediaKind = 'picture' | 'sound' | 'film' | 'file';

/** A piece of evidence as the gallery lists it, with all that it is filtered by. */
export interface GalleryItem {
  readonly item: CapturedEvidence;
  /** Place in the order of capture, from 1. */
  readonly number: number;
  readonly kind: MediaKind;
  readonly custody: Custody;
  readonly grade: EvidenceGrade;
  readonly caption: string;
  /** Indicators and sites that it is for; none is none yet. */
  readonly indicators: readonly string[];
  readonly sites: readonly string[];
  readonly derived: number;
  readonly alike: number;
}

export function kindOf(mediaType: MediaType): MediaKind {
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType.startsWith('audio/')) return 'sound';
  return mediaType.startsWith('video/') ? 'film' : 'file';
}

/** The caption that stands: the newest word said since, else the one of the capture. */
export const captionOf = (
  { sha256, caption = '' }: Pick<Evidence, 'sha256' | 'caption'>,
  { fieldwork }: Pick<Evaluation, 'fieldwork'>,
): string => latest(fieldwork.captions[sha256])?.value.caption ?? caption;

const known = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id === null ? [] : [id]))),
];

/** All evidence of an assignment, the newest first; derived pieces are counted at their original. */
export function galleryItems(
  work: AssignmentWork,
  coverage: Coverage,
  anchors: Anchors,
): readonly GalleryItem[] {
  const evaluation = wholeEvaluation(work);
  const { sites } = work.pkg;
  const ground = gradeGround(work.pkg, evaluation);
  const alone = standingAlone(evaluation.evidence);
  const derived = evaluation.evidence.filter(({ evidence }) => evidence.derived !== undefined);
  const alike = alikeIn(evaluation);
  const anchor = (of: CapturedEvidence) => anchoredAt(of, anchors);
  const items = [...alone]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((item, index): GalleryItem => {
      const { evidence } = item;
      const proofs = proofsOf(evaluation, item);
      return {
        item,
        number: index + 1,
        kind: kindOf(evidence.mediaType),
        custody: custodyOf({ kind: 'evidence', sha256: evidence.sha256 }, coverage),
        grade: gradeOf(gradeFacts(item, ground, anchor)).grade,
        caption: captionOf(evidence, evaluation),
        indicators: known(proofs.map(({ indicator }) => indicator)),
        sites: sitesOf(proofs, evidence, { sites, visits: ground.visits }),
        derived: derivativesOf(evidence.sha256, derived).length,
        alike: alike.get(evidence.sha256)?.length ?? 0,
      };
    });
  return items.reverse();
}
