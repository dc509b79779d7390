import { useState } from 'react';
import type { MaterialState } from '../../../domain/panel/panel-state';
import { GIVE_WORDS, MATERIALS_WORDS } from '../../../text/materials-words';
import { sayMinute } from '../../../text/say-instant';
import { saySize } from '../../../text/say-size';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
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
  const takeBack = async () => {
    close();
    if (asked === null) return;
    await giving.write([{ type: 'material.takenBack', body: { material: asked.hash } }]);
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
                busy={giving.busy}
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
      <ConfirmDialog
        open={asked !== null}
        words={GIVE_WORDS.backing}
        kind="danger"
        onClose={close}
        onConfirm={() => void takeBack()}
      >
        <p>{asked?.title}</p>
        <p>{GIVE_WORDS.backLead}</p>
      </ConfirmDialog>
    </>
  );
}
