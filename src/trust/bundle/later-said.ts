import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { ActOf } from '../../domain/journal/act';
import type { HashedEntry } from '../../domain/journal/entry';
import { roleMay } from '../../domain/journal/role-permission';
import { type AttachedSeal, evidenceNamedBy } from '../../domain/procedure/after-seal';
import { courseActSchema } from '../../domain/procedure/course-act';
import { isCourseType } from '../../domain/procedure/course-types';
import { type UnitSaid, unitText } from '../../domain/report/unit-text';
import { sha256Hex } from '../digest';

/** What the unit said by an entry, and the SHA-256 of the text that its recorder was shown. */
interface UnitEntry extends UnitSaid {
  readonly shown: string;
}

/** A file that another product sealed, and the hash of the entry that names it. */
export interface SealEntry extends AttachedSeal {
  readonly hash: string;
}

/** What the entries of one chain say of a report after its seal. */
export interface LaterSaid {
  /** What the unit said; it counts when the recorder's statement over its text does. */
  readonly unit: readonly UnitEntry[];
  readonly seals: readonly SealEntry[];
}

/** What each chain of a bundle says of the report after its seal, by the name of its files. */
export type LaterByChain = ReadonlyMap<string, LaterSaid>;

/** A chain of a journal, and what its opening says of it. */
interface LaterChain {
  readonly entries: readonly HashedEntry[];
  readonly opened: Pick<ActOf<'journal.opened'>['body'], 'role'>;
}

/** A report that later entries may be about. */
export interface LaterScope {
  /** SHA-256 of the manifest's text. */
  readonly subject: string;
  readonly package: AssignmentPackage;
}

export async function laterSaid(
  { entries, opened: { role } }: LaterChain,
  { subject, package: pkg }: LaterScope,
): Promise<LaterSaid> {
  const unit: UnitEntry[] = [];
  const seals: SealEntry[] = [];
  for (const { entry, hash } of entries) {
    if (!isCourseType(entry.type) || !roleMay(role, entry.type)) continue;
    const act = courseActSchema.safeParse({ type: entry.type, body: entry.body });
    if (!act.success) continue;
    const { type, body } = act.data;
    if (type === 'seal.attached' && body.report === subject) seals.push({ ...body, hash });
    if (type !== 'acknowledgement.recorded' || body.report !== subject) continue;
    const said = { ...body, hash };
    unit.push({ ...said, shown: await sha256Hex(unitText(said, pkg)) });
  }
  return { unit, seals };
}

/** Digests of texts that statements about the unit's answer may be over. */
export const shownOf = ({ unit }: LaterSaid): ReadonlySet<string> =>
  new Set(unit.map(({ shown }) => shown));

/**
 * Digests of the evidence that what counts of it stands on.
 *
 * @param counted what statements that count were shown
 */
export const laterEvidence = (
  { unit, seals }: LaterSaid,
  counted: ReadonlySet<string>,
): readonly string[] => [
  ...unit.filter(({ shown }) => counted.has(shown)).flatMap(evidenceNamedBy),
  ...seals.flatMap(evidenceNamedBy),
];
