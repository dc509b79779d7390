import { useState } from 'react';
import { confirmationText } from '../../documents/confirmation-text';
import { CopyFile } from '../../forms/copy-file';
import { COPY_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { SheetProps } from './confirmation-view';
import { readSheetCopy } from './sheet-copy';

/** The copy where no PDF can be made: plain text needs no part that may be missing. */
export function TextCopy({ view, sheet }: SheetProps) {
  const [text, setText] = useState<Blob | null>(null);
  const [failed, setFailed] = useState(false);
  const press = async () => {
    try {
      const copy = confirmationText(await readSheetCopy(view, sheet));
      setText(new Blob([copy], { type: 'text/plain;charset=utf-8' }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const { textFailed, failedSafe, failedNext, makeText } = COPY_WORDS;
  return (
    <>
      <Button onClick={() => void press()}>{makeText}</Button>
      {failed ? (
        <Notice tone="danger" live title={textFailed} safe={failedSafe} next={failedNext} />
      ) : null}
      {text === null ? null : (
        <CopyFile
          bytes={text}
          name={COPY_WORDS.textFileName(sheet.value.indexNo)}
          say={COPY_WORDS.textReady}
        />
      )}
    </>
  );
}
