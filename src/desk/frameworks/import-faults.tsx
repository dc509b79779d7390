import { placeOfFault } from '../../documents/framework/said-place';
import { IMPORT_WORDS } from '../../text/framework-file-words';
import { sayImportFault } from '../../text/framework-import-words';
import { Notice } from '../../ui/notice';
import type { FileFault } from './framework-file';

const MOST = 30;

/** A fault of a file in words: the sheet and cell, what stands there, and what is expected. */
export function sayFileFault(fault: FileFault): string {
  if (fault.kind === 'not-opened') return IMPORT_WORDS.notOpened;
  if (fault.kind === 'more-than-kept') return IMPORT_WORDS.moreThanKept;
  return sayImportFault(fault, placeOfFault(fault));
}

export interface ImportFaultsProps {
  readonly faults: readonly FileFault[];
  /** Whether a framework is open that the import would have changed. */
  readonly isOpen: boolean;
}

/** Why nothing was imported, fault by fault. */
export function ImportFaults({ faults, isOpen }: ImportFaultsProps) {
  const rest = faults.length - MOST;
  return (
    <>
      <Notice
        tone="danger"
        live
        title={isOpen ? IMPORT_WORDS.unchanged : IMPORT_WORDS.nothingTaken}
        next={IMPORT_WORDS.putRight(faults.length)}
      />
      <ul className="framework-import-list">
        {faults.slice(0, MOST).map((fault, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no name, and lines nothing to keep
          <li key={place}>{sayFileFault(fault)}</li>
        ))}
      </ul>
      {rest > 0 ? <p>{IMPORT_WORDS.more(rest)}</p> : null}
    </>
  );
}
