import type { Account } from '../store/phone-registry';
import { ACCOUNT_WORDS, accountDevice, accountName } from '../text/account-words';
import { Button } from '../ui/button';
import { List, ListRow } from '../ui/list-row';

export interface AccountListProps {
  /** The accounts of this phone but the one that is shown. */
  readonly others: readonly Account[];
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
}

/** The other persons of this phone, without their names, and the way to one more. */
export function AccountList({ others, onChoose, onAdd }: AccountListProps) {
  return (
    <details open={others.length > 0}>
      <summary>{ACCOUNT_WORDS.others}</summary>
      <div className="stack">
        <p className="soft small">{ACCOUNT_WORDS.othersDetail}</p>
        {others.length === 0 ? null : (
          <List label={ACCOUNT_WORDS.others}>
            {others.map((account) => (
              <ListRow
                key={account.id}
                title={accountName(account)}
                detail={accountDevice(account.device)}
                onClick={() => onChoose(account.id)}
              />
            ))}
          </List>
        )}
        <Button onClick={onAdd}>{ACCOUNT_WORDS.add}</Button>
      </div>
    </details>
  );
}
