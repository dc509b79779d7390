import { BALLOT_WORDS, PLEDGE_WORDS } from '../../../../src/text/panel-act-words';
import { button } from '../../../e2e/support/field-app';
import { indicator } from '../../../e2e/support/indicators';
import { untilTold } from './heard';
import { type Acting, ANY_MOMENT, type Disk, type Journey } from './journey';
import { ASKED, type Convened, type PanelRoom } from './panel-room';
import type { FoundAct, ToldActs } from './told-acts';

/** An expert pledges and seals a ballot in one session after the other. */
export class GiveBallots implements Journey {
  readonly figure = 'kills at ballots';
  readonly work = { longestMs: 4000, lastWord: 3, longestWaitMs: 12_000, anyMoment: ANY_MOMENT };
  private last: FoundAct | null = null;
  private acts: ToldActs | null = null;

  constructor(private readonly room: PanelRoom) {}

  private isSealed = (of: Convened): boolean => this.acts?.has('ballot.sealed', keyOf(of)) ?? false;

  /** The session that waits for this expert. */
  private get current(): Convened | undefined {
    return this.room.sessions.find((each) => !this.isSealed(each));
  }

  /** What was done last is looked at first; else the first session waits. */
  address(): string {
    const { key = '', type } = this.last ?? {};
    const done = this.room.sessions.find(({ session }) => key.startsWith(session));
    const { session } = done ?? this.current ?? { session: '' };
    return pageOf(session, type === 'ballot.sealed' ? 'ballot' : 'pledge');
  }

  async look({ found }: Disk, acts: ToldActs): Promise<readonly string[]> {
    this.acts = acts;
    this.last = found.at(-1) ?? null;
    return [];
  }

  async live(acting: Acting): Promise<void> {
    const { page, acts, begun, go } = acting;
    if (this.last?.type === 'pledge.signed') await page.getByText(PLEDGE_WORDS.signed).waitFor();
    if (this.last?.type === 'ballot.sealed') {
      await page.getByText(BALLOT_WORDS.sealedDetail).waitFor();
    }
    const open = this.room.sessions.filter((each) => !this.isSealed(each));
    for (const each of open) {
      if (!acts.has('pledge.signed', each.session)) {
        await go(pageOf(each.session, 'pledge'));
        await this.pledge(acting, each);
      }
      await go(pageOf(each.session, 'ballot'));
      await this.seal(acting, each);
    }
    begun();
  }

  private async pledge({ page, acts, begun, said }: Acting, { session }: Convened): Promise<void> {
    await button(page, PLEDGE_WORDS.sign).waitFor();
    begun();
    const act = acts.begin('pledge.signed', session);
    await button(page, PLEDGE_WORDS.sign).click();
    await page.getByText(PLEDGE_WORDS.signed).waitFor();
    act.told = true;
    said();
  }

  private async seal(acting: Acting, of: Convened): Promise<void> {
    const { page, acts, begun, said } = acting;
    const { name } = indicator(ASKED);
    const card = page.getByRole('region', { name, exact: true });
    await card.getByLabel(BALLOT_WORDS.score, { exact: true }).fill(String(of.milli / 1000));
    await card.getByRole('textbox').last().fill(of.reason);
    begun();
    const act = acts.begin('ballot.sealed', keyOf(of));
    await button(page, BALLOT_WORDS.seal).click();
    await untilTold(acting, act, [BALLOT_WORDS.sealedDetail], () =>
      button(page, BALLOT_WORDS.confirm).click(),
    );
    said();
  }
}

const keyOf = ({ session, reason }: Convened): string => `${session} ${reason}`;

const pageOf = (session: string, page: 'pledge' | 'ballot'): string =>
  `/panel/s/${session}/${page}`;
