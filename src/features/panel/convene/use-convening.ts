import { useState } from 'react';
import type { Convening } from '../../../domain/panel/convening';
import { type AppendFault, tryAppend } from '../../../store/try-append';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import type { PanelPageProps } from '../panel-props';
import { CONVENE_FIELD } from './empty-draft';

/** Calls a session of its own, and answers its id once the convening is on the disk. */
export function useConvening({ session, work }: PanelPageProps) {
  const { run, busy } = useOneAtATime();
  const [fault, setFault] = useState<AppendFault | null>(null);
  const convene = (body: Convening): Promise<string | null> =>
    run(async () => {
      const id = session.newId();
      const written = await tryAppend(session.writer, {
        assignment: work.assignment,
        panel: { session: id, indicator: null },
        act: { type: 'panel.convened', body },
        clearDrafts: [CONVENE_FIELD],
      });
      setFault(written.ok ? null : written.error);
      return written.ok ? id : null;
    });
  return { convene, busy, fault };
}
