import { useState } from 'react';
import type { ImportResponse } from '../../contract/desk-projects';
import { PROJECT_IMPORT_WORDS as IMPORT, PROJECT_WORDS as WORDS } from '../../text/project-words';
import { ChooseTable } from '../import/choose-table';
import { ImportDialog } from './import-dialog';

/** Chooses a table, shows what it would do, and says what it did. */
export function ImportProjects({ onDone }: { readonly onDone: () => void }) {
  const [done, setDone] = useState<ImportResponse | null>(null);
  return (
    <>
      <ChooseTable label={WORDS.import} kind="primary" onChoose={() => setDone(null)}>
        {(opened, close) => (
          <ImportDialog
            {...opened}
            onClose={close}
            onImported={(counts) => {
              close();
              setDone(counts);
              onDone();
            }}
          />
        )}
      </ChooseTable>
      {done === null ? null : (
        <p aria-live="polite">{IMPORT.done(done.added, done.changed, done.same)}</p>
      )}
    </>
  );
}
