import type { FrameworkPreview } from '../../documents/framework/import-outcome';
import type { Framework } from '../../domain/framework/framework';
import { DESK_WORDS } from '../../text/desk-words';
import { IMPORT_WORDS } from '../../text/framework-file-words';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import type { FileChoice } from './framework-file';
import { isSameFramework } from './import-difference';
import { ImportFaults } from './import-faults';
import { ImportPreview } from './import-preview';
import { PlainSelect } from './plain-select';
import type { ReadImport } from './use-import';

const WORDS = IMPORT_WORDS;

export interface ImportDialogProps {
  readonly shown: ReadImport;
  readonly busy: boolean;
  readonly present: Framework | null;
  readonly consequence: (preview: FrameworkPreview) => string;
  /** Reads the same file another way. */
  readonly onAgain: (choice: FileChoice) => void;
  readonly onOther: () => void;
  readonly onTake: (preview: FrameworkPreview) => void;
  readonly onClose: () => void;
}

type ChoicesProps = Pick<ImportDialogProps, 'shown' | 'onAgain'>;

/** Which sheet of several, where there are any. */
function SheetChoice({ shown: { choice, sheets, outcome }, onAgain }: ChoicesProps) {
  if (sheets.length < 2) return null;
  const read = outcome.ok ? outcome.value.tables?.read : null;
  return (
    <PlainSelect
      label={WORDS.sheet}
      value={choice.sheet ?? read ?? ''}
      options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
      onChoose={(sheet) => onAgain({ ...choice, sheet })}
    />
  );
}

/** Whether the weights of somebody else's table are official. */
function WeightsChoice({ shown: { choice, outcome }, onAgain }: ChoicesProps) {
  if (!outcome.ok || outcome.value.form !== 'table') return null;
  return (
    <ChoiceGroup
      legend={WORDS.official}
      layout="row"
      choices={WORDS.officialChoices}
      value={choice.official ? 'official' : 'sample'}
      onChange={(weights) => onAgain({ ...choice, official: weights === 'official' })}
    />
  );
}

/** What a chosen file holds, before anything is done with it; or why it gives nothing. */
export function ImportDialog(props: ImportDialogProps) {
  const { shown, busy, present, onClose } = props;
  const { outcome, file } = shown;
  const isSame =
    outcome.ok && present !== null && isSameFramework(present, outcome.value.framework);
  const actions = (
    <>
      <Button onClick={onClose}>{isSame ? WORDS.close : DESK_WORDS.cancel}</Button>
      {outcome.ok && !isSame ? (
        <Button kind="primary" busy={busy} onClick={() => props.onTake(outcome.value)}>
          {WORDS.confirm}
        </Button>
      ) : (
        <Button onClick={props.onOther}>{WORDS.other}</Button>
      )}
    </>
  );
  const title = outcome.ok ? WORDS.title(file.name) : WORDS.nothing(file.name);
  return (
    <Dialog open title={title} onClose={onClose} actions={actions}>
      <div className="framework-import">
        <SheetChoice {...props} />
        {outcome.ok ? (
          <ImportPreview preview={outcome.value} present={present} />
        ) : (
          <ImportFaults faults={outcome.error} isOpen={present !== null} />
        )}
        <WeightsChoice {...props} />
        {outcome.ok ? (
          <p className="framework-import-then">
            {isSame ? WORDS.same : props.consequence(outcome.value)}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
