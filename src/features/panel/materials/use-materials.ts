import { useLiveQuery } from 'dexie-react-hooks';
import type { MaterialState } from '../../../domain/panel/panel-state';
import { type MaterialStates, materialStates } from '../../../store/panel/material-states';
import { watching } from '../../../store/watching';
import type { SessionPageProps } from '../panel-props';

/** What lies before the panel now, the first given first. */
export const lyingBefore = (materials: readonly MaterialState[]): readonly MaterialState[] =>
  materials.filter(({ takenBack }) => takenBack === null);

/** Where the materials are; undefined until it is read. */
export const useMaterialStates = (
  { session }: Pick<SessionPageProps, 'session'>,
  materials: readonly MaterialState[],
): MaterialStates | undefined =>
  useLiveQuery(
    watching(session.db, ['materials', 'meta'], () => materialStates(session, materials)),
    [session, materials.map(({ hash }) => hash).join()],
  );
