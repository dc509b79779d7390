import { expect, test, vi } from 'vitest';
import {
  CONFIRMATION_WORDS,
  DRAFT_WORDS,
  PARTY_WORDS,
  SHEET_WITHDRAWAL_WORDS,
  STAGE_WORDS,
  UNIT_WORDS,
} from '../../src/text/confirmation-words';
import { PASSPHRASE_WORDS } from '../../src/text/passphrase-words';
import { startBureau } from './support/bureau';
import { discardAtEnd } from './support/failure-picture';
import { button, heading, PASSPHRASE } from './support/field-app';
import { FieldDay } from './support/field-day';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

/** Puts a sheet of one fact before the unit. */
async function draft(day: FieldDay): Promise<void> {
  const { page } = day;
  await day.go('/site/confirmations/new');
  await button(page, DRAFT_WORDS.blank).click();
  await page.getByLabel(DRAFT_WORDS.text(1)).fill('现场清点长椅 8 张。');
  await button(page, DRAFT_WORDS.finish).click();
  await page.getByText(CONFIRMATION_WORDS.fixed).waitFor();
}

async function withdraw({ page }: FieldDay, reason: string): Promise<void> {
  await button(page, SHEET_WITHDRAWAL_WORDS.title).click();
  const dialog = page.getByRole('dialog');
  await button(page, SHEET_WITHDRAWAL_WORDS.confirm).click();
  await page.getByText(SHEET_WITHDRAWAL_WORDS.reasonMissing).waitFor();
  await dialog.getByLabel(SHEET_WITHDRAWAL_WORDS.reason).fill(reason);
  expect(await screenFaults(page)).toEqual([]);
  await button(page, SHEET_WITHDRAWAL_WORDS.confirm).click();
  await page.getByText(CONFIRMATION_WORDS.withdrawn).waitFor();
}

test('[CO36] a sheet that nobody has answered is withdrawn, and then asked of nobody', async () => {
  const bureau = await startBureau();
  const phone = await Phone.visited(bureau.origin);
  discardAtEnd(phone);
  const day = new FieldDay(phone);
  try {
    await day.begin(bureau.enrolLink);
    await draft(day);
    const { page } = day;
    const sheet = CONFIRMATION_WORDS.sheet('S4-01-001');
    const address = new URL(page.url()).pathname.replace(/^\/a\/[^/]+/, '');
    await withdraw(day, '写错了核查点。');
    await page.getByText('原因：写错了核查点。').waitFor();
    expect(await screenFaults(page)).toEqual([]);
    expect(await page.getByRole('link', { name: CONFIRMATION_WORDS.hand }).count()).toBe(0);
    expect(await button(page, SHEET_WITHDRAWAL_WORDS.title).count()).toBe(0);

    await page.getByRole('link', { name: CONFIRMATION_WORDS.title }).click();
    const row = page.getByRole('link', { name: sheet });
    expect(await row.innerText()).toContain(STAGE_WORDS.withdrawn);

    // The phone in the unit's hand, where the withdrawal arrives from another one.
    await day.go(`${address}/unit`);
    await heading(page, UNIT_WORDS.withdrawn).waitFor();
    expect(await button(page, UNIT_WORDS.sign(PARTY_WORDS.business)).count()).toBe(0);
    await button(page, UNIT_WORDS.handBack).click();
    await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
    await button(page, PASSPHRASE_WORDS.confirm).click();
    await heading(page, sheet).waitFor();

    await button(page, CONFIRMATION_WORDS.again).click();
    await button(page, DRAFT_WORDS.finish).click();
    await heading(page, CONFIRMATION_WORDS.sheet('S4-01-002')).waitFor();
  } finally {
    await bureau.close();
  }
});
