import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import type { Framework } from '../../domain/framework/framework';
import { quorumOf } from '../../domain/policy/panel-policy';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { canonicalText } from '../../trust/canonical';
import type { DescriptionChanges } from './framework-edit';

/** What a framework takes of a place's rules: grades, caps, watch at the cuts, quorum of a panel. */
export const rulesOf = (pack: PolicyPack): DescriptionChanges => {
  const { gradeScheme, ratingCaps, watch } = pack;
  return {
    grades: gradeScheme.grades,
    ratingCaps: ratingCaps.length === 0 ? undefined : ratingCaps,
    secondLookMilli: watch.milli,
    panelQuorum: quorumOf(pack),
  };
};

const textOf = ({
  grades = [],
  ratingCaps = [],
  secondLookMilli = 0,
  panelQuorum,
}: DescriptionChanges): string =>
  canonicalText({ grades, ratingCaps, secondLookMilli, panelQuorum: panelQuorum ?? null });

/**
 * A place whose grades, caps, watch and quorum a framework has: the one that was chosen, where it is one of
 * several with the same; null where no place has them.
 */
export function packOf(framework: Framework, chosen: string | null): PolicyPack | null {
  const own = textOf(framework);
  const fitting = POLICY_PACKS.filter((pack) => textOf(rulesOf(pack)) === own);
  return fitting.find(({ id }) => id === chosen) ?? fitting[0] ?? null;
}
