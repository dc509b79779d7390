import type { Page } from 'playwright-core';
import { inlineKdf } from '../../../../src/platform/kdf';
import { PASSPHRASE } from '../../../e2e/support/field-app';
import { readKeptKeys } from '../../../e2e/support/phone-store';
import { emptyOf, type OurForm } from './our-form';

/** What a floor is told: the phone's outer key, which was stretched before, and the assignment. */
export interface FloorPhone {
  readonly kek: string;
  readonly assignment: string;
}

/** What the page of a floor shows as its total, once it does. */
export const FLOOR_POINTS = `document.querySelector('#total')?.textContent`;

const phones = new WeakMap<OurForm, FloorPhone>();

async function phoneOn(page: Page, form: OurForm): Promise<FloorPhone> {
  await page.goto(emptyOf(form));
  const { slot } = await readKeptKeys(page);
  const kek = await inlineKdf.derive(PASSPHRASE, slot);
  const assignment = new URL(form.home).pathname.split('/').at(-1) ?? '';
  return { kek: Buffer.from(kek).toString('base64url'), assignment };
}

/** The phone of our form; the passphrase is stretched by the first who asks, outside of what is measured. */
export async function floorPhoneOf(page: Page, form: OurForm): Promise<FloorPhone> {
  const phone = phones.get(form) ?? (await phoneOn(page, form));
  phones.set(form, phone);
  return phone;
}
