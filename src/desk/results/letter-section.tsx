import { useState } from 'react';
import type { IssuedLetter } from '../../contract/results-use';
import { FEEDBACK_LETTER_WORDS } from '../../text/feedback-letter-words';
import { sayMinute } from '../../text/say-instant';
import { USE_WORDS, LETTER_DESK_WORDS as WORDS } from '../../text/use-desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DeskTable } from '../desk-table';
import { useMay } from '../use-may';
import { LetterForm } from './letter-form';
import { PaperButtons } from './paper-buttons';
import { isUsable, type UsePart } from './use-part';

const HEADS = [
  ...[WORDS.number, WORDS.version, WORDS.dueOn, WORDS.reason],
  ...[USE_WORDS.by, USE_WORDS.at, WORDS.save],
];

export interface LetterSectionProps extends UsePart {
  readonly assignment: string;
}

/** Every version of the feedback letter that was issued, and issuing the next. */
export function LetterSection({ path, use, assignment, onChanged }: LetterSectionProps) {
  const [isWriting, setIsWriting] = useState(false);
  const mayIssue = useMay('letter.issue');
  const [newest] = use.letters;
  const done = () => {
    setIsWriting(false);
    onChanged();
  };
  return (
    <Card title={WORDS.title}>
      <div className="stack">
        {newest === undefined ? <p>{WORDS.none}</p> : <Letters letters={use.letters} />}
        {mayIssue ? null : <p className="soft">{USE_WORDS.mayNot}</p>}
        {mayIssue && isUsable(use) && !isWriting ? (
          <p>
            <Button kind="primary" onClick={() => setIsWriting(true)}>
              {newest === undefined ? WORDS.begin : WORDS.again}
            </Button>
          </p>
        ) : null}
        {isWriting ? (
          <LetterForm
            {...{ path, assignment }}
            newest={newest ?? null}
            onCancel={() => setIsWriting(false)}
            onDone={done}
          />
        ) : null}
      </div>
    </Card>
  );
}

async function paperOf({ content, at }: IssuedLetter) {
  const { feedbackLetterPaper } = await import('../../documents/feedback/feedback-letter-paper');
  return feedbackLetterPaper(content, new Date(at).toISOString());
}

const nameOf = ({ content: { project, document, number, version } }: IssuedLetter): string =>
  `${FEEDBACK_LETTER_WORDS.fullTitle(project, document)}${number}-${version}`;

function Letters({ letters }: { readonly letters: readonly IssuedLetter[] }) {
  return (
    <DeskTable caption={WORDS.caption} heads={HEADS}>
      {letters.map((letter) => {
        const { number, officialNumber, version, dueOn, reissueReason } = letter.content;
        return (
          <tr key={letter.letter}>
            <th scope="row">
              {number}
              {officialNumber === '' ? null : <span className="desk-under">{officialNumber}</span>}
            </th>
            <td>{WORDS.versionOf(version)}</td>
            <td className="issue-short">{dueOn ?? WORDS.noDue}</td>
            <td>{reissueReason ?? ''}</td>
            <td>{letter.by}</td>
            <td className="issue-short">{sayMinute(letter.at)}</td>
            <td>
              <PaperButtons
                name={nameOf(letter)}
                make={() => paperOf(letter)}
                labelOf={(form) => WORDS.saves(form, version)}
              />
            </td>
          </tr>
        );
      })}
    </DeskTable>
  );
}
