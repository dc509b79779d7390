import { type ReactNode, useState } from 'react';
import type * as z from 'zod/mini';
import type { AgencyEntry, PersonEntry } from '../../contract/registry';
import { DESK_WORDS } from '../../text/desk-words';
import { CHOICE_WORDS as WORDS } from '../../text/registry-choice-words';
import { REGISTRY_WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { FaultNotice } from '../fault-notice';
import { StandingTag } from '../standing-tag';
import { pathWith, usePages } from '../use-pages';

interface Page<R> {
  readonly rows: R[];
  readonly next: string | null;
  readonly today: string;
}

export interface EntryChooserProps<R extends AgencyEntry | PersonEntry> {
  readonly title: string;
  readonly searchLabel: string;
  /** Path of the list under the desk's routes, and what narrows it besides what is sought. */
  readonly path: string;
  readonly narrowed: Readonly<Record<string, string>>;
  readonly schema: z.ZodMiniType<Page<R>>;
  readonly aboutOf: (of: R) => ReactNode;
  readonly onChoose: (of: R) => void;
  readonly onClose: () => void;
}

const rowsOf = <R,>({ rows }: Page<R>): readonly R[] => rows;

/** Seeks in a registry, on the server, and takes one entry. */
export function EntryChooser<R extends AgencyEntry | PersonEntry>(props: EntryChooserProps<R>) {
  const [sought, setSought] = useState('');
  const path = pathWith(props.path, { ...props.narrowed, sought });
  const { read, fault, more, reload } = usePages<Page<R>, R>(path, props.schema, rowsOf);
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{DESK_WORDS.cancel}</Button>}
    >
      <TextField
        label={props.searchLabel}
        type="search"
        value={sought}
        maxLength={60}
        onChange={({ target }) => setSought(target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} onRetry={reload} />}
      {read?.rows.length === 0 ? (
        <p aria-live="polite">
          {WORDS.nothing}。{WORDS.noneYet}
        </p>
      ) : null}
      {read === null || read.rows.length === 0 ? null : (
        <DeskTable
          caption={props.title}
          heads={[WORDS.name, WORDS.about, REGISTRY_WORDS.standing, WORDS.act]}
        >
          {read.rows.map((of) => (
            <tr key={of.id}>
              <th scope="row">{of.record.name}</th>
              <td>{props.aboutOf(of)}</td>
              <td>
                <StandingTag {...of} today={read.last.today} />
              </td>
              <td>
                <Button
                  aria-label={WORDS.takeName(of.record.name)}
                  onClick={() => props.onChoose(of)}
                >
                  {WORDS.take}
                </Button>
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      {read === null || read.last.next === null ? null : (
        <Button onClick={() => void more()}>{REGISTRY_WORDS.more}</Button>
      )}
    </Dialog>
  );
}
