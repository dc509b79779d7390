import type { Locator, Page } from 'playwright-core';
import { YANCHI_QUESTIONNAIRES } from '../../../src/domain/catalogue/yanchi-park-survey-plan';
import { CHECK_WORDS } from '../../../src/text/check-words';
import {
  CONFIRMATION_WORDS,
  DRAFT_WORDS,
  PARTY_WORDS,
  STAGE_WORDS,
  STAND_WORDS,
  UNIT_WORDS,
} from '../../../src/text/confirmation-words';
import { FIELD_FORM_WORDS } from '../../../src/text/field-form-words';
import { PASSPHRASE_WORDS } from '../../../src/text/passphrase-words';
import { KIOSK_WORDS, SURVEY_WORDS } from '../../../src/text/survey-words';
import { button, heading, PASSPHRASE } from './field-app';
import type { FieldDay, SiteOfDay } from './field-day';

/** What a visitor of the park answers, question by question; null skips one. */
export type VisitorAnswers = readonly (readonly [question: string, answer: string | null])[];

const rated = (answer: string): VisitorAnswers =>
  (['overall', 'paths', 'greenery', 'lighting'] as const).map((id) => [id, answer]);

/** Comes often and is asked all; what is typed is left out. */
export const REGULAR: VisitorAnswers = [
  ...[['visits', '每周都来'] as const, ...rated('比较满意')],
  ...[['minutes', null] as const, ['advice', null] as const],
];

/** Comes hardly ever and is asked nothing about the park. */
export const STRANGER: VisitorAnswers = [
  ...[['visits', '几乎不来'] as const, ['minutes', null] as const, ['advice', null] as const],
];

const TEXT_OF = new Map(
  YANCHI_QUESTIONNAIRES.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
);

const choose = async (page: Page, [id, answer]: VisitorAnswers[number]): Promise<void> => {
  if (answer === null) return;
  const group = page.getByRole('group', { name: TEXT_OF.get(id) ?? id });
  await group.getByRole('radio', { name: answer, exact: true }).check();
};

/** To the first question, with the phone in a respondent's hand. */
export async function handOver(day: FieldDay): Promise<void> {
  await day.go('/site/surveys/SAT/kiosk');
  await button(day.page, KIOSK_WORDS.begin).click();
}

/** One screen after another from the `first`, which shows already or is about to, up to the `last`. */
export async function answerScreens(
  { page }: FieldDay,
  answers: VisitorAnswers,
  [first, last]: readonly [number, number] = [1, answers.length],
): Promise<void> {
  for (const [i, answer] of answers.entries()) {
    if (i + 1 < first || i + 1 > last) continue;
    await page.getByRole('heading', { name: new RegExp(`^第 ${i + 1} 题，`) }).waitFor();
    await choose(page, answer);
    const on = i + 1 === answers.length ? KIOSK_WORDS.submit : KIOSK_WORDS.next;
    await button(page, on).click();
  }
}

/** The number of the question that shows to a respondent. */
export async function shownQuestion({ page }: FieldDay): Promise<number> {
  const place = page.getByRole('heading', { name: /^第 \d+ 题，/ });
  return Number(/\d+/.exec(await place.innerText())?.[0]);
}

/** Waits for the thanks, which are said of what is on the disk. */
export async function seeThanks(day: FieldDay): Promise<void> {
  await heading(day.page, KIOSK_WORDS.thanks).waitFor();
  day.said.add('survey.answered');
}

/** The evaluator holds the button, and the next respondent is at the first question. */
export async function handOn({ page }: FieldDay): Promise<void> {
  await button(page, KIOSK_WORDS.another).hover();
  await page.mouse.down();
  await button(page, KIOSK_WORDS.begin).waitFor();
  await page.mouse.up();
  await button(page, KIOSK_WORDS.begin).click();
}

/** The next respondent from the thanks to their own. */
export async function nextRespondent(day: FieldDay, answers: VisitorAnswers): Promise<void> {
  await handOn(day);
  await answerScreens(day, answers);
  await seeThanks(day);
}

/** The evaluator takes the phone back. */
export async function takeBack({ page }: FieldDay): Promise<void> {
  await button(page, KIOSK_WORDS.leave).click();
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
  await button(page, PASSPHRASE_WORDS.confirm).click();
  await page.getByRole('link', { name: SURVEY_WORDS.interview }).waitFor();
}

/** Reads the questions out to one person after another, from the page of the survey. */
export async function askInPerson(day: FieldDay, people: readonly VisitorAnswers[]): Promise<void> {
  const { page } = day;
  await page.getByRole('link', { name: SURVEY_WORDS.interview }).click();
  for (const [i, answers] of people.entries()) {
    if (i > 0) await button(page, SURVEY_WORDS.another).click();
    for (const answer of answers) await choose(page, answer);
    await button(page, SURVEY_WORDS.save).click();
    await page.getByText(SURVEY_WORDS.saved).waitFor();
    day.said.add('survey.answered');
  }
  await page.getByRole('link', { name: SURVEY_WORDS.back }).click();
}

