import { nationalPack } from '../../domain/catalogue/policy-packs/national';
import { ROUNDED_INDICATORS } from '../../domain/catalogue/printed-scores';
import type { Framework } from '../../domain/framework/framework';
import { COPY_WORDS } from '../../text/framework-editor-words';
import { applyEdit } from './framework-edit';
import { rulesOf } from './policy-choice';

/** How a copy is named: what people type into the form for it. */
export interface CopyName {
  readonly title: string;
  readonly version: string;
}

/** An id for a framework of the bureau that no other will have. */
export function newFrameworkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `fw-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A framework with nothing in it but the defaults: the national grading, rounding at the indicator. */
export function emptyFramework(): Framework {
  const bare: Framework = {
    ...{ v: 1, id: newFrameworkId(), version: '1', title: COPY_WORDS.blankName },
    ...{ source: COPY_WORDS.blankSource, weights: 'official', levels: [] },
    ...{ rounding: ROUNDED_INDICATORS, grades: nationalPack.gradeScheme.grades },
  };
  // As if the place had been chosen: its caps and watch come with its grades.
  return applyEdit(bare, { kind: 'described', change: rulesOf(nationalPack, bare.kind) });
}

/** A framework of the bureau that starts as another one is. */
export const copyOf = (template: Framework, { title, version }: CopyName): Framework => ({
  ...template,
  ...{ id: newFrameworkId(), title, version },
});
