import { PARTIES, type Party } from '../../../../src/domain/fieldwork/acts/confirmation';
import {
  CONFIRMATION_WORDS,
  DRAFT_WORDS,
  PARTY_WORDS,
  STAND_WORDS,
  UNIT_WORDS,
} from '../../../../src/text/confirmation-words';
import { drawOn } from '../../../e2e/support/draw-on';
import { button } from '../../../e2e/support/field-app';
import { untilTold } from './heard';
import { type Acting, ANY_MOMENT, type Disk, type Journey } from './journey';
import type { ToldActs } from './told-acts';

const SHEETS = '/site/confirmations';

/** One sheet of facts after the other, put before the unit and signed on the glass by both sides. */
export class SignSheet implements Journey {
  readonly figure = 'kills at drawn signatures';
  readonly work = { longestMs: 5000, lastWord: 3, longestWaitMs: 12_000, anyMoment: ANY_MOMENT };
  private n = 1;
  /** Of the sheet that is before the unit; null while it is drafted. */
  private sheet: string | null = null;

  private get fact(): string {
    return `现场清点长椅 ${this.n} 张。`;
  }

  private nameOf(party: Party): string {
    return `签字人${this.n}${party}`;
  }

  private keyOf(party: Party): string {
    return [this.fact, party, this.nameOf(party)].join(' ');
  }

  address(): string {
    return this.sheet === null ? `${SHEETS}/new` : `${SHEETS}/${this.sheet}/unit`;
  }

  async look({ entries }: Disk, acts: ToldActs): Promise<readonly string[]> {
    if (PARTIES.every((party) => acts.has('confirmation.signed', this.keyOf(party)))) {
      this.n += 1;
      this.sheet = null;
    }
    const drafted = entries.findLast(({ entry }) => entry.type === 'confirmation.drafted');
    const body = drafted?.entry.body as { confirmation: string } | undefined;
    const isHere = acts.has('confirmation.drafted', this.fact);
    this.sheet = isHere ? (body?.confirmation ?? null) : null;
    return [];
  }

  async live(acting: Acting): Promise<void> {
    const { page, acts, begun, go } = acting;
    if (this.sheet === null) {
      await button(page, DRAFT_WORDS.finish).waitFor();
      begun();
      await this.draft(acting);
      await go(this.address());
    }
    for (const party of PARTIES) {
      const isSigned = acts.has('confirmation.signed', this.keyOf(party));
      const done = UNIT_WORDS.done(PARTY_WORDS[party], STAND_WORDS.signed);
      const sign = button(page, UNIT_WORDS.sign(PARTY_WORDS[party]));
      await (isSigned ? page.getByText(done) : sign).waitFor();
      begun();
      if (!isSigned) await this.sign(acting, party);
    }
    // The next sheet is another life's: only the passphrase leads out of this one.
    for (let n = 0; n < this.work.lastWord; n += 1) acting.said();
  }

  private async draft({ page, acts, said }: Acting): Promise<void> {
    const text = page.getByLabel(DRAFT_WORDS.text(1));
    if ((await text.count()) === 0) await button(page, DRAFT_WORDS.blank).click();
    await text.fill(this.fact);
    const act = acts.begin('confirmation.drafted', this.fact);
    await button(page, DRAFT_WORDS.finish).click();
    await page.getByText(CONFIRMATION_WORDS.fixed).waitFor();
    act.told = true;
    said();
    this.sheet = new URL(page.url()).pathname.split('/').at(-1) ?? null;
  }

  private async sign(acting: Acting, party: Party): Promise<void> {
    const { page, acts } = acting;
    const side = PARTY_WORDS[party];
    await button(page, UNIT_WORDS.sign(side)).click();
    await page.getByLabel(UNIT_WORDS.name, { exact: true }).fill(this.nameOf(party));
    await drawOn(page.locator('canvas'));
    const act = acts.begin('confirmation.signed', this.keyOf(party));
    await untilTold(acting, act, [UNIT_WORDS.done(side, STAND_WORDS.signed)], () =>
      button(page, UNIT_WORDS.confirmSign).click(),
    );
  }
}
