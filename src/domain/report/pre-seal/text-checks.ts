import { sectionField, valuesOf } from '../../journal/register';
import { sectionsOf } from '../report-sections';
import { tokensIn } from '../report-text';
import { textBehind } from '../text-behind';
import { type PreSealCheck, type PreSealInput, stateBy } from './pre-seal-check';

/** Whether every part of the outline is written, and what the text refers to is there. */
export function textChecks(input: PreSealInput): readonly PreSealCheck[] {
  const { package: pkg, evaluation, score } = input;
  const isAsked = pkg.procedure !== undefined;
  const { text, blockers } = textBehind(pkg, evaluation, score);
  const lacking = blockers.filter((each) => each.kind === 'section');
  const asked = sectionsOf(pkg).filter(({ optional }) => !optional);
  const unwritten = lacking.filter(({ lack }) => lack !== 'reference');
  const broken = lacking.filter(({ lack }) => lack === 'reference');
  const isWritten = new Set(text.map(({ section }) => section));
  const isLacking = new Set(unwritten.map(({ section }) => section));
  const done = asked.filter(({ id }) => isWritten.has(id) && !isLacking.has(id));
  const written = text.flatMap(({ section }) =>
    valuesOf(evaluation.registers, sectionField(section)),
  );
  const references = written.flatMap(({ value }) => tokensIn(value)).length;
  const sections = isAsked ? unwritten : [];
  return [
    {
      check: 'sections',
      state: isAsked ? stateBy(sections, 'failed') : 'none',
      ...{ items: sections, facts: { done: done.length, asked: asked.length } },
    },
    {
      check: 'references',
      state: text.length === 0 ? 'none' : stateBy(broken, isAsked ? 'failed' : 'look'),
      ...{ items: broken, facts: { references } },
    },
  ];
}
