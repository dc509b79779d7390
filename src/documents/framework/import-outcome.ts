import type { Framework } from '../../domain/framework/framework';
import type { DataFault } from '../../domain/framework/parse-framework';
import type { Place } from '../../domain/sheet/grid';
import type { NoTable } from '../../domain/sheet/read-score-table';
import type { ReadingNote } from '../../domain/sheet/score-table';
import type { UnreadableCode } from '../sheet/unreadable';

/** What a cell should have held; of `one-of`, `some-of` and `benchmark` it may be blank too. */
export type CellExpectation =
  | { readonly kind: 'text'; readonly least: number; readonly most: number }
  | { readonly kind: 'weight' }
  | { readonly kind: 'code' }
  | { readonly kind: 'unused-code' }
  | { readonly kind: 'word' | 'one-of' | 'some-of'; readonly words: readonly string[] }
  | { readonly kind: 'benchmark'; readonly words: readonly string[] }
  | { readonly kind: 'rule-or-points' }
  | { readonly kind: 'points'; readonly most: number; readonly longest: number }
  /** Made from the rule, which a sheet cannot say: it is edited elsewhere. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'as-written' }
  | { readonly kind: 'column'; readonly header: string };

/** Why a file gives no framework, or which part of it. Nothing is taken while there is one. */
export type ImportFault =
  | { readonly kind: 'unreadable'; readonly code: UnreadableCode }
  | { readonly kind: 'not-json' }
  | ({ readonly kind: 'json' } & DataFault)
  | { readonly kind: 'no-table'; readonly code: NoTable['code'] }
  | { readonly kind: 'no-sheet'; readonly sheet: string }
  | {
      readonly kind: 'cell';
      readonly sheet: string | null;
      readonly at: Place;
      /** Null for a blank cell. */
      readonly written: string | null;
      readonly expected: CellExpectation;
    };

/** What was taken for given, or done, while a file was read: for a person to confirm. */
export type Assumption =
  | { readonly kind: 'defaults' | 'weights-sample' | 'weights-edited' | 'data-gone' }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'basis'; readonly text: string }
  | { readonly kind: 'judged' | 'checkpoints'; readonly count: number }
  | {
      readonly kind: 'unguided' | 'group-filled' | 'deeper' | 'added' | 'removed' | 'edited';
      readonly names: readonly string[];
    }
  | { readonly kind: 'columns-left'; readonly headers: readonly string[] }
  | { readonly kind: 'moved'; readonly name: string; readonly to: string }
  | { readonly kind: 'reading'; readonly note: ReadingNote };

/**
 * A framework as it was read, before anything is done with it. `form` tells how: JSON, a workbook of
 * ours unchanged or edited, or a table of others.
 */
export interface FrameworkPreview {
  readonly form: 'json' | 'unchanged' | 'edited' | 'table';
  readonly framework: Framework;
  readonly assumptions: readonly Assumption[];
  /** Of a workbook of others: the sheet that was read, and all that could be. */
  readonly tables?: { readonly read: string; readonly all: readonly string[] };
}
