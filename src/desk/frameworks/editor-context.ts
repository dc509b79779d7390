import { createContext, useContext } from 'react';
import type { Framework } from '../../domain/framework/framework';
import type { PlacedFault } from './fault-place';
import type { FrameworkEdit } from './framework-edit';

/** What every part of the editor works with. */
export interface Editing {
  readonly framework: Framework;
  readonly faults: readonly PlacedFault[];
  readonly readOnly: boolean;
  /** Edits of one `field` in a row are one step to undo. */
  readonly edit: (edit: FrameworkEdit, field?: string) => void;
  /** A field was left. */
  readonly settle: () => void;
  /** The indicator that the panel shows. */
  readonly selected: string | null;
  readonly select: (id: string | null) => void;
}

const Context = createContext<Editing | null>(null);
export const EditingProvider = Context.Provider;

/** The framework under edit. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (editing === null) throw new Error('this part belongs into the editor');
  return editing;
}
