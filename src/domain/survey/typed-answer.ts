import { parseTypedDecimal } from '../kernel/typed-decimal';
import type { AnswerValue } from './answers';

/**
 * What is typed for a number question: the number once it is one, the text as it is until then. A
 * point stays text, for what follows it would make another number.
 */
export function typedAnswer(text: string): AnswerValue | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const parsed = parseTypedDecimal(plain.replace(/^[-−]/, ''), 0);
  if (!parsed.ok || /[.。]/.test(plain)) return text;
  return /^[-−]/.test(plain) ? 0 - parsed.value : parsed.value;
}
