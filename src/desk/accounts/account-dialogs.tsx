import { useState } from 'react';
import {
  type AccountLinkResponse,
  type AccountsResponse,
  accountLinkResponse,
} from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { AccountLink } from './account-link';

const WORDS = ACCOUNT_DESK_WORDS;

export interface AccountDialogProps {
  readonly account: AccountsResponse['accounts'][number];
  readonly onClose: () => void;
}

/** A link for a new password of an account that is there. */
export function RenewDialog({ account: { name, role, person }, onClose }: AccountDialogProps) {
  const { act, busy, fault } = useDeskAct();
  const [made, setMade] = useState<AccountLinkResponse | null>(null);
  const make = async () => {
    const answer = await act('/accounts', accountLinkResponse, { name, role, person });
    if (answer !== null && answer !== true) setMade(answer);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{made === null ? DESK_WORDS.cancel : DESK_WORDS.close}</Button>
      {made === null ? (
        <Button kind="primary" busy={busy} onClick={() => void make()}>
          {WORDS.makeLink}
        </Button>
      ) : null}
    </>
  );
  return (
    <Dialog open title={WORDS.renewTitle(name)} onClose={onClose} actions={actions}>
      {made === null ? <p>{WORDS.renewDetail}</p> : <AccountLink made={made} />}
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}

export interface CloseDialogProps extends AccountDialogProps {
  readonly onDone: () => void;
}

/** Ends what an account has open, after saying what that does. */
export function SignOutDialog({ account: { name }, onClose, onDone }: CloseDialogProps) {
  const { act, busy, fault } = useDeskAct();
  const end = async () => {
    if ((await act('/account-sign-outs', null, { name })) !== null) onDone();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="danger" busy={busy} onClick={() => void end()}>
        {WORDS.signOut}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.signOutTitle(name)} onClose={onClose} actions={actions}>
      <p>{WORDS.signOutDetail}</p>
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}

/** Closes an account, after saying what that does. */
export function CloseDialog({ account: { name }, onClose, onDone }: CloseDialogProps) {
  const { act, busy, fault } = useDeskAct();
  const close = async () => {
    if ((await act('/account-closings', null, { name })) !== null) onDone();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="danger" busy={busy} onClick={() => void close()}>
        {WORDS.close}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.closeTitle(name)} onClose={onClose} actions={actions}>
      <p>{WORDS.closeDetail}</p>
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
