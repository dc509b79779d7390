import { useState } from 'react';
import type { AccountLinkResponse } from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { sayMinute } from '../../text/say-instant';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

const WORDS = ACCOUNT_DESK_WORDS;

/** A link that was just made: shown once, to be handed over. */
export function AccountLink({
  made: { link, expires, waits },
}: {
  readonly made: AccountLinkResponse;
}) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setIsCopied(true);
  };
  return (
    <div className="stack">
      {waits ? <Notice tone="warning" title={WORDS.linkWaits} next={WORDS.linkWaitsNext} /> : null}
      <p>{WORDS.linkLead}</p>
      <code className="desk-link">{link}</code>
      <p>
        {WORDS.expires} {sayMinute(expires)}
      </p>
      <p className="desk-buttons">
        <Button kind="primary" onClick={() => void copy()}>
          {WORDS.copy}
        </Button>
        <span role="status">{isCopied ? WORDS.copied : ''}</span>
      </p>
    </div>
  );
}
