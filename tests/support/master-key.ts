/** A master key as an unlocked phone holds it. */
export const makeMasterKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    ...(['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'] as const),
  ]);
