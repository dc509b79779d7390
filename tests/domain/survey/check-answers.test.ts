import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/survey/answers';
import { askedOnline, shownQuestions } from '../../../src/domain/survey/answers';
import { checkAnswers, splitAnswers } from '../../../src/domain/survey/check-answers';
import { checkQuestionnaire } from '../../../src/domain/survey/check-questionnaire';
import { madeQuestionnaire } from './made-questionnaire';

const of = madeQuestionnaire();
const FULL: Answers = { used: 'yes', all: 0, care: 1, times: 3, wish: ['bench'], name: '王' };

const shown = (given: Answers) => shownQuestions(of, given).map(({ id }) => id);

function faults(change: Answers) {
  const checked = checkAnswers(of, { ...FULL, ...change });
  return checked.ok ? [] : checked.error.map(({ question, kind }) => `${question} ${kind}`);
}

describe('questions and answers', () => {
  it('[SU1] asks what the conditions allow, one after another', () => {
    expect(shown({})).toEqual(['used', 'care', 'times', 'wish', 'name']);
    expect(shown({ used: 'yes', all: 4 })).toContain('why');
    expect(shown({ used: 'yes', all: 2 })).not.toContain('why');
    // The answer about satisfaction is still there, but its question is not.
    expect(shown({ used: 'no', all: 4 })).not.toContain('why');
    const byNumber = madeQuestionnaire({
      questions: of.questions.map((each) =>
        each.id === 'wish' ? { ...each, showWhen: { question: 'times', anyOf: ['7'] } } : each,
      ),
    });
    const asked = (given: Answers) => shownQuestions(byNumber, given).map(({ id }) => id);
    expect(asked({ times: 7 })).toContain('wish');
    expect(asked({ times: 6 })).not.toContain('wish');
  });

  it('[SU2] needs what is asked and leaves out what is not', () => {
    expect(faults({})).toEqual([]);
    const { name: _, ...nameless } = FULL;
    const checked = checkAnswers(of, nameless);
    expect(checked).toEqual({ ok: false, error: [{ question: 'name', kind: 'missing' }] });
    expect(faults({ all: 4 })).toEqual(['why missing']);
    const left = checkAnswers(of, { ...FULL, used: 'no', all: 4, why: '差', other: 'x', wish: [] });
    expect(left).toEqual({ ok: true, value: { used: 'no', care: 1, times: 3, name: '王' } });
  });

  it('[SU3] names what is wrong with an answer', () => {
    expect(faults({ used: 'maybe' })).toContain('used unknownOption');
    expect(faults({ all: 5 })).toEqual(['all unknownOption']);
    expect(faults({ all: 'o1' })).toEqual(['all unknownOption']);
    expect(faults({ wish: ['pond'] })).toEqual(['wish unknownOption']);
    expect(faults({ wish: ['light', 'bench', 'tree'] })).toEqual(['wish tooMany']);
    expect(faults({ wish: ['light', 'light'] })).toEqual(['wish wrongForm']);
    expect(faults({ wish: 'light' })).toEqual(['wish wrongForm']);
    expect(faults({ times: '3' })).toEqual(['times notWhole']);
    expect(faults({ times: -1 })).toEqual(['times tooSmall']);
    expect(faults({ times: 51 })).toEqual(['times tooLarge']);
    expect(faults({ name: 3 })).toEqual(['name wrongForm']);
    expect(faults({ name: '长'.repeat(21) })).toEqual(['name tooLong']);
    expect(faults({ name: 'a\u202Eb' })).toEqual(['name notPlain']);
  });

  it('[SU4] keeps ratings apart from all else', () => {
    const { ratings, rest } = splitAnswers(of, FULL);
    expect(ratings).toEqual({ all: 0, care: 1 });
    expect(rest).toEqual({ used: 'yes', times: 3, wish: ['bench'], name: '王' });
    expect(askedOnline(of).questions.map(({ id }) => id)).not.toContain('name');
  });

  it('[SU5] finds what makes a questionnaire impossible', () => {
    expect(checkQuestionnaire(of)).toEqual([]);
    const [first, ...others] = of.questions;
    if (first === undefined || first.kind !== 'single') throw new Error('the first is a choice');
    const twice = { ...first, options: [...first.options, { id: 'yes', text: '又' }] };
    const wrong = madeQuestionnaire({
      questions: [
        { ...twice, showWhen: { question: 'care', anyOf: ['o1'] } },
        ...others.map((each) => (each.kind === 'number' ? { ...each, min: 9, max: 1 } : each)),
      ],
      satisfaction: ['used'],
      returnRule: { referencePpm: 9, usablePpm: 8, conclusivePpm: 10, source: '示例' },
    });
    expect(checkQuestionnaire(wrong)).toEqual([
      { question: 'used', kind: 'conditionNotBefore' },
      { question: 'used', kind: 'optionTwice' },
      { question: 'times', kind: 'rangeEmpty' },
      { question: 'used', kind: 'satisfactionNotRated' },
      { question: null, kind: 'returnRuleOrder' },
    ]);
  });
});
