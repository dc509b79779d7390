import { fail, type Result } from '../../domain/kernel/result';
import type { FieldSession } from '../../store/field-session';
import { readIdentity } from '../../store/identity';
import type { DeriveKey } from '../box/box-head';
import { type TakeFault, takeBox } from './take-box';
import { EMPTY_REPORT, type TakeReport } from './take-report';
import type { Taker } from './take-segment';

/** Whoever takes in on this phone; null while it is not enrolled. */
export async function takerOf(
  session: Pick<FieldSession, 'db' | 'codec' | 'who'>,
): Promise<Taker | null> {
  const identity = await readIdentity(session);
  if (identity?.state !== 'enrolled') return null;
  const { person, role } = session.who;
  return { store: session, bureauKey: identity.bureauKey, person, role };
}

/** A hand-over file as it is opened: what was typed, and how a key is derived from it. */
export interface HandoverFile {
  readonly file: Blob;
  readonly code: string;
  readonly derive: DeriveKey;
}

/**
 * Takes a colleague's hand-over in: everything is verified as if the server had sent it, stays the
 * colleague's, and is not taken twice. Files of other assignments are refused whole.
 */
export async function takeHandover(
  session: Pick<FieldSession, 'db' | 'codec' | 'who'>,
  assignment: string,
  { file, code, derive }: HandoverFile,
  onReport?: (sofar: TakeReport) => void,
): Promise<Result<TakeReport, TakeFault>> {
  const taker = await takerOf(session);
  if (taker === null) return fail({ kind: 'foreign', report: EMPTY_REPORT });
  const fits = ({ projects }: NonNullable<TakeReport['manifest']>) =>
    projects.length === 1 && projects[0]?.assignment === assignment;
  const sealed = { kind: 'handover', file, typed: code, derive } as const;
  return takeBox(sealed, taker, { only: assignment, fits }, onReport);
}
