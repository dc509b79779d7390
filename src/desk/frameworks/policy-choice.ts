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

/** The place whose grades, caps and watch a framework has; null where it has none of them. */
export const packOf = (framework: Framework): PolicyPack | null =>
  POLICY_PACKS.find((pack) => textOf(gradingOf(pack)) === textOf(framework)) ?? null;
