import type { Framework } from '../../domain/framework/framework';
import { applyEdit, type FrameworkEdit } from './framework-edit';

/**
 * A framework under edit with what it was and what was undone. Edits that follow each other in one
 * field, `field`, are one step: nobody wants a name back letter by letter.
 */
export interface EditHistory {
  readonly past: readonly Framework[];
  readonly present: Framework;
  readonly future: readonly Framework[];
  readonly field: string | null;
}

export type HistoryAction =
  | { readonly kind: 'edit'; readonly edit: FrameworkEdit; readonly field?: string }
  /** The field was left: what is typed next is a step of its own. */
  | { readonly kind: 'settle' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export const startHistory = (present: Framework): EditHistory => ({
  ...{ past: [], present, future: [], field: null },
});

function edited(history: EditHistory, edit: FrameworkEdit, field: string | null): EditHistory {
  const { past, present } = history;
  const next = applyEdit(present, edit);
  if (next === present) return history;
  const goesOn = field !== null && field === history.field;
  return { past: goesOn ? past : [...past, present], present: next, future: [], field };
}

/** The history after an action. Undo and redo give back the very frameworks that were there. */
export function changeHistory(history: EditHistory, action: HistoryAction): EditHistory {
  const { past, present, future } = history;
  switch (action.kind) {
    case 'edit':
      return edited(history, action.edit, action.field ?? null);
    case 'settle':
      return history.field === null ? history : { ...history, field: null };
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return history;
      return {
        past: past.slice(0, -1),
        present: before,
        future: [present, ...future],
        field: null,
      };
    }
    case 'redo': {
      const [after, ...later] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: later, field: null };
    }
  }
}
