import { useMemo } from 'react';
import { DeparturePage } from '../features/departure/departure-page';
import { APP_WORDS } from '../text/app-words';
import { SETTINGS_WORDS } from '../text/settings-words';
import { packageFileFetcher } from './package-file-fetcher';
import type { Unlocked } from './unlocked';
import { useBegin } from './use-begin';
import { useNetworkSign } from './use-online';

/** The pre-departure check as the settings lead to it, outside any assignment. */
export function DepartureRoute({ session, runner, canary }: Unlocked) {
  useBegin(runner, true);
  const signs = useNetworkSign();
  const fetchFile = useMemo(() => packageFileFetcher(session), [session]);
  const back = { to: '/settings', label: SETTINGS_WORDS.title };
  return (
    <DeparturePage
      {...{ session, canary, signs, back, fetchFile }}
      context={APP_WORDS.name}
      onSync={runner.ask}
    />
  );
}
