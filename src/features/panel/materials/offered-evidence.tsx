import { useMemo, useState } from 'react';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { MaterialState } from '../../../domain/panel/panel-state';
import { GIVE_WORDS } from '../../../text/materials-words';
import { sayMinute } from '../../../text/say-instant';
import { saySize } from '../../../text/say-size';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import type { Givable, PanelSlots } from '../panel-props';
import type { PlaceProps } from './place-props';
import type { Giving } from './use-giving';
import { lyingBefore } from './use-materials';

const MAX_NAME = 200;

/** Names of what is ticked, by digest, as they are typed. */
type Ticked = Readonly<Record<string, string>>;

interface RowProps {
  readonly item: Givable;
  readonly name: string | undefined;
  readonly suggested: string;
  readonly slots: PanelSlots;
  readonly isTried: boolean;
  readonly onName: (name: string | null) => void;
}

/** A piece of evidence with its tick, and once that is set, what it shall be called. */
function OfferedRow({ item, name, suggested, slots, isTried, onName }: RowProps) {
  const { mediaType, size, capturedAt } = item;
  const isEmpty = toPlainText(name ?? '').trim() === '';
  return (
    <li className="panel-offered">
      <label className="choice">
        <input
          type="checkbox"
          checked={name !== undefined}
          onChange={(event) => onName(event.target.checked ? suggested : null)}
        />
        {slots.small({ sha256: item.sha256, mediaType })}
        <span className="panel-offered-name">
          {suggested} <span className="soft">{`${sayMinute(capturedAt)} · ${saySize(size)}`}</span>
        </span>
      </label>
      {name === undefined ? null : (
        <TextField
          label={GIVE_WORDS.name}
          maxLength={MAX_NAME}
          error={isTried && isEmpty ? GIVE_WORDS.nameMissing : undefined}
          value={name}
          onChange={(event) => onName(event.target.value)}
        />
      )}
    </li>
  );
}

interface OfferedProps extends PlaceProps {
  readonly given: readonly MaterialState[];
  readonly giving: Giving;
}

const without = (ticked: Ticked, gone: readonly string[]): Ticked =>
  Object.fromEntries(Object.entries(ticked).filter(([sha256]) => !gone.includes(sha256)));

/** Evidence that can be given about a place, to be ticked. */
function Offered({ indicator, name: place, slots, given, giving }: OfferedProps) {
  const [ticked, setTicked] = useState<Ticked>({});
  const [isTried, setIsTried] = useState(false);
  const all = useMemo(() => slots.givable(indicator), [slots, indicator]);
  const here = new Set(lyingBefore(given).map(({ sha256 }) => sha256));
  const offered = all.filter(({ sha256 }) => !here.has(sha256));
  const chosen = offered.flatMap((item) => {
    const name = ticked[item.sha256];
    return name === undefined ? [] : [{ item, title: toPlainText(name).trim() }];
  });
  const give = async () => {
    setIsTried(true);
    if (chosen.length === 0 || chosen.some(({ title }) => title === '')) return;
    const acts = chosen.map(({ item: { sha256, mediaType, size }, title }) => ({
      ...{ type: 'material.given' as const, body: { sha256, mediaType, size, title } },
    }));
    const written = await giving.write(acts);
    const gone = chosen.slice(0, written).map(({ item }) => item.sha256);
    setTicked((now) => without(now, gone));
    if (gone.length > 0) setIsTried(false);
  };
  if (offered.length === 0) return <p className="soft">{GIVE_WORDS.noneOffered}</p>;
  return (
    <>
      <ul className="panel-lines">
        {offered.map((item) => (
          <OfferedRow
            key={item.sha256}
            {...{ item, slots, isTried, name: ticked[item.sha256] }}
            suggested={item.title || GIVE_WORDS.untitled(place, sayMinute(item.capturedAt))}
            onName={(typed) =>
              setTicked((now) =>
                typed === null ? without(now, [item.sha256]) : { ...now, [item.sha256]: typed },
              )
            }
          />
        ))}
      </ul>
      {isTried && chosen.length === 0 ? <p role="alert">{GIVE_WORDS.nothing}</p> : null}
      <Button kind="primary" busy={giving.busy} onClick={() => void give()}>
        {GIVE_WORDS.give(chosen.length)}
      </Button>
    </>
  );
}

/** The same, looked up once it is opened: an evaluation may have hundreds of pictures. */
export function OfferedEvidence(props: OfferedProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="opener">{GIVE_WORDS.choose}</summary>
      {isOpen ? <Offered {...props} /> : null}
    </details>
  );
}