/** Counts the trees of every site, saving each with the double tap of an impatient thumb, and puts their sum into the figure that it feeds. */
export async function countTrees(
  day: FieldDay,
  counts: readonly (readonly [SiteOfDay, number])[],
): Promise<void> {
  const { page } = day;
  await day.go('/site/checks');
  for (const [{ name }, found] of counts) {
    await page.getByLabel(CHECK_WORDS.site, { exact: true }).selectOption({ label: name });
    await page.getByRole('link', { name: /栽植乔木/ }).click();
    await page.getByLabel(CHECK_WORDS.found, { exact: true }).fill(String(found));
    await button(page, FIELD_FORM_WORDS.save).dblclick();
    await heading(page, CHECK_WORDS.title).waitFor();
    day.said.add('quantity.checked');
  }
  const sum = counts.reduce((total, [, found]) => total + found, 0);
  await page.getByText(CHECK_WORDS.sumOf('found', `${sum} 株`)).waitFor();
  await button(page, CHECK_WORDS.fill('found', '实际产出数')).click();
  await page.getByText(`${CHECK_WORDS.stands(String(sum))}，${CHECK_WORDS.same}`).waitFor();
  day.said.add('figure.entered');
}

/** Drafts a sheet about a site of two facts, one that the counts suggest and one with a picture. */
export async function draftSheet(day: FieldDay, { name }: SiteOfDay, fact: string): Promise<void> {
  const { page } = day;
  await day.go('/site/confirmations/new');
  await page.getByRole('radio', { name, exact: true }).check();
  const suggestion = page.getByRole('button', { name: new RegExp(`^${DRAFT_WORDS.add}.*乔木`) });
  await suggestion.first().click();
  await button(page, DRAFT_WORDS.blank).click();
  await page.getByLabel(DRAFT_WORDS.text(2)).fill(fact);
  await button(page, DRAFT_WORDS.evidence(0)).last().click();
  await page.locator('.evidence-choice').first().click();
  await button(page, DRAFT_WORDS.evidenceDone).click();
  await button(page, DRAFT_WORDS.finish).click();
  await page.getByText(CONFIRMATION_WORDS.fixed).waitFor();
  day.said.add('confirmation.drafted');
}

/** The unit takes the phone and objects to the second fact. */
export async function object(day: FieldDay, text: string): Promise<void> {
  const { page } = day;
  await page.getByRole('link', { name: CONFIRMATION_WORDS.hand }).click();
  await page.getByLabel(UNIT_WORDS.objection(2)).fill(text);
  await button(page, UNIT_WORDS.saveObjection).click();
  await page.getByText(UNIT_WORDS.objectionKept).waitFor();
  day.said.add('confirmation.objected');
}

/** One stroke on the glass; one that is not lifted is being drawn still. */
export async function draw(page: Page, at: number, isLifted = true): Promise<void> {
  const canvas: Locator = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('There is nothing to draw on.');
  const { x, y, width, height } = box;
  await page.mouse.move(x + width * at, y + height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x + width * (at - 0.1), y + height * 0.5, { steps: 4 });
  await page.mouse.move(x + width * at, y + height * 0.8, { steps: 4 });
  if (isLifted) await page.mouse.up();
}

export const beginToSign = ({ page }: FieldDay): Promise<void> =>
  button(page, UNIT_WORDS.sign(PARTY_WORDS.business)).click();

export const signatory = ({ page }: FieldDay): Locator =>
  page.getByLabel(UNIT_WORDS.name, { exact: true });

/** Confirms what was drawn for the business side. */
export async function sign(day: FieldDay): Promise<void> {
  await button(day.page, UNIT_WORDS.confirmSign).click();
  const done = UNIT_WORDS.done(PARTY_WORDS.business, STAND_WORDS.signed);
  await day.page.getByText(done).waitFor();
  day.said.add('confirmation.signed');
}

/** The finance side refuses before a witness, and the phone goes back to the evaluator. */
export async function refuse(day: FieldDay, reason: string, witness: string): Promise<void> {
  const { page } = day;
  await button(page, `${PARTY_WORDS.finance}${UNIT_WORDS.refuse}`).click();
  await page.getByLabel(UNIT_WORDS.reason).fill(reason);
  await page.getByLabel(UNIT_WORDS.witnessName).fill(witness);
  await draw(page, 0.5);
  await button(page, UNIT_WORDS.confirmRefuse).click();
  await button(page, UNIT_WORDS.handBack).click();
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
  await button(page, PASSPHRASE_WORDS.confirm).click();
  await page.getByText(STAGE_WORDS.refused).waitFor();
  day.said.add('confirmation.refused');
}
