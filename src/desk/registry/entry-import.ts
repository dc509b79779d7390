import {
  type RegistryImported,
  type RegistryPreview,
  registryImportResponse,
  registryPreviewResponse,
} from '../../contract/registry-import';
import { ok, type Result } from '../../domain/kernel/result';
import {
  type RegistryRow,
  type RegistryTable,
  readAgencyTable,
  readPersonTable,
} from '../../domain/registry/read-registry-table';
import type { AgencyColumn, PersonColumn } from '../../domain/registry/registry-columns';
import type { AgencyPatch, PersonPatch } from '../../domain/registry/registry-patch';
import type { Grid } from '../../domain/sheet/grid';
import { PROJECT_IMPORT_WORDS } from '../../text/project-words';
import {
  AGENCY_COLUMN_WORDS,
  PERSON_COLUMN_WORDS,
  REGISTRY_FAULT_WORDS,
  REGISTRY_IMPORT_WORDS as WORDS,
} from '../../text/registry-import-words';
import { askDesk, type DeskFault } from '../desk-api';
import type { ImportLine } from '../import/import-lines';

/** How tables of one registry are read and said. */
export interface EntryImport<C extends string, P> {
  readonly registry: 'agencies' | 'people';
  readonly words: Readonly<Record<C, string>>;
  readonly read: (
    grid: Grid,
    chosen: Readonly<Record<number, C | null>>,
  ) => Result<RegistryTable<C, P>, 'no-head'>;
}

export const AGENCY_IMPORT: EntryImport<AgencyColumn, AgencyPatch> = {
  ...{ registry: 'agencies', words: AGENCY_COLUMN_WORDS, read: readAgencyTable },
};
export const PERSON_IMPORT: EntryImport<PersonColumn, PersonPatch> = {
  ...{ registry: 'people', words: PERSON_COLUMN_WORDS, read: readPersonTable },
};

/** A table with what its rows would do, one answer for each row without faults, in their order. */
export interface PreviewedEntries<C, P> {
  readonly table: RegistryTable<C, P>;
  readonly answers: RegistryPreview;
}

const patchesOf = <C, P>({ rows }: RegistryTable<C, P>): readonly P[] =>
  rows.flatMap(({ patch }) => (patch === null ? [] : [patch]));

/** Reads a sheet as a person says and asks what it would do; nothing is written. */
export async function previewEntries<C extends string, P>(
  of: EntryImport<C, P>,
  grid: Grid,
  chosen: Readonly<Record<number, C | null>>,
  csrf: string,
): Promise<Result<PreviewedEntries<C, P>, 'no-head' | DeskFault>> {
  const table = of.read(grid, chosen);
  if (!table.ok) return table;
  const action = { method: 'POST', csrf, body: { rows: patchesOf(table.value) } } as const;
  const path = `/registry/${of.registry}/preview`;
  const answer = await askDesk(path, registryPreviewResponse, action);
  return answer.ok ? ok({ table: table.value, answers: answer.value?.rows ?? [] }) : answer;
}

/** The rows that may be brought in, with the bases that the preview told. */
export const importable = <C, P>({ table, answers }: PreviewedEntries<C, P>) =>
  patchesOf(table).flatMap((patch, at) => {
    const answer = answers[at];
    return answer === undefined || answer.stop !== null ? [] : [{ base: answer.base, patch }];
  });

/** Writes what may be brought in, as it was previewed. */
export const importEntries = <C extends string, P>(
  { registry }: EntryImport<C, P>,
  previewed: PreviewedEntries<C, P>,
  said: { readonly reason: string; readonly takeUp: boolean },
  csrf: string,
): Promise<Result<RegistryImported | null, DeskFault>> =>
  askDesk(`/registry/${registry}/import`, registryImportResponse, {
    ...{ method: 'POST', csrf, body: { rows: importable(previewed), ...said } },
  });

function lineOf<C extends string, P extends { readonly name: string }>(
  words: Readonly<Record<C, string>>,
  of: RegistryRow<C, P>,
  answer: RegistryPreview[number] | undefined,
): ImportLine {
  const line = { row: of.row, name: of.patch?.name ?? '' };
  if (of.patch === null) {
    const faults = of.faults.map(({ cell, column, text, fault }) =>
      PROJECT_IMPORT_WORDS.fault(cell, words[column], text, REGISTRY_FAULT_WORDS[fault]),
    );
    return { ...line, state: 'faulty', detail: faults.join('；') };
  }
  if (answer === undefined) return { ...line, state: 'same', detail: '' };
  const { base, changed, stop } = answer;
  if (stop !== null) return { ...line, state: 'faulty', detail: WORDS.stops[stop] };
  if (base === null) return { ...line, state: 'fresh', detail: '' };
  if (changed.length === 0) return { ...line, state: 'same', detail: '' };
  const said = changed.map((part) => (part === 'lead' ? WORDS.lead : (words[part as C] ?? part)));
  return { ...line, state: 'changed', detail: PROJECT_IMPORT_WORDS.changes(said.join('、')) };
}

/** What each row of a sheet would do, for people to read. */
export function linesOf<C extends string, P extends { readonly name: string }>(
  { words }: EntryImport<C, P>,
  { table, answers }: PreviewedEntries<C, P>,
): readonly ImportLine[] {
  let next = 0;
  return table.rows.map((row) => {
    if (row.patch === null) return lineOf(words, row, undefined);
    next += 1;
    return lineOf(words, row, answers[next - 1]);
  });
}
