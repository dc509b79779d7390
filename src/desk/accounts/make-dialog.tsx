import { useState } from 'react';
import { DESK_ROLES } from '../../contract/authorisation';
import {
  type AccountLinkResponse,
  type AccountsResponse,
  accountLinkResponse,
} from '../../contract/desk-accounts';
import type { Role } from '../../domain/assignment/role';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { ROLE_WORDS } from '../../text/role-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { AccountLink } from './account-link';

const WORDS = ACCOUNT_DESK_WORDS;

export interface MakeDialogProps {
  readonly accounts: AccountsResponse['accounts'];
  readonly onClose: () => void;
}

/** Asks whose account it is, then shows the link with which that person sets a password. */
export function MakeDialog({ accounts, onClose }: MakeDialogProps) {
  const [made, setMade] = useState<AccountLinkResponse | null>(null);
  return (
    <Dialog
      open
      title={made === null ? WORDS.makeTitle : WORDS.linkTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{DESK_WORDS.close}</Button>}
    >
      {made === null ? (
        <MakeForm accounts={accounts} onMade={setMade} />
      ) : (
        <AccountLink made={made} />
      )}
    </Dialog>
  );
}

interface MakeFormProps {
  readonly accounts: AccountsResponse['accounts'];
  readonly onMade: (made: AccountLinkResponse) => void;
}

const ROLE_OPTIONS = DESK_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }));

/** Every person once, under the names of their accounts. */
function peopleOf(accounts: MakeFormProps['accounts']) {
  const names = new Map<string, string[]>();
  for (const { person, name } of accounts) names.set(person, [...(names.get(person) ?? []), name]);
  return [...names].map(([value, all]) => ({ value, label: all.join('、') }));
}

function MakeForm({ accounts, onMade }: MakeFormProps) {
  const { act, busy, fault } = useDeskAct();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('performanceUnit');
  const [person, setPerson] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = name.trim() === '';
  const make = async () => {
    setTried(true);
    if (isMissing) return;
    const body = { name: name.trim(), role, person: person === '' ? null : person };
    const answer = await act('/accounts', accountLinkResponse, body);
    if (answer !== null && answer !== true) onMade(answer);
  };
  return (
    <div className="stack">
      <p>{WORDS.makeLead}</p>
      <TextField
        label={WORDS.name}
        value={name}
        maxLength={40}
        error={tried && isMissing ? WORDS.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField label={WORDS.role} value={role} options={ROLE_OPTIONS} onChange={setRole} />
      <SelectField
        label={WORDS.person}
        hint={WORDS.personHint}
        value={person}
        options={[{ value: '', label: WORDS.newPerson }, ...peopleOf(accounts)]}
        onChange={setPerson}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
      <p className="desk-buttons">
        <Button kind="primary" busy={busy} onClick={() => void make()}>
          {WORDS.makeLink}
        </Button>
      </p>
    </div>
  );
}
