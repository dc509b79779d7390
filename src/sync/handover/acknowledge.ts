import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { type KeptAssignment, readAssignment } from '../../store/assignments';
import type { FieldSession } from '../../store/field-session';
import { readIdentity } from '../../store/identity';
import { keepCopy } from '../../store/keep-copy';
import { namedInAssignment } from '../../store/named-in-assignment';
import type { Store } from '../../store/store';
import { type Credential, verifyCredential } from '../../trust/credential';
import { MOST_TAKEN, signTaken, type Taken, verifyTaken } from '../../trust/taken';
import type { TakeReport } from './take-report';

/** What goes back to the giver: whose device signs, and what it says that it holds. */
export const acknowledgement = z.strictObject({
  v: z.literal(1),
  kind: z.literal('taken'),
  credential: z.string(),
  taken: z.array(z.string()).check(z.minLength(1), z.maxLength(64)),
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** Signs for what was verified and is on this phone now; null when that is nothing. */
export async function acknowledge(
  session: Pick<FieldSession, 'db' | 'codec' | 'writer'>,
  assignment: string,
  { heads, pieces }: Pick<TakeReport, 'heads' | 'pieces'>,
): Promise<Acknowledgement | null> {
  const identity = await readIdentity(session);
  if (identity?.state !== 'enrolled' || Object.keys(heads).length === 0) return null;
  const { signer, person, clock } = session.writer;
  const taken: string[] = [];
  for (let from = 0; from === 0 || from < pieces.length; from += MOST_TAKEN) {
    const evidence = pieces.slice(from, from + MOST_TAKEN);
    const { at } = clock.now();
    taken.push(await signTaken(signer, { v: 1, assignment, person, heads, evidence, at }));
  }
  return { v: 1, kind: 'taken', credential: identity.credentialJws, taken };
}

/** Why an acknowledgement says nothing here. */
export type AcknowledgementFault = 'format' | 'not-trusted' | 'foreign' | 'own';

/** What an acknowledgement covers of what is on this phone. */
export interface CopyNews {
  readonly name: string;
  readonly journals: number;
  readonly evidence: number;
}

/** Only what is here counts: heads whose very bytes are on this phone, and digests named here. */
async function covered(store: Store, taken: Taken) {
  const heads: Record<string, number> = {};
  for (const [journal, { seq, hash }] of Object.entries(taken.heads)) {
    const row = await store.db.entries.get(hash);
    if (row?.journal === journal && row.seq === seq) heads[journal] = seq;
  }
  const named = await namedInAssignment(store, taken.assignment);
  return { heads, evidence: taken.evidence.filter((sha256) => named.has(sha256)) };
}

const inTeam = ({ package: pkg }: KeptAssignment, { person }: Credential): boolean =>
  pkg.team.some((member) => member.person === person);

async function keepTaken(
  store: Store,
  signer: Credential,
  taken: Taken,
): Promise<{ readonly journals: readonly string[]; readonly evidence: readonly string[] }> {
  const { heads, evidence } = await covered(store, taken);
  const { device, person } = signer;
  await keepCopy(store, taken.assignment, { device, person, at: taken.at, heads, evidence });
  return { journals: Object.keys(heads), evidence };
}

/**
 * Keeps what a team member's phone has signed for: the credential under the bureau's key, the words
 * under the credential's. It makes a second copy known and delivers nothing.
 */
export async function keepAcknowledgement(
  store: Store,
  assignment: string,
  value: unknown,
): Promise<Result<CopyNews, AcknowledgementFault>> {
  const [identity, kept] = [await readIdentity(store), await readAssignment(store, assignment)];
  const read = acknowledgement.safeParse(value);
  if (!read.success || identity?.state !== 'enrolled' || kept === null) return fail('format');
  const credential = await verifyCredential(read.data.credential, identity.bureauKey);
  if (!credential.ok) return fail('not-trusted');
  const { device, signing, person, name } = credential.value;
  if (device === identity.keys.device) return fail('own');
  if (!inTeam(kept, credential.value)) return fail('foreign');
  const said: Taken[] = [];
  for (const jws of read.data.taken) {
    const verified = await verifyTaken(jws, signing);
    if (!verified.ok || verified.value.person !== person) return fail('not-trusted');
    if (verified.value.assignment !== assignment) return fail('foreign');
    said.push(verified.value);
  }
  const journals = new Set<string>();
  const evidence = new Set<string>();
  for (const taken of said) {
    const news = await keepTaken(store, credential.value, taken);
    for (const each of news.journals) journals.add(each);
    for (const each of news.evidence) evidence.add(each);
  }
  return ok({ name, journals: journals.size, evidence: evidence.size });
}
