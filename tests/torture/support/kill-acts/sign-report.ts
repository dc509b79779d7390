import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { REPORT_TEXT_WORDS } from '../../../../src/text/report-text-words';
import { REPORT_STATE_WORDS, REPORT_WORDS } from '../../../../src/text/report-words';
import { ROLE_WORDS } from '../../../../src/text/role-words';
import { button, signAs } from '../../../e2e/support/field-app';
import { untilTold } from './heard';
import { type Acting, ANY_MOMENT, type Disk, type Journey } from './journey';
import type { ActType, ToldActs } from './told-acts';

/** With a network it may have been delivered before anybody looks. */
const SIGNED = [REPORT_STATE_WORDS.signed(0).title, REPORT_STATE_WORDS.delivered().title];

/** What the page of the report asks for next. */
type Step = 'seal' | 'sign' | 'write';

const SHOWN_AFTER: Partial<Record<ActType, Step>> = {
  'report.sealed': 'sign',
  // Signed, so that only a change leads on.
  'statement.made': 'write',
};

/** A section is written anew, the report is sealed and signed, again and again. */
export class SignReport implements Journey {
  readonly figure = 'kills at statements';
  readonly work = { longestMs: 5000, lastWord: 3, longestWaitMs: 15_000, anyMoment: ANY_MOMENT };
  private texts = 0;
  private reports = 0;
  /** What was done last of all; what it leads to must show. */
  private last: ActType | null = null;

  address(): string {
    return '/report';
  }

  async look({ found }: Disk, _acts: ToldActs): Promise<readonly string[]> {
    this.reports = found.filter(({ type }) => type === 'report.sealed').length;
    this.last = found.at(-1)?.type ?? null;
    return [];
  }

  async live(acting: Acting): Promise<void> {
    const { page, begun, go } = acting;
    const expected = this.last === null ? undefined : SHOWN_AFTER[this.last];
    let step = await this.shown(page);
    if (expected !== undefined) expect(step).toBe(expected);
    begun();
    for (;;) {
      if (step === 'write') await this.write(acting);
      if (step === 'seal') await this.seal(acting);
      if (step === 'sign') await this.sign(acting);
      await go('/report');
      step = await this.shown(page);
    }
  }

  private async shown(page: Page): Promise<Step> {
    const [seal, sign] = [button(page, REPORT_WORDS.seal), button(page, REPORT_WORDS.sign)];
    const titles = [...SIGNED, REPORT_STATE_WORDS.blocked().title];
    const states = titles.map((title) => page.getByText(title));
    await states
      .reduce((any, each) => any.or(each), seal.or(sign))
      .first()
      .waitFor();
    if ((await seal.count()) > 0) return 'seal';
    return (await sign.count()) > 0 ? 'sign' : 'write';
  }

  private async write({ page, acts, go, said }: Acting): Promise<void> {
    this.texts += 1;
    const text = `第 ${this.texts} 稿：没有其他问题。`;
    await go('/report/text/issues');
    const act = acts.begin('section.written', text);
    await page.getByLabel(REPORT_TEXT_WORDS.text, { exact: true }).fill(text);
    await button(page, REPORT_TEXT_WORDS.save).click();
    // While it is saved, the button says so and stays.
    await page.locator('.field-form-actions [type=submit]').waitFor({ state: 'detached' });
    act.told = true;
    said();
  }

  private async seal({ page, acts, said }: Acting): Promise<void> {
    const act = acts.begin('report.sealed', String(this.reports + 1));
    await button(page, REPORT_WORDS.seal).click();
    await button(page, REPORT_WORDS.sign).waitFor();
    act.told = true;
    this.reports += 1;
    said();
  }

  private async sign(acting: Acting): Promise<void> {
    const { page, acts } = acting;
    const act = acts.begin('statement.made', String(this.reports));
    const title = REPORT_WORDS.signTitle(ROLE_WORDS.leadEvaluator);
    await untilTold(acting, act, SIGNED, () => signAs(page, REPORT_WORDS.sign, title));
  }
}
