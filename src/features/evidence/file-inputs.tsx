import { type ChangeEvent, useEffect } from 'react';
import { FILE_LIST_WORDS } from '../../text/file-list-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { type CaptureSession, sourceOf } from './use-capture-session';
import type { FileWay } from './use-file-lists';

const WAYS = ['systemCamera', 'systemVideo', 'import'] as const satisfies readonly FileWay[];

/** What each list shows. Phones turn their own formats into JPEG for a page that asks for it. */
const ASKED: Readonly<Record<FileWay, { accept?: string; capture?: 'environment' }>> = {
  systemCamera: { accept: 'image/jpeg,image/png', capture: 'environment' },
  systemVideo: { accept: 'video/*', capture: 'environment' },
  import: {},
};

/** The phone's own camera and its file list; their buttons stand elsewhere. */
export function FileInputs({ capture }: { readonly capture: CaptureSession }) {
  const { files, giveUp, take } = capture;
  const { inputs, waiting, openNow, forget } = files;
  const { systemCamera, systemVideo, import: importing } = inputs;
  useEffect(() => {
    const all = [systemCamera.current, systemVideo.current, importing.current];
    for (const input of all) input?.addEventListener('cancel', giveUp);
    return () => {
      for (const input of all) input?.removeEventListener('cancel', giveUp);
    };
  }, [systemCamera, systemVideo, importing, giveUp]);
  const onChange = (way: FileWay) => (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // Emptied, so that the same file can be chosen again after a failure.
    event.target.value = '';
    if (file !== undefined) void take({ kind: 'file', file }, sourceOf(way));
  };
  const dismiss = () => {
    forget();
    giveUp();
  };
  return (
    <>
      {WAYS.map((way) => (
        <input
          key={way}
          ref={inputs[way]}
          {...ASKED[way]}
          hidden
          type="file"
          aria-label={FILE_LIST_WORDS.file[way]}
          onChange={onChange(way)}
        />
      ))}
      <Dialog
        open={waiting !== null}
        title={FILE_LIST_WORDS.ready}
        onClose={dismiss}
        actions={
          <>
            <Button onClick={dismiss}>{FILE_LIST_WORDS.cancel}</Button>
            <Button kind="primary" onClick={openNow}>
              {FILE_LIST_WORDS.open[waiting ?? 'import']}
            </Button>
          </>
        }
      >
        <p>{FILE_LIST_WORDS.again}</p>
      </Dialog>
    </>
  );
}
