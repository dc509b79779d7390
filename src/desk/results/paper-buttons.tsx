import { useState } from 'react';
import type { PaperDocument } from '../../documents/paper/paper-document';
import { LETTER_DESK_WORDS as WORDS } from '../../text/use-desk-words';
import { Button } from '../../ui/button';
import { PAPER_FORMS, type PaperForm, savePaper } from './save-paper';

export interface PaperButtonsProps {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly make: () => Promise<PaperDocument>;
  /** What a button says to whoever does not see beside what it stands. */
  readonly labelOf: (form: string) => string;
}

/** Saves a document as DOCX or PDF, one at a time. */
export function PaperButtons({ name, make, labelOf }: PaperButtonsProps) {
  const [making, setMaking] = useState<PaperForm | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async (form: PaperForm) => {
    if (making !== null) return;
    setMaking(form);
    setFailed(false);
    try {
      await savePaper(await make(), name, form);
    } catch {
      // The engine or its fonts could not be loaded.
      setFailed(true);
    }
    setMaking(null);
  };
  return (
    <div className="desk-buttons">
      {PAPER_FORMS.map((form) => (
        <Button
          key={form}
          busy={making === form}
          aria-label={labelOf(WORDS[form])}
          onClick={() => void save(form)}
        >
          {WORDS[form]}
        </Button>
      ))}
      {failed ? (
        <span className="desk-alarm" role="alert">
          {WORDS.failed}
        </span>
      ) : null}
    </div>
  );
}
