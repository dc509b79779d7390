import * as z from 'zod/mini';
import { randomId, thumbprint } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { fail, ok, type Result } from '../domain/kernel/result';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes';
import { canonicalText } from './canonical';
import { readPayload } from './signed-payload';

// URL.canParse came to phones in 2023 only.
function readUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** An origin as the URL standard writes it: scheme, host, port, nothing after. */
const origin = z.string().check(
  z.maxLength(200),
  z.refine((text) => readUrl(text)?.origin === text),
  z.regex(/^https?:/),
);

/** What a phone must know to enrol: where, under which keys, by which one-time code. */
export const invitation = z.strictObject({
  v: z.literal(1),
  origin,
  log: z.string().check(z.maxLength(300)),
  bureau: thumbprint,
  enrolment: randomId,
  code: randomId,
  expires: instant,
});
export type Invitation = z.infer<typeof invitation>;

/** Why an enrolment link is refused. */
export type EnrolLinkFault = 'malformed' | 'wrong-origin';

/**
 * The link that the QR code shows. All stands in the fragment, which browsers never send, so that
 * the one-time code reaches no server log and no proxy.
 */
export function formatEnrolLink(
  at: string,
  { log, bureau, enrolment, code, expires }: Omit<Invitation, 'v' | 'origin'>,
): string {
  const value = invitation.parse({ v: 1, origin: at, log, bureau, enrolment, code, expires });
  return `${at}/enrol#${toBase64Url(utf8(canonicalText(value)))}`;
}

/** Reads an enrolment link; the origin inside must be that of the link itself. */
export function parseEnrolLink(url: string): Result<Invitation, EnrolLinkFault> {
  const parts = url.length > 2048 ? null : readUrl(url);
  if (parts === null) return fail('malformed');
  const { origin: at, pathname, hash } = parts;
  const bytes = fromBase64Url(hash.slice(1));
  const text = bytes.ok ? fromUtf8(bytes.value) : bytes;
  if (pathname !== '/enrol' || !text.ok) return fail('malformed');
  const read = readPayload(text.value, invitation);
  if (!read.ok) return fail('malformed');
  return read.value.origin === at ? ok(read.value) : fail('wrong-origin');
}
