import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useDeskSession } from '../desk-session-context';
import { SecondFactorSetup } from './second-factor-setup';

const WORDS = ACCOUNT_DESK_WORDS.own;

/** All that an account without a second factor sees of a desk that asks for one. */
export function DuePage({ onSignOut }: { readonly onSignOut: () => void }) {
  const { refresh } = useDeskSession();
  return (
    <main className="desk-door">
      <Card>
        <div className="stack">
          <h1>{WORDS.due}</h1>
          <p>{WORDS.dueLead}</p>
          <SecondFactorSetup begin={WORDS.begin} onDone={refresh} />
          <Button onClick={onSignOut}>{DESK_WORDS.signOut}</Button>
        </div>
      </Card>
    </main>
  );
}
