import type { Page } from 'playwright-core';
import { YANCHI_QUESTIONNAIRES } from '../../../../src/domain/catalogue/yanchi-park-survey-plan';
import {
  type AnswersDraft,
  readAnswersDraft,
} from '../../../../src/features/surveys/answers-draft';
import { answersField } from '../../../../src/features/surveys/survey-context';
import { draftText } from '../../../../src/store/draft-text';
import { KIOSK_WORDS, SURVEY_WORDS, UNFINISHED_WORDS } from '../../../../src/text/survey-words';
import { button } from '../../../e2e/support/field-app';
import { untilTold } from './heard';
import { type Acting, ANY_MOMENT, type Disk, type Journey } from './journey';
import type { ToldActs } from './told-acts';

const SURVEY = 'SAT';
const FIELD = answersField('kiosk', SURVEY);
const TYPE = 'survey.answered';
/** Of the words of a question that shows, those at which a phone may die; of the thanks, all. */
const HEARD = 0.15;

/** What a respondent who knows the park, or hardly, is asked. */
const REGULAR = ['visits', 'overall', 'paths', 'greenery', 'lighting', 'minutes', 'advice'];
const STRANGER = ['visits', 'minutes', 'advice'];
const LIKES_IT = '比较满意';

const TEXT_OF = new Map(
  YANCHI_QUESTIONNAIRES.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
);

/** What one respondent was shown; a question that shows is a promise that those before it are kept. */
interface Respondent {
  readonly advice: string;
  readonly minutes: string;
  readonly asked: readonly string[];
  /** The last question that was seen; null before the first. */
  shown: string | null;
}

/** A survey in respondents' hands, one after the other. */
export class AnswerSurvey implements Journey {
  readonly figure = 'kills at surveys';
  readonly work = { longestMs: 4000, lastWord: 3, longestWaitMs: 12_000, anyMoment: ANY_MOMENT };
  private one: Respondent = this.respondent(1);
  private left: AnswersDraft | null = null;
  private returned = 0;

  private respondent(n: number): Respondent {
    const asked = n % 3 === 0 ? REGULAR : STRANGER;
    return { advice: `第 ${n} 份的建议`, minutes: String(n), asked, shown: null };
  }

  private next(): void {
    this.one = this.respondent(Number(this.one.minutes) + 1);
  }

  address(): string {
    return `/site/surveys/${SURVEY}`;
  }

  async look({ store, assignment, found }: Disk, acts: ToldActs): Promise<readonly string[]> {
    const text = await draftText(store, assignment, FIELD);
    this.left = readAnswersDraft(text ?? undefined);
    this.returned = found.filter(({ type }) => type === TYPE).length;
    if (acts.has(TYPE, this.one.advice)) {
      // The entry has taken the draft over, in one step.
      const stays = this.left === null ? [] : [`draft beside the entry ${this.one.advice}`];
      this.next();
      return stays;
    }
    const missing = this.missing();
    this.one.shown = this.left?.at ?? null;
    return missing;
  }

  /** What was answered before the question that was seen, and the question itself. */
  private missing(): readonly string[] {
    const { asked, shown, advice, minutes } = this.one;
    const { left } = this;
    if (shown === null) return [];
    const place = asked.indexOf(shown);
    const typed: Readonly<Record<string, string>> = { advice, minutes };
    const isKept = (id: string): boolean => {
      const value = left?.answers[id];
      return value !== undefined && (typed[id] === undefined || String(value) === typed[id]);
    };
    const lost = asked.slice(0, place).filter((id) => !isKept(id));
    // The disk goes to a question before the screen does.
    const isPlace = left !== null && asked.slice(place, place + 2).includes(left.at ?? '');
    const at = isPlace ? [] : [`question ${shown} of ${advice}, there is ${left?.at}`];
    return [...lost.map((id) => `answer to ${id} of ${advice}`), ...at];
  }

  async live(acting: Acting): Promise<void> {
    const { page, begun } = acting;
    const count = new RegExp(`^收回 ${this.returned} 份`);
    if (this.returned > 0) await page.getByText(count).first().waitFor();
    await page.getByRole('link', { name: SURVEY_WORDS.kiosk }).click();
    await this.resume(page);
    begun();
    for (;;) {
      if (this.one.shown === null) await this.first(page);
      await this.answerAll(acting);
      await this.handOn(page);
    }
  }

  /** What lies there is the same respondent's, and shows the question that the disk says. */
  private async resume(page: Page): Promise<void> {
    const { left } = this;
    if (left === null || (left.at === null && Object.keys(left.answers).length === 0)) return;
    await button(page, UNFINISHED_WORDS.goOn).click();
    if (left.at !== null) await this.see(page, left.at);
  }

  private async first(page: Page): Promise<void> {
    await button(page, KIOSK_WORDS.begin).click();
    const [first = ''] = this.one.asked;
    await this.see(page, first);
  }

  private async see(page: Page, question: string): Promise<void> {
    const place = this.one.asked.indexOf(question) + 1;
    await page.getByRole('heading', { name: new RegExp(`^第 ${place} 题，`) }).waitFor();
    this.one.shown = question;
  }

  private async answer(page: Page, id: string): Promise<void> {
    const { one } = this;
    const name = TEXT_OF.get(id) ?? id;
    if (id === 'minutes' || id === 'advice') {
      await page.getByRole('textbox', { name }).fill(one[id]);
      return;
    }
    const often = one.asked === REGULAR ? '每周都来' : '几乎不来';
    const chosen = id === 'visits' ? often : LIKES_IT;
    const group = page.getByRole('group', { name });
    await group.getByRole('radio', { name: chosen, exact: true }).check();
  }

  /** From the question that shows to the thanks, which are said of what is on the disk. */
  private async answerAll(acting: Acting): Promise<void> {
    const { one } = this;
    const { page, acts, random, said } = acting;
    for (const id of one.asked.slice(one.asked.indexOf(one.shown ?? ''))) {
      await this.answer(page, id);
      const after = one.asked[one.asked.indexOf(id) + 1];
      if (after === undefined) break;
      await button(page, KIOSK_WORDS.next).click();
      await this.see(page, after);
      if (random() < HEARD) said();
    }
    const act = acts.begin(TYPE, one.advice);
    const saidAll = (): void => {
      for (let n = 0; n < this.work.lastWord; n += 1) said();
    };
    await untilTold({ page, said: saidAll }, act, [KIOSK_WORDS.thanks], () =>
      button(page, KIOSK_WORDS.submit).click(),
    );
  }

  /** The evaluator holds the button until the next respondent may begin. */
  private async handOn(page: Page): Promise<void> {
    await button(page, KIOSK_WORDS.another).hover();
    await page.mouse.down();
    await button(page, KIOSK_WORDS.begin).waitFor();
    await page.mouse.up();
    this.next();
  }
}
