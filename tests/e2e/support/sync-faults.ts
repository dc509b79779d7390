import type { Page } from 'playwright-core';
import type { Fault } from '../../support/faulty-proxy';
import type { Bureau } from './bureau';
import { unlock } from './field-app';
import type { Phone } from './phone';
import { blockReceipts } from './phone-store';

export const SYNC_REQUEST = /^\/api\/assignments\/[^/]+\/sync$/;
export const EVIDENCE_UPLOAD = /^\/api\/assignments\/[^/]+\/evidence\/[0-9a-f]{64}(\?|$)/;

/** A point of an exchange at which the phone dies, and what both sides then hold. */
export interface DyingPoint {
  readonly name: string;
  readonly path: RegExp;
  readonly fault: Fault;
  /** The answer arrives, but dies before it reaches the disk. */
  readonly answered?: true;
  /** The server has the entries. */
  readonly keptEntries?: true;
  /** Photos that the server has. */
  readonly keptEvidence?: number;
  /** Receipts that the phone has. */
  readonly keptReceipts?: number;
}

/** The four points for the exchange of entries, then two more for a photo. */
export const DYING_POINTS: readonly DyingPoint[] = [
  { name: 'before the entries are sent', path: SYNC_REQUEST, fault: 'hold-request' },
  { name: 'in mid-body of the entries', path: SYNC_REQUEST, fault: 'half-body' },
  {
    name: 'after the commit of the entries, before the answer',
    ...{ path: SYNC_REQUEST, fault: 'hold-answer', keptEntries: true },
  },
  {
    name: 'after the answer for the entries, before it is stored',
    ...{ path: SYNC_REQUEST, fault: 'hold-answer', answered: true, keptEntries: true },
  },
  {
    name: 'in mid-body of a photo',
    ...{ path: EVIDENCE_UPLOAD, fault: 'half-body', keptEntries: true, keptReceipts: 1 },
  },
  {
    name: 'after the commit of a photo, before the answer',
    ...{ path: EVIDENCE_UPLOAD, fault: 'hold-answer', keptEntries: true },
    ...{ keptEvidence: 1, keptReceipts: 1 },
  },
];

/** Lets the held answer arrive while the phone cannot store it. */
async function answerInVain(page: Page, path: RegExp, release: () => void): Promise<void> {
  await blockReceipts(page);
  const arrival = page.waitForResponse((response) => path.test(new URL(response.url()).pathname));
  release();
  await (await arrival).finished();
}

/**
 * Opens the phone, unlocks it, and kills it when the synchronisation that follows by itself has
 * come to the point.
 */
export async function dieAt(phone: Phone, bureau: Bureau, point: DyingPoint): Promise<void> {
  const page = await phone.open();
  const stuck = bureau.proxy.arm(point.path, point.fault);
  await unlock(page);
  const { release } = await stuck;
  if (point.answered) await answerInVain(page, point.path, release);
  await phone.kill();
}
