import * as z from 'zod/mini';
import { fail, type Result } from '../../domain/kernel/result';
import { readAssignment, saveAssignment } from '../../store/assignments';
import { draftMarks, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { type EnrolledIdentity, readIdentity } from '../../store/identity';
import { holdsBytes, keepThumbnail } from '../../store/keep-bytes';
import { goOnAfter } from '../../store/mark-reopen';
import { markRestored } from '../../store/mark-restored';
import type { Store } from '../../store/store';
import { verifyReceipt } from '../../trust/receipt';
import { receipt } from '../../trust/receipt-form';
import type { DeriveKey } from '../box/box-head';
import { jsonOf, type PackedMeta } from '../handover/packed';
import { type TakeFault, takeBox } from '../handover/take-box';
import { takerOf } from '../handover/take-handover';
import { EMPTY_REPORT, type TakeReport } from '../handover/take-report';
import { openPackage } from '../open-package';

const packed = z.object({ jws: z.string(), receipt });

/** Keeps an assignment that is not here: signed by the bureau, and in its log. */
async function takeAssignment(
  store: Store,
  { bureauKey, invitation }: EnrolledIdentity,
  assignment: string,
  body: Blob,
): Promise<boolean> {
  if ((await readAssignment(store, assignment)) !== null) return true;
  const read = packed.safeParse(await jsonOf(body));
  if (!read.success) return false;
  const verified = await verifyReceipt(read.data.receipt, invitation.log);
  if (!verified.ok) return false;
  const { leaf } = verified.value;
  const opened = await openPackage(read.data.jws, bureauKey, { leaf, receipt: read.data.receipt });
  if (!opened.ok || opened.value.package.assignment !== assignment) return false;
  await saveAssignment(store, opened.value);
  return true;
}

/** Takes what only a backup holds. What is typed on this phone already goes before a restored draft. */
async function takeOther(
  store: Store,
  identity: EnrolledIdentity,
  meta: PackedMeta,
  body: Blob,
): Promise<boolean> {
  switch (meta.kind) {
    case 'assignment':
      return takeAssignment(store, identity, meta.assignment, body);
    case 'thumb':
      if (!(await holdsBytes(store, meta.sha256))) return false;
      await keepThumbnail(store, meta.sha256, body);
      return true;
    case 'draft': {
      const { assignment, field } = meta;
      const here = await draftMarks(store.db, assignment, [field]);
      if (here.length > 0 || (await readAssignment(store, assignment)) === null) return false;
      await putDraft(store, { assignment, field, text: await body.text() });
      return true;
    }
    default:
      return false;
  }
}

/** A backup as it is opened. */
export interface BackupFile {
  readonly file: Blob;
  readonly passphrase: string;
  readonly derive: DeriveKey;
}

/**
 * Restores a backup of the same person on a phone that was enrolled anew: everything is verified as
 * if it had come from the server, and what is here stays. The restored journals belong to the device
 * that wrote them; what is recorded from now on goes into new ones, which say what they go on after.
 */
export async function restoreBackup(
  session: Pick<FieldSession, 'db' | 'codec' | 'who'>,
  { file, passphrase, derive }: BackupFile,
  onReport?: (sofar: TakeReport) => void,
): Promise<Result<TakeReport, TakeFault>> {
  const [taker, identity] = [await takerOf(session), await readIdentity(session)];
  if (taker === null || identity?.state !== 'enrolled') {
    return fail({ kind: 'foreign', report: EMPTY_REPORT });
  }
  const active = new Map<string, string>();
  const other = async (meta: PackedMeta, body: Blob): Promise<boolean> => {
    if (meta.kind === 'assignment' && meta.active !== null)
      active.set(meta.assignment, meta.active);
    return takeOther(session, identity, meta, body);
  };
  const fits = ({ by }: NonNullable<TakeReport['manifest']>) => by.person === session.who.person;
  const sealed = { kind: 'backup', file, typed: passphrase, derive } as const;
  try {
    return await takeBox(sealed, taker, { only: null, fits, other }, onReport);
  } finally {
    // Also where it was cut: what came is here, and the next journal goes on after it.
    for (const [assignment, journal] of active) {
      await markRestored(session, assignment, session.who.person);
      await goOnAfter(session, assignment, journal);
    }
  }
}
