import type { SetAside } from '../../domain/journal/set-aside';
import { SET_ASIDE_WORDS, sayLeftOut } from '../../text/set-aside-words';
import { SYNC_WORDS } from '../../text/sync-words';
import { Card } from '../../ui/card';
import { List, ListRow } from '../../ui/list-row';

/** Entries that are kept and sent but do not count, with the reason in words. */
export function SetAsideCard({ setAside }: { readonly setAside: readonly SetAside[] }) {
  if (setAside.length === 0) return null;
  return (
    <Card title={SYNC_WORDS.setAsideTitle}>
      <p className="soft small">{SYNC_WORDS.setAsideLead}</p>
      <List label={SYNC_WORDS.setAsideTitle}>
        {setAside.map(({ hash, reason, type, seq }) => (
          <ListRow key={hash} title={SET_ASIDE_WORDS[reason]} detail={sayLeftOut(type, seq)} />
        ))}
      </List>
    </Card>
  );
}
