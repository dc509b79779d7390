import { POLICY_PACKS } from '../../src/domain/catalogue/policy-packs';
import type { PolicyPack } from '../../src/domain/policy/policy-pack';

/** The built-in pack of a place. */
export function policyPackOf(id: string): PolicyPack {
  const pack = POLICY_PACKS.find((each) => each.id === id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}
