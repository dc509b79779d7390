import { COPY_WORDS } from '../text/confirmation-words';
import { saySize } from '../text/say-size';
import { Button } from '../ui/button';
import { mayShare, saveFile, shareFile } from '../ui/save-file';

export interface CopyFileProps {
  readonly bytes: Blob;
  readonly name: string;
  readonly say: (size: string) => string;
}

/** A copy that is ready: to be handed on or kept as a file. */
export function CopyFile({ bytes, name, say }: CopyFileProps) {
  const file = new File([bytes], name, { type: bytes.type });
  return (
    <>
      <p role="status">{say(saySize(bytes.size))}</p>
      {mayShare(file) ? (
        <Button onClick={() => void shareFile(file)}>{COPY_WORDS.share}</Button>
      ) : null}
      <Button onClick={() => saveFile(name, bytes)}>{COPY_WORDS.save}</Button>
    </>
  );
}
