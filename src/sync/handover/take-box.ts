import { fail, ok, type Result } from '../../domain/kernel/result';
import { isQuotaError } from '../../store/quota-error';
import { BoxBroken, openChunks } from '../box/box-chunks';
import { type BoxFault, type BoxKind, type DeriveKey, openHead } from '../box/box-head';
import { readRecords } from '../box/box-records';
import { RecordTaker, type TakeRules } from './take-records';
import type { TakeReport } from './take-report';
import type { Taker } from './take-segment';

/**
 * Why a box was not taken in to its end. `report` says what of it is safely here: taking the same
 * file again goes on from there. `foreign`: it is of another assignment, or of another person.
 */
export interface TakeFault {
  readonly kind: BoxFault | 'foreign' | 'phone-full' | 'unknown';
  readonly report: TakeReport;
}

/** The file was moved, or its card taken out, while it was read. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);

/** A file with what opens it. */
export interface SealedFile {
  readonly kind: BoxKind;
  readonly file: Blob;
  readonly typed: string;
  readonly derive: DeriveKey;
}

/** Whether a box is for this phone, asked of its first record. */
export type Fits = (manifest: NonNullable<TakeReport['manifest']>) => boolean;

/**
 * Opens a box and takes its records in, one transaction each, so that whatever ends it early loses
 * nothing of what came before, and nothing comes twice when it is taken again.
 * @param onReport called after each record
 */
export async function takeBox(
  sealed: SealedFile,
  taker: Taker,
  rules: TakeRules & { readonly fits: Fits },
  onReport: (sofar: TakeReport) => void = () => undefined,
): Promise<Result<TakeReport, TakeFault>> {
  const records = new RecordTaker(taker, rules);
  const failed = (kind: TakeFault['kind']) => fail({ kind, report: records.sofar });
  try {
    const head = await openHead(sealed.derive, sealed.kind, sealed.file, sealed.typed);
    if (!head.ok) return failed(head.error);
    for await (const record of readRecords(openChunks(head.value, sealed.file))) {
      await records.take(record);
      const { manifest } = records.sofar;
      if (manifest === null) return failed('format');
      if (!rules.fits(manifest)) return failed('foreign');
      onReport(records.sofar);
    }
  } catch (error) {
    if (error instanceof BoxBroken) return failed(error.fault);
    if (isQuotaError(error)) return failed('phone-full');
    if (isUnreadable(error)) return failed('truncated');
    // Each record is taken whole or not at all: what was taken stays, whatever went wrong after it.
    return failed('unknown');
  }
  return records.sofar.whole ? ok(records.sofar) : failed('truncated');
}
