import { choicesOf, textsOf } from '../../framework/rule-inputs';
import { answerField, choiceField, chosenText } from '../register';
import type { Judge } from './assessment';

/** Words that an indicator without points asks for. */
export const writeAnswer: Judge<'answer.written'> = (state, entry) => {
  const { indicator, question, text } = entry.act.body;
  const rule = state.indicators.get(indicator)?.rule;
  if (rule === undefined) return 'unknown-indicator';
  if (!textsOf(rule).some(({ id }) => id === question)) return 'unknown-question';
  const field = answerField(indicator, question);
  state.bank.write(field, text, entry.opened.person, entry.placed);
  return null;
};

/** Which of the answers to a question were chosen; none where the choice was taken back. */
export const makeChoice: Judge<'choice.made'> = (state, entry) => {
  const { indicator, question, choices } = entry.act.body;
  const rule = state.indicators.get(indicator)?.rule;
  if (rule === undefined) return 'unknown-indicator';
  const asked = choicesOf(rule).find(({ id }) => id === question);
  if (asked === undefined) return 'unknown-question';
  const isKnown = choices.every((each) => asked.options.some(({ id }) => id === each));
  if (!isKnown || (!asked.several && choices.length > 1)) return 'choice-not-allowed';
  const field = choiceField(indicator, question);
  state.bank.write(field, chosenText(choices), entry.opened.person, entry.placed);
  return null;
};
