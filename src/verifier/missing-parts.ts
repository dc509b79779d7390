/** What a browser may lack of what a check needs. */
export type MissingPart = 'crypto' | 'files';

/** What this browser lacks; WebCrypto is there only for pages from a file or a secure address. */
export function missingParts(scope: {
  readonly crypto?: { readonly subtle?: unknown } | undefined;
  readonly Blob?: { readonly prototype: object } | undefined;
}): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  if (scope.crypto?.subtle === undefined) missing.push('crypto');
  if (scope.Blob === undefined || !('arrayBuffer' in scope.Blob.prototype)) missing.push('files');
  return missing;
}
