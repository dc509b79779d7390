import { type ChangeEvent, useEffect } from 'react';
import { SYSTEM_CAMERA_FILE } from '../../text/capture-state-words';
import { CAPTURE_WORDS } from '../../text/capture-words';
import type { CaptureSession } from './use-capture-session';

// Phones turn their own formats into JPEG for a page that asks for it.
const PICTURES = 'image/jpeg,image/png';

/** The phone's own camera and its file list; their buttons stand elsewhere. */
export function FileInputs({ capture }: { readonly capture: CaptureSession }) {
  const { systemInput, importInput, giveUp, take } = capture;
  useEffect(() => {
    const inputs = [systemInput.current, importInput.current];
    for (const input of inputs) input?.addEventListener('cancel', giveUp);
    return () => {
      for (const input of inputs) input?.removeEventListener('cancel', giveUp);
    };
  }, [systemInput, importInput, giveUp]);
  const onChange =
    (source: 'systemCamera' | 'import') => (event: ChangeEvent<HTMLInputElement>) => {
      const file = event.target.files?.[0];
      // Emptied, so that the same file can be chosen again after a failure.
      event.target.value = '';
      if (file !== undefined) void take({ kind: 'file', file }, source);
    };
  return (
    <>
      <input
        ref={systemInput}
        hidden
        type="file"
        accept={PICTURES}
        capture="environment"
        aria-label={SYSTEM_CAMERA_FILE}
        onChange={onChange('systemCamera')}
      />
      <input
        ref={importInput}
        hidden
        type="file"
        aria-label={CAPTURE_WORDS.importFile}
        onChange={onChange('import')}
      />
    </>
  );
}
