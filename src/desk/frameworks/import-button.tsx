import { useRef } from 'react';
import type { FrameworkPreview } from '../../documents/framework/import-outcome';
import type { Framework } from '../../domain/framework/framework';
import { IMPORT_WORDS } from '../../text/framework-file-words';
import { Button } from '../../ui/button';
import { FRAMEWORK_FORMATS } from './framework-file';
import { ImportDialog } from './import-dialog';
import { useImport } from './use-import';

export interface ImportButtonProps {
  /** What the import takes the place of; null where it opens as a framework of its own. */
  readonly present: Framework | null;
  /** What confirming does, in words. */
  readonly consequence: (preview: FrameworkPreview) => string;
  readonly onTake: (preview: FrameworkPreview) => void;
}

/** Chooses a file, shows what is in it, and hands it on when somebody confirms. */
export function ImportButton({ present, consequence, onTake }: ImportButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { shown, busy, read, close } = useImport();
  const choose = () => chooser.current?.click();
  const take = (preview: FrameworkPreview) => {
    close();
    onTake(preview);
  };
  return (
    <>
      <Button busy={busy} onClick={choose}>
        {IMPORT_WORDS.open}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={IMPORT_WORDS.open}
        accept={FRAMEWORK_FORMATS.map(({ ending }) => ending).join(',')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again after it was put right.
          target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      {shown === null ? null : (
        <ImportDialog
          {...{ shown, busy, present, consequence }}
          onAgain={(choice) => void read(shown.file, choice)}
          onOther={choose}
          onTake={take}
          onClose={close}
        />
      )}
    </>
  );
}
