import type { PolicyPack } from '../policy/policy-pack';
import { ganzhouPack } from './policy-packs/ganzhou';
import { guangdongPack } from './policy-packs/guangdong';
import { henanPack } from './policy-packs/henan';
import { kaijiangPack } from './policy-packs/kaijiang';
import { longchuanPack } from './policy-packs/longchuan';
import { nationalPack } from './policy-packs/national';
import { shizhuPack } from './policy-packs/shizhu';
import { yanchiPack } from './policy-packs/yanchi';

/** Every built-in policy pack; a further place is one more file and one more line here. */
export const POLICY_PACKS: readonly PolicyPack[] = [
  nationalPack,
  guangdongPack,
  shizhuPack,
  yanchiPack,
  longchuanPack,
  kaijiangPack,
  ganzhouPack,
  henanPack,
];
