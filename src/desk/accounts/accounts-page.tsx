import { accountsResponse } from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { useDeskSession } from '../desk-session-context';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { AccountsCard } from './accounts-card';
import { OwnFactorCard } from './own-factor-card';
import { OwnPasswordCard } from './own-password-card';
import { OwnSessionsCard } from './own-sessions-card';
import { SettingsCard } from './settings-card';

/** One's own password, second factor and sessions; for the performance unit everybody's accounts as well. */
export function AccountsPage() {
  const { session } = useDeskSession();
  return (
    <>
      <h1>{ACCOUNT_DESK_WORDS.title}</h1>
      {session.role === 'performanceUnit' ? <Everybody /> : null}
      <OwnPasswordCard />
      <OwnFactorCard />
      <OwnSessionsCard />
    </>
  );
}

function Everybody() {
  const { loaded, reload } = useLoaded('/accounts', accountsResponse, true);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {({ accounts, links, settings, unitPeople }) => (
        <>
          <AccountsCard accounts={accounts} links={links} onChanged={reload} />
          <SettingsCard settings={settings} unitPeople={unitPeople} onSaved={reload} />
        </>
      )}
    </LoadedView>
  );
}
