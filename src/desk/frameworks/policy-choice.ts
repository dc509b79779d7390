import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import type { Framework } from '../../domain/framework/framework';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { canonicalText } from '../../trust/canonical';
import type { DescriptionChanges } from './framework-edit';

/** What a place rules on grades: its scheme, its caps, its watch at the cuts. */
export const gradingOf = ({ gradeScheme, ratingCaps, watch }: PolicyPack): DescriptionChanges => ({
  grades: gradeScheme.grades,
  ratingCaps: ratingCaps.length === 0 ? undefined : ratingCaps,
  secondLookMilli: watch.milli,
});

const textOf = ({ grades, ratingCaps = [], secondLookMilli }: DescriptionChanges): string =>
  canonicalText({ grades: grades ?? [], ratingCaps, secondLookMilli: secondLookMilli ?? 0 });

/**
 * A place whose grades, caps and watch a framework has: the one that was chosen, where it is one of
 * several with the same; null where no place has them.
 */
export function packOf(framework: Framework, chosen: string | null): PolicyPack | null {
  const own = textOf(framework);
  const fitting = POLICY_PACKS.filter((pack) => textOf(gradingOf(pack)) === own);
  return fitting.find(({ id }) => id === chosen) ?? fitting[0] ?? null;
}
