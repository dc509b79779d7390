import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import type { Framework } from '../../domain/framework/framework';
import { panelMembersOf } from '../../domain/policy/panel-policy';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { canonicalText } from '../../trust/canonical';
import type { DescriptionChanges } from './framework-edit';

/**
 * What a framework of a kind takes of a place's rules: grades, caps, watch at the cuts, and how many
 * members a panel has, where that is ruled for this kind.
 */
export const rulesOf = (
  pack: PolicyPack,
  kind: Framework['kind'] | undefined,
): DescriptionChanges => {
  const { gradeScheme, ratingCaps, watch } = pack;
  return {
    grades: gradeScheme.grades,
    ratingCaps: ratingCaps.length === 0 ? undefined : ratingCaps,
    secondLookMilli: watch.milli,
    panelMembers: panelMembersOf(pack, kind),
  };
};

const textOf = ({
  grades = [],
  ratingCaps = [],
  secondLookMilli = 0,
  panelMembers,
}: DescriptionChanges): string =>
  canonicalText({ grades, ratingCaps, secondLookMilli, panelMembers: panelMembers ?? null });

/**
 * A place whose grades, caps, watch and size of a panel a framework has: the one that was chosen, where it is one of
 * several with the same; null where no place has them.
 */
export function packOf(framework: Framework, chosen: string | null): PolicyPack | null {
  const own = textOf(framework);
  const fitting = POLICY_PACKS.filter((pack) => textOf(rulesOf(pack, framework.kind)) === own);
  return fitting.find(({ id }) => id === chosen) ?? fitting[0] ?? null;
}

/**
 * Another kind of evaluation for a framework: under a place whose rules it has, with what that place
 * rules for the new kind; under none, with what it has.
 */
export function kindChange(
  framework: Framework,
  kind: Framework['kind'] | undefined,
  chosen: string | null,
): DescriptionChanges {
  const pack = packOf(framework, chosen);
  return pack === null ? { kind } : { kind, panelMembers: panelMembersOf(pack, kind) };
}
