import { useEffect, useState } from 'react';
import { PARTIES } from '../../domain/fieldwork/acts/confirmation';
import { CONFIRMATION_WORDS, PARTY_WORDS, STAND_WORDS } from '../../text/confirmation-words';
import { ERASURE_WORDS, sayErasureHold } from '../../text/erasure-words';
import { HANDWRITING_LABEL } from '../../text/handwriting-words';
import { sayMinute } from '../../text/say-instant';
import { Card } from '../../ui/card';
import { DrawnPicture } from '../../ui/drawn-picture';
import { Notice } from '../../ui/notice';
import { type ConfirmationView, memberName, type SheetProps } from './confirmation-view';
import { EraseDrawn } from './erase-drawn';
import { type PartyWord, readPartyWords } from './party-words';

/** What each side said; undefined until it has been read. */
function usePartyWords({ view, sheet }: SheetProps): readonly PartyWord[] | undefined {
  const { session, work } = view;
  const [words, setWords] = useState<readonly PartyWord[]>();
  useEffect(() => {
    let left = false;
    void readPartyWords({ session, work, signs: [] }, sheet).then((read) => {
      if (!left) setWords(read);
    });
    return () => {
      left = true;
    };
  }, [session, work, sheet]);
  return words;
}

interface WordProps {
  readonly work: ConfirmationView['work'];
  readonly word: PartyWord;
}

function Drawn({ work, word }: WordProps) {
  const { drawn, kind, erased, hold } = word;
  if (erased !== null) {
    const { person, at, value } = erased;
    const said = [memberName(work, person), sayMinute(at), value.reason] as const;
    if (hold === null) return <p>{ERASURE_WORDS.erasedBy(...said)}</p>;
    const names = hold.persons.map((each) => memberName(work, each));
    const ordered = ERASURE_WORDS.orderedBy(...said);
    return <Notice tone="warning" {...sayErasureHold(hold, names)} safe={ordered} />;
  }
  if (drawn === null) return <p>{CONFIRMATION_WORDS.elsewhere}</p>;
  const post = drawn.post === '' ? '' : `（${drawn.post}）`;
  return (
    <>
      <p>
        {kind === 'refused' ? `${CONFIRMATION_WORDS.witness}：` : ''}
        {drawn.name}
        {post}
      </p>
      <DrawnPicture drawing={drawn.drawing} alt={`${drawn.name}，${HANDWRITING_LABEL}`} />
    </>
  );
}

function Word({ work, word }: WordProps) {
  const { kind, at, reason, isOutdated } = word;
  const { signedAt, refusedAt, refusalReason, changed } = CONFIRMATION_WORDS;
  return (
    <>
      <p className="soft">{(kind === 'signed' ? signedAt : refusedAt)(sayMinute(at))}</p>
      {reason === '' ? null : <p>{`${refusalReason}：${reason}`}</p>}
      <Drawn work={work} word={word} />
      {isOutdated ? <Notice tone="warning" title={changed} /> : null}
    </>
  );
}

/** Who of the unit has signed or refused, with the drawings. */
export function SignaturesCard(props: SheetProps) {
  const words = usePartyWords(props);
  if (words === undefined) return null;
  return (
    <Card title={CONFIRMATION_WORDS.signatures}>
      {PARTIES.map((party) => {
        const word = words.find((each) => each.party === party);
        return (
          <div key={party} className="stack">
            <h3>{`${PARTY_WORDS[party]}：${STAND_WORDS[word?.kind ?? 'open']}`}</h3>
            {word === undefined ? null : <Word work={props.view.work} word={word} />}
            <EraseDrawn {...props} party={party} kind="signed" />
            <EraseDrawn {...props} party={party} kind="refused" />
          </div>
        );
      })}
    </Card>
  );
}
