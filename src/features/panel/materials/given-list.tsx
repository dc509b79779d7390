import { useState } from 'react';
import type { MaterialState } from '../../../domain/panel/panel-state';
import { GIVE_WORDS, MATERIALS_WORDS } from '../../../text/materials-words';
import { sayMinute } from '../../../text/say-instant';
import { saySize } from '../../../text/say-size';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { Giving } from './use-giving';

export interface GivenListProps {
  readonly given: readonly MaterialState[];
  readonly giving: Giving;
  /** Digests of the evidence that stands in the evaluation. */
  readonly standing: ReadonlySet<string>;
}

/** What was given, with the way to take it back; what was taken back stays to be read. */
export function GivenList({ given, giving, standing }: GivenListProps) {
  const [asked, setAsked] = useState<MaterialState | null>(null);
  const close = () => setAsked(null);
  const takeBack = async ({ hash }: MaterialState) => {
    close();
    await giving.write([{ type: 'material.takenBack', body: { material: hash } }]);
  };
  if (given.length === 0) return <p className="soft">{GIVE_WORDS.noneGiven}</p>;
  return (
    <>
      <ul className="panel-lines">
        {given.map((each) => (
          <li key={each.hash}>
            <span>{each.title}</span>{' '}
            <span className="soft">
              {MATERIALS_WORDS.item(sayMinute(each.at), saySize(each.size))}
            </span>{' '}
            {each.takenBack === null && !standing.has(each.sha256) ? (
              <span className="panel-mark">{GIVE_WORDS.withdrawn}</span>
            ) : null}{' '}
            {each.takenBack === null ? (
              <Button
                aria-label={`${GIVE_WORDS.back} ${each.title}`}
                onClick={() => setAsked(each)}
              >
                {GIVE_WORDS.back}
              </Button>
            ) : (
              <span className="panel-mark">{GIVE_WORDS.takenBack(sayMinute(each.takenBack))}</span>
            )}
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <Dialog
          open
          onClose={close}
          title={GIVE_WORDS.backTitle}
          actions={
            <>
              <Button onClick={close}>{GIVE_WORDS.backCancel}</Button>
              <Button kind="danger" busy={giving.busy} onClick={() => void takeBack(asked)}>
                {GIVE_WORDS.backConfirm}
              </Button>
            </>
          }
        >
          <p>{asked.title}</p>
          <p>{GIVE_WORDS.backLead}</p>
        </Dialog>
      )}
    </>
  );
}
