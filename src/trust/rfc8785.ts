import canonicalize from 'canonicalize';

/**
 * JSON as RFC 8785 writes it, for any value that JSON holds. Signed text is narrower still and is
 * written by `canonicalText`, never by this alone.
 * @throws Error for a value that JSON does not hold.
 */
export function rfc8785Text(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('JSON holds no such value');
  return text;
}
