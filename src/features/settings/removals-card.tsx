import type { Removal } from '../../store/phone-registry';
import { accountDevice, accountName } from '../../text/account-words';
import { LOCK_WORDS } from '../../text/lock-words';
import { sayMinute } from '../../text/say-instant';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';

/** Accounts that were taken off this phone, for whoever uses it. */
export function RemovalsCard({ removals }: { readonly removals: readonly Removal[] }) {
  if (removals.length === 0) return null;
  return (
    <Card title={LOCK_WORDS.removals}>
      <List label={LOCK_WORDS.removals}>
        {removals.map((each) => (
          <ListRow
            key={each.at}
            title={`${accountName({ number: each.number, label: '' })} · ${accountDevice(each.device)}`}
            detail={`${sayMinute(each.at)} · ${LOCK_WORDS.lost(each.entriesLost, each.filesLost)}`}
          />
        ))}
      </List>
    </Card>
  );
}
