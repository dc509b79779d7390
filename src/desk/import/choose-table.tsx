import { type ReactNode, useRef, useState } from 'react';
import type { UnreadableCode } from '../../documents/sheet/unreadable';
import type { Grid } from '../../domain/sheet/grid';
import { UNREADABLE_PROJECT_WORDS as UNREADABLE } from '../../text/project-words';
import { Button, type ButtonKind } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { readTableFile } from './read-table-file';

/** A table that somebody opened: its file's name and its sheets. */
export interface OpenedTable {
  readonly name: string;
  readonly grids: readonly Grid[];
}

export interface ChooseTableProps {
  readonly label: string;
  readonly kind: ButtonKind;
  /** Called when a file is chosen, before it is read. */
  readonly onChoose: () => void;
  /** What is shown of an opened table; `close` puts it away. */
  readonly children: (opened: OpenedTable, close: () => void) => ReactNode;
}

/** A button that opens a workbook or a CSV file, and says why one cannot be read. */
export function ChooseTable({ label, kind, onChoose, children }: ChooseTableProps) {
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedTable | null>(null);
  const [fault, setFault] = useState<UnreadableCode | null>(null);
  const open = async (file: File) => {
    onChoose();
    const read = await readTableFile(file);
    setFault(read.ok ? null : read.error);
    if (read.ok) setOpened({ name: file.name, grids: read.value });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".xlsx,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void open(file);
          target.value = '';
        }}
      />
      <Button kind={kind} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {fault === null ? null : <Notice tone="danger" live title={UNREADABLE[fault]} />}
      {opened === null ? null : children(opened, () => setOpened(null))}
    </>
  );
}
