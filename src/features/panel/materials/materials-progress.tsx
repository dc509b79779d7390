import type { MaterialState } from '../../../domain/panel/panel-state';
import { MATERIALS_WORDS } from '../../../text/materials-words';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import type { SessionPageProps } from '../panel-props';
import { useMaterialStates } from './use-materials';

export interface MaterialsProgressProps extends Pick<SessionPageProps, 'session'> {
  readonly materials: readonly MaterialState[];
}

/** How many materials are on this phone; nothing where there are none. */
export function MaterialsProgress({ session, materials }: MaterialsProgressProps) {
  const states = useMaterialStates({ session }, materials);
  if (states === undefined || materials.length === 0) return null;
  const here = [...states.of.values()].filter((each) => each === 'here').length;
  const isWhole = here === materials.length;
  return (
    <>
      <Progress
        label={MATERIALS_WORDS.progress}
        value={here}
        max={materials.length}
        words={MATERIALS_WORDS.progressOf(here, materials.length)}
      />
      {states.full && !isWhole ? <Notice tone="warning" {...MATERIALS_WORDS.full} /> : null}
    </>
  );
}
