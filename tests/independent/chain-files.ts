import { BUNDLE_PATH, leafPath, proofPath } from '../../src/trust/bundle/bundle-layout';

/** Every file of one chain. */
export const filesOf = (chain: string): readonly string[] => {
  const receipt = BUNDLE_PATH.headReceipt(chain);
  return [
    ...[BUNDLE_PATH.journal(chain), BUNDLE_PATH.head(chain)],
    ...[leafPath(receipt), proofPath(receipt)],
  ];
};
