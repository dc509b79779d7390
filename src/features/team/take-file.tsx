import { useState } from 'react';
import { TAKE_WORDS } from '../../text/handover-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import { TAKEN_ENDING } from './receipt-show';

export interface TakeFileProps {
  readonly busy: boolean;
  /** `code` is empty for the file of a receipt, which is not sealed. */
  readonly onTake: (file: File, code: string) => void;
}

/** Chooses a file, and asks for its code where it has one. */
export function TakeFile({ busy, onTake }: TakeFileProps) {
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState('');
  const sealed = file !== null && !file.name.endsWith(TAKEN_ENDING);
  const ready = file !== null && (!sealed || code.trim() !== '');
  return (
    <Card>
      <TextField
        label={TAKE_WORDS.file}
        hint={TAKE_WORDS.fileHint}
        type="file"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {sealed ? (
        <TextField
          label={TAKE_WORDS.code}
          hint={TAKE_WORDS.codeHint}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      ) : null}
      {file === null ? null : (
        <Button
          kind="primary"
          off={!ready}
          busy={busy}
          onClick={() => onTake(file, sealed ? code : '')}
        >
          {TAKE_WORDS.take}
        </Button>
      )}
    </Card>
  );
}
