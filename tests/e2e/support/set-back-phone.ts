import { rm } from 'node:fs/promises';
import type { Bureau } from './bureau';
import { discardAtEnd } from './failure-picture';
import {
  ALL_HELD,
  backToTree,
  declareIndependence,
  enrol,
  openAssignment,
  openIndicator,
  openSyncPage,
  scoreIndicator,
  syncNow,
  unlock,
} from './field-app';
import { indicator } from './indicators';
import { Phone } from './phone';
import { copyProfile } from './profile-copy';

/** Scores one indicator, from the tree and back. */
export async function score({ page }: Phone, id: string): Promise<void> {
  await openIndicator(page, indicator(id));
  await scoreIndicator(page, indicator(id));
  await backToTree(page);
}

/** Sends everything and goes back to the tree. */
export async function deliver({ page }: Phone): Promise<void> {
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  await page.goBack();
}

export async function scoreAndDeliver(phone: Phone, id: string): Promise<void> {
  await score(phone, id);
  await deliver(phone);
}

/** Starts the phone again and goes to the tree. */
export async function reopened(phone: Phone): Promise<void> {
  const page = await phone.open();
  await unlock(page);
  await openAssignment(page);
}

/**
 * A phone that delivered an indicator and then some more work, and was set back as a whole to its
 * copy from before that work.
 */
export async function setBackPhone(
  bureau: Bureau,
  work: (phone: Phone) => Promise<void> = (phone) => score(phone, 'C41'),
): Promise<Phone> {
  const phone = await Phone.visited(bureau.origin);
  discardAtEnd(phone);
  await enrol(await phone.open(null), bureau.enrolLink);
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
  await scoreAndDeliver(phone, 'C31');
  await phone.kill();
  const copy = `${phone.profile}-copy`;
  await copyProfile(phone.profile, copy);
  await reopened(phone);
  await work(phone);
  await deliver(phone);
  await phone.kill();
  await rm(phone.profile, { recursive: true });
  await copyProfile(copy, phone.profile);
  await rm(copy, { recursive: true });
  return phone;
}
