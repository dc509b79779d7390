import {
  ARCHIVE_FAULT_WORDS,
  FILE_FAULT_WORDS,
  VERDICT_WORDS,
  VERIFIER_WORDS as WORDS,
} from '../../text/verifier-words';
import { answerOf, type CheckedFile, verdictOf } from '../checked-file';
import { answerSign } from './answer-sign';
import { checkItems } from './check-items';
import { element } from './element';
import { keysPart } from './keys-part';
import { saidPart } from './said-part';

/** The answer for the whole, in words first. */
function verdictPart(checked: CheckedFile): HTMLElement {
  const answer = answerOf(checked);
  const { title, detail } = VERDICT_WORDS[answer];
  return element('div', { class: `verdict ${answer}` }, [
    answerSign(verdictOf(checked)),
    element('div', {}, [element('p', { class: 'answer' }, [title]), element('p', {}, [detail])]),
  ]);
}

/** What is the matter with a file that was not judged item by item, and what to do. */
function faultPart(checked: Exclude<CheckedFile, { kind: 'judged' }>): HTMLElement {
  const archive = checked.kind === 'archive';
  const words = archive ? ARCHIVE_FAULT_WORDS[checked.fault.code] : FILE_FAULT_WORDS[checked.fault];
  const file = archive ? checked.fault.file : null;
  return element('section', { class: 'fault' }, [
    element('h3', {}, [words.title]),
    file === null ? null : element('p', {}, [element('code', { class: 'path' }, [file])]),
    element('p', {}, [words.detail]),
    archive ? element('p', { class: 'soft' }, [WORDS.notMade]) : null,
  ]);
}

const limitsPart = (): HTMLElement =>
  element('section', {}, [
    element('h3', {}, [WORDS.notShown]),
    element(
      'ul',
      { class: 'limits' },
      WORDS.limits.map((limit) => element('li', {}, [limit])),
    ),
  ]);

/** Everything that is said of a file once its check has ended. */
export function resultView(checked: CheckedFile): readonly HTMLElement[] {
  if (checked.kind !== 'judged') return [verdictPart(checked), faultPart(checked)];
  const { report, said } = checked;
  return [
    verdictPart(checked),
    keysPart(report),
    checkItems(report),
    saidPart(said, report),
    limitsPart(),
  ];
}
