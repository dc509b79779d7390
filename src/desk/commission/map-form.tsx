import { useRef, useState } from 'react';
import type { DraftMap } from '../../domain/commission/draft-map';
import type { PackageFile } from '../../domain/fieldwork/map-plan';
import { toPlainText } from '../../domain/kernel/plain-text';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { COMMISSION_FIELD_WORDS as WORDS } from '../../text/commission-field-words';
import { COMMISSION_WORDS } from '../../text/commission-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useDeskSession } from '../desk-session-context';
import { type FormProps, withLine, withoutLine } from './form-props';
import { type MapFileFault, sendMapFile } from './send-map-file';

const NOTHING: DraftMap = { base: null, outlines: [], online: [] };

const sayFile = ({ name, size }: PackageFile): string =>
  `${name}（${WORDS.size(printDecimal(Math.ceil(size / 10_000), 2))}）`;

interface ChooseProps {
  readonly kind: 'base' | 'outline';
  readonly label: string;
  readonly onKept: (file: PackageFile) => void;
}

/** Chooses a file, which is looked at and kept on the server before the draft names it. */
function ChooseFile({ kind, label, onKept }: ChooseProps) {
  const { session } = useDeskSession();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'sending' | MapFileFault>('idle');
  // Somebody may have typed while the file was sent.
  const told = useRef(onKept);
  told.current = onKept;
  const send = async (file: File) => {
    setState('sending');
    const kept = await sendMapFile(file, kind, session.csrf);
    setState(kept.ok ? 'idle' : kept.error);
    if (kept.ok) told.current(kept.value);
  };
  const isFault = state !== 'idle' && state !== 'sending';
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={kind === 'base' ? '.pmtiles' : '.geojson,.json'}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void send(file);
          target.value = '';
        }}
      />
      <Button busy={state === 'sending'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <p aria-live="polite" className={isFault ? 'desk-alarm' : undefined}>
        {state === 'sending' ? WORDS.sending : ''}
        {isFault ? WORDS.fileFaults[state] : ''}
      </p>
    </>
  );
}

interface PartProps {
  readonly map: DraftMap;
  readonly onSet: (part: Partial<DraftMap>) => void;
}

function Base({ map: { base }, onSet }: PartProps) {
  if (base === null) return null;
  return (
    <div className="commission-map">
      <p>
        {WORDS.base}：{sayFile(base.file)}
      </p>
      <TextField
        label={WORDS.attribution}
        value={base.attribution}
        maxLength={120}
        onChange={({ target }) =>
          onSet({ base: { ...base, attribution: toPlainText(target.value) } })
        }
      />
      <TextField
        label={WORDS.approval}
        value={base.approval ?? ''}
        maxLength={60}
        onChange={({ target }) => onSet({ base: { ...base, approval: toPlainText(target.value) } })}
      />
      <Button onClick={() => onSet({ base: null })}>{COMMISSION_WORDS.remove(WORDS.base)}</Button>
    </div>
  );
}

function Outlines({ map: { outlines }, onSet }: PartProps) {
  return outlines.map(({ file, name }, at) => (
    <div key={file.sha256} className="commission-map outline">
      <p>{sayFile(file)}</p>
      <TextField
        label={WORDS.outlineName}
        value={name}
        maxLength={60}
        onChange={({ target }) =>
          onSet({ outlines: withLine(outlines, at, { name: toPlainText(target.value) }) })
        }
      />
      <Button onClick={() => onSet({ outlines: withoutLine(outlines, at) })}>
        {COMMISSION_WORDS.remove(name || file.name)}
      </Button>
    </div>
  ));
}

/** Base map and outlines that go with the package. */
export function MapForm({ draft, change }: FormProps) {
  const map = draft.map ?? NOTHING;
  const onSet = (part: Partial<DraftMap>) => change({ map: { ...map, ...part } });
  const isEmpty = map.base === null && map.outlines.length === 0;
  const addOutline = (file: PackageFile) => {
    const isThere = map.outlines.some(({ file: { sha256 } }) => sha256 === file.sha256);
    const name = file.name.replace(/\.[^.]*$/, '').slice(0, 60);
    if (!isThere) onSet({ outlines: [...map.outlines, { file, name }] });
  };
  return (
    <section className="desk-part">
      <h2>{WORDS.maps}</h2>
      <p className="soft small">{WORDS.mapsNote}</p>
      {isEmpty ? <p className="soft">{WORDS.noMaps}</p> : null}
      <Base {...{ map, onSet }} />
      <Outlines {...{ map, onSet }} />
      <div className="desk-buttons">
        <ChooseFile
          kind="base"
          label={WORDS.chooseBase}
          onKept={(file) => onSet({ base: { file, attribution: '', approval: null } })}
        />
        <ChooseFile kind="outline" label={WORDS.chooseOutline} onKept={addOutline} />
      </div>
    </section>
  );
}
