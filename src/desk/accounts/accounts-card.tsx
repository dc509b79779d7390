import { useState } from 'react';
import type { AccountsResponse } from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useDeskSession } from '../desk-session-context';
import { DeskTable } from '../desk-table';
import { sayRole } from '../say-role';
import { useDeskAct } from '../use-desk-act';
import { CloseDialog, RenewDialog, SignOutDialog } from './account-dialogs';
import { MakeDialog } from './make-dialog';

type Account = AccountsResponse['accounts'][number];
type Asked =
  | { readonly what: 'make' }
  | { readonly what: 'renew' | 'close' | 'signOut'; readonly account: Account };

const WORDS = ACCOUNT_DESK_WORDS;
const HEADS = [
  ...[WORDS.name, WORDS.role, WORDS.factor, WORDS.lastSignIn, WORDS.sessionsOpen, WORDS.state],
  DESK_WORDS.actions,
];

export interface AccountsCardProps extends Pick<AccountsResponse, 'accounts' | 'links'> {
  readonly onChanged: () => void;
}

/** Every account with what can be done about it, and links that nobody used yet. */
export function AccountsCard({ accounts, links, onChanged }: AccountsCardProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => {
    setAsked(null);
    onChanged();
  };
  return (
    <Card title={WORDS.people}>
      <div className="stack">
        <p>{WORDS.peopleLead}</p>
        <p className="desk-buttons">
          <Button kind="primary" onClick={() => setAsked({ what: 'make' })}>
            {WORDS.make}
          </Button>
        </p>
        <DeskTable caption={WORDS.people} heads={HEADS}>
          {accounts.map((account) => (
            <AccountRow key={account.name} {...{ account, accounts }} onAsk={setAsked} />
          ))}
        </DeskTable>
        {links.length === 0 ? null : <WaitingLinks links={links} onChanged={onChanged} />}
      </div>
      {asked?.what === 'make' ? <MakeDialog accounts={accounts} onClose={close} /> : null}
      {asked?.what === 'renew' ? <RenewDialog account={asked.account} onClose={close} /> : null}
      {asked?.what === 'signOut' ? (
        <SignOutDialog account={asked.account} onClose={() => setAsked(null)} onDone={close} />
      ) : null}
      {asked?.what === 'close' ? (
        <CloseDialog account={asked.account} onClose={() => setAsked(null)} onDone={close} />
      ) : null}
    </Card>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly onAsk: (asked: Asked) => void;
}

function AccountRow({ account, accounts, onAsk }: AccountRowProps) {
  const { session } = useDeskSession();
  const { name, person, role, lastSignIn, closedAt, secondFactor, sessions } = account;
  const others = accounts.filter((each) => each.person === person && each.name !== name);
  return (
    <tr>
      <th scope="row">
        {name}
        {name === session.name ? WORDS.self : null}
        {others.length === 0 ? null : (
          <span className="desk-under">
            {WORDS.samePerson(others.map((each) => each.name).join('、'))}
          </span>
        )}
      </th>
      <td>{sayRole(role)}</td>
      <td>{secondFactor ? WORDS.factorOn : WORDS.factorOff}</td>
      <td>{lastSignIn === null ? WORDS.never : sayMinute(lastSignIn)}</td>
      <td>{sessions}</td>
      <td>{closedAt === null ? WORDS.open : WORDS.closedAt(sayMinute(closedAt))}</td>
      <td>
        <p className="desk-buttons">
          <Button onClick={() => onAsk({ what: 'renew', account })}>{WORDS.renew}</Button>
          {sessions > 0 && name !== session.name ? (
            <Button onClick={() => onAsk({ what: 'signOut', account })}>{WORDS.signOut}</Button>
          ) : null}
          {closedAt === null ? (
            <Button kind="danger" onClick={() => onAsk({ what: 'close', account })}>
              {WORDS.close}
            </Button>
          ) : null}
        </p>
      </td>
    </tr>
  );
}

function WaitingLinks({ links, onChanged }: Pick<AccountsCardProps, 'links' | 'onChanged'>) {
  const { act } = useDeskAct();
  const withdraw = async (link: string) => {
    await act(`/account-links/${link}`, null, undefined, 'DELETE');
    onChanged();
  };
  return (
    <>
      <h3>{WORDS.links}</h3>
      <DeskTable
        caption={WORDS.links}
        heads={[WORDS.name, WORDS.role, WORDS.expires, DESK_WORDS.actions]}
      >
        {links.map(({ link, name, role, expires, waits }) => (
          <tr key={link}>
            <th scope="row">
              {name}
              {waits ? <span className="desk-under">{WORDS.linkWaits}</span> : null}
            </th>
            <td>{sayRole(role)}</td>
            <td>{sayMinute(expires)}</td>
            <td>
              <Button onClick={() => void withdraw(link)}>{WORDS.withdraw}</Button>
            </td>
          </tr>
        ))}
      </DeskTable>
    </>
  );
}
