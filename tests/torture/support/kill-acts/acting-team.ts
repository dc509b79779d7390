import type { Page } from 'playwright-core';
import { PANELS_WORDS } from '../../../../src/text/panel-words';
import { type Bureau, startBureau } from '../../../e2e/support/bureau';
import { ALL_HELD, declareIndependence, heading, syncNow } from '../../../e2e/support/field-app';
import { goWithin } from '../../../e2e/support/go-within';
import { EXPERTS } from '../../../e2e/support/panel-room';
import { scoreElsewhere } from '../../../e2e/support/scored-elsewhere';
import type { Random } from '../../../support/seeded-random';
import type { Round } from '../play-rounds';
import { ActingPhone } from './acting-phone';
import { AnswerSurvey } from './answer-survey';
import { GiveBallots } from './give-ballots';
import { expectBlind } from './held-once';
import type { Journey } from './journey';
import { PanelRoom } from './panel-room';
import { SignReport } from './sign-report';
import { SignSheet } from './sign-sheet';
import type { ActType } from './told-acts';

/** Lives of each kind in a round. */
const LIVES_EACH = 3;
/** Sessions that wait for the expert at the beginning of a round: more than three lives can need. */
const SESSIONS = 9;

const [EXPERT = ''] = EXPERTS;

interface Player {
  readonly phone: ActingPhone;
  readonly journey: Journey;
}

/** The lead evaluator's phone is ready when the colleague's work has come and all is delivered. */
async function leadReady(page: Page): Promise<void> {
  await declareIndependence(page);
  await goWithin(page, `${new URL(page.url()).pathname}/sync`);
  await syncNow(page);
  await page.getByText(ALL_HELD).first().waitFor();
}

/** A lead evaluator and an expert of one bureau, whose phones take turns: one browser at a time. */
export class ActingTeam {
  private readonly lead: readonly Journey[] = [
    ...[new AnswerSurvey(), new SignSheet(), new SignReport()],
  ];
  private readonly ballots: Journey;

  private constructor(
    private readonly bureau: Bureau,
    private readonly room: PanelRoom,
    private readonly phones: { readonly lead: ActingPhone; readonly expert: ActingPhone },
  ) {
    this.ballots = new GiveBallots(room);
  }

  static async make(): Promise<ActingTeam> {
    const bureau = await startBureau();
    await scoreElsewhere(bureau, []);
    const room = await PanelRoom.open(bureau, EXPERT);
    await room.convene(SESSIONS);
    const lead = await ActingPhone.make(bureau, bureau.enrolLink, leadReady);
    const link = await bureau.inviteByName(EXPERT);
    const expert = await ActingPhone.make(bureau, link, async (page) => {
      await heading(page, PANELS_WORDS.title).waitFor();
      const { pathname } = new URL(page.url());
      await goWithin(page, pathname.replace(/^(\/a\/[^/]+).*$/, '$1/sync'));
      await syncNow(page);
      await goWithin(page, pathname);
      await hasComeTo(page, room);
    });
    return new ActingTeam(bureau, room, { lead, expert });
  }

  /** What stood on the screens of both phones as kept. */
  readonly acknowledged = (type: ActType): number =>
    this.phones.lead.acts.acknowledged(type) + this.phones.expert.acts.acknowledged(type);

  /**
   * Some lives of each kind, in an order of chance, and a delivery of both phones.
   * @param onLost told what was acknowledged and is not there
   * @throws where a page or a disk is not as it should be
   */
  async play(
    random: Random,
    count: Round['count'],
    onLost: (lost: readonly string[]) => void,
  ): Promise<void> {
    for (const { phone, journey } of this.lives(random)) {
      onLost(await phone.live(journey, random));
      count('kills');
      count(journey.figure);
    }
    const { lead, expert } = this.phones;
    const waiting = this.room.sessions.filter(
      ({ session }) => !expert.acts.has('pledge.signed', session),
    );
    await this.room.convene(SESSIONS - Math.min(SESSIONS, waiting.length));
    onLost(await lead.deliver(async () => undefined));
    onLost(
      await expert.deliver(async (page, base) => {
        await goWithin(page, `${base}/panel`);
        await hasComeTo(page, this.room);
      }),
    );
    await expectBlind(this.bureau, this.room.sessions);
  }

  private lives(random: Random): readonly Player[] {
    const { lead, expert } = this.phones;
    const each: readonly Player[] = [
      ...this.lead.map((journey) => ({ phone: lead, journey })),
      { phone: expert, journey: this.ballots },
    ];
    const lives = each.flatMap((player) => Array.from({ length: LIVES_EACH }, () => player));
    const drawn = lives.map((player) => ({ player, at: random() }));
    return drawn.sort((a, b) => a.at - b.at).map(({ player }) => player);
  }

  async discard(): Promise<void> {
    await this.phones.lead.discard();
    await this.phones.expert.discard();
    await this.bureau.close();
  }
}

/** The newest session shows in the list. */
const hasComeTo = (page: Page, { sessions }: PanelRoom): Promise<void> =>
  page.getByRole('link', { name: sessions.at(-1)?.title ?? '' }).waitFor();
