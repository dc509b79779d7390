import type { Answers, AnswerValue } from '../../domain/survey/answers';
import type { AnswerFault, AnswerFaultKind } from '../../domain/survey/check-answers';
import type { Question, Questionnaire } from '../../domain/survey/questionnaire';
import { ANSWER_FAULT_WORDS, ONLINE_SURVEY_WORDS as WORDS } from '../../text/online-survey-words';
import { escaped, htmlPage } from './html';
import { controlName } from './read-form';

/** A form as it is to be shown: fresh, or with what was sent and what is wrong with it. */
export interface FormState {
  readonly submission: string;
  readonly given: Answers;
  readonly faults: readonly AnswerFault[];
}

interface Pick {
  readonly value: string;
  readonly text: string;
  /** The name that conditions know it by, where it is not the value. */
  readonly name?: string;
}

function picksOf(question: Question): readonly Pick[] {
  if (question.kind === 'fivePoint') {
    return question.labels.map((text, at) => ({ value: String(at), text, name: `o${at}` }));
  }
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  return question.options.map(({ id, text }) => ({ value: id, text }));
}

const isChosen = (given: AnswerValue | undefined, value: string): boolean =>
  Array.isArray(given) ? given.includes(value) : String(given) === value;

function pickControls(question: Question, given: AnswerValue | undefined): string {
  const type = question.kind === 'multiple' ? 'checkbox' : 'radio';
  const control = escaped(controlName(question.id));
  return picksOf(question)
    .map(({ value, text, name }) => {
      const known = name === undefined ? '' : ` data-name="${escaped(name)}"`;
      const checked = isChosen(given, value) ? ' checked' : '';
      const input = `<input type="${type}" name="${control}" value="${escaped(value)}"${known}${checked}>`;
      return `<label class="pick">${input}<span>${escaped(text)}</span></label>`;
    })
    .join('');
}

function typedControl(question: Question, given: AnswerValue | undefined): string {
  const value = escaped(given === undefined ? '' : String(given));
  const tied = `name="${escaped(controlName(question.id))}" aria-label="${escaped(question.text)}"`;
  if (question.kind === 'number') {
    const unit =
      question.unit === undefined ? '' : `<span class="soft">${escaped(question.unit)}</span>`;
    return `<input type="text" inputmode="numeric" autocomplete="off" ${tied} value="${value}">${unit}`;
  }
  const longest = question.kind === 'text' ? ` maxlength="${question.maxLength}"` : '';
  return `<textarea rows="3" ${tied}${longest}>${value}</textarea>`;
}

/** Where a condition points, in words and as data for the script. */
function conditionOf({ questions }: Questionnaire, { showWhen }: Question) {
  if (showWhen === undefined) return { data: '', words: '' };
  const at = questions.findIndex(({ id }) => id === showWhen.question);
  const source = questions[at];
  const picks = source === undefined ? [] : picksOf(source);
  const options = showWhen.anyOf.map(
    (each) => picks.find(({ value, name }) => (name ?? value) === each)?.text ?? each,
  );
  const words = WORDS.onlyWhen(at + 1, options);
  return {
    data: ` data-when="${escaped(showWhen.question)}" data-any="${escaped(showWhen.anyOf.join(' '))}"`,
    words: `<p class="soft when">${escaped(words)}</p>`,
  };
}

const faultWords = (kind: AnswerFaultKind | undefined): string =>
  kind === undefined ? '' : `<p class="fault">${escaped(ANSWER_FAULT_WORDS[kind])}</p>`;

function fieldOf(of: Questionnaire, question: Question, state: FormState): string {
  const place = of.questions.indexOf(question) + 1;
  const given = state.given[question.id];
  const fault = state.faults.find((each) => each.question === question.id);
  const condition = conditionOf(of, question);
  const most = question.kind === 'multiple' && question.atMost ? WORDS.atMost(question.atMost) : '';
  const hint = [question.hint ?? '', most].filter((each) => each !== '').join(' ');
  const typed = question.kind === 'number' || question.kind === 'text';
  const rest = question.required ? '' : WORDS.optional;
  const legend = `<span class="place">${place}</span>. ${escaped(question.text + rest)}`;
  return [
    `<fieldset id="q-${escaped(question.id)}"${condition.data}><legend>${legend}</legend>`,
    condition.words,
    hint === '' ? '' : `<p class="soft">${escaped(hint)}</p>`,
    faultWords(fault?.kind),
    typed ? typedControl(question, given) : pickControls(question, given),
    '</fieldset>',
  ].join('');
}

function faultList(of: Questionnaire, { faults }: FormState): string {
  if (faults.length === 0) return '';
  const lines = faults.map(({ question }) => {
    const at = of.questions.findIndex(({ id }) => id === question);
    const words = WORDS.numbered(at + 1, of.questions[at]?.text ?? '');
    return `<a href="#q-${escaped(question)}">${escaped(words)}</a>`;
  });
  return `<div class="faults" role="alert"><h2>${WORDS.faultsTitle}</h2>${lines.join('')}</div>`;
}

/** The public page of a questionnaire: one form, all questions, no script needed. */
export function formPage(project: string, of: Questionnaire, state: FormState): string {
  const body = [
    `<p class="soft">${escaped(project)}</p><h1>${escaped(of.title)}</h1>`,
    of.intro === '' ? '' : `<p>${escaped(of.intro)}</p>`,
    `<p class="soft">${escaped(WORDS.anonymous)}</p>`,
    faultList(of, state),
    '<form method="post" accept-charset="utf-8">',
    `<input type="hidden" name="submission" value="${escaped(state.submission)}">`,
    ...of.questions.map((question) => fieldOf(of, question, state)),
    `<button>${escaped(WORDS.submit)}</button></form><script src="/q/form.js"></script>`,
  ];
  return htmlPage(of.title, body.join(''));
}
