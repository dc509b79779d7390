import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { CanaryVerdict } from '../../store/canary';
import { readDeletions } from '../../store/deletion-log';
import type { FieldSession } from '../../store/field-session';
import type { Removal } from '../../store/phone-registry';
import { APP_WORDS } from '../../text/app-words';
import { ROLE_WORDS } from '../../text/role-words';
import { sayMinute } from '../../text/say-instant';
import { DELETION_WORDS, SETTINGS_WORDS } from '../../text/settings-words';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import { Facts } from '../../ui/facts';
import { List, ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { chooseTheme, chosenTheme, THEMES, type Theme } from '../../ui/theme';
import { DiagnosisCard } from './diagnosis-card';
import { LockCard, type LockCardProps } from './lock-card';
import { RemovalsCard } from './removals-card';
import { StorageCard } from './storage-card';

export interface SettingsPageProps {
  readonly session: FieldSession;
  readonly signs: readonly SignFacts[];
  readonly canary: CanaryVerdict;
  readonly lock: LockCardProps;
  /** Accounts that were taken off this phone. */
  readonly removals: readonly Removal[];
}

function LookCard() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <Card title={SETTINGS_WORDS.look}>
      <ChoiceGroup
        legend={SETTINGS_WORDS.theme}
        layout="row"
        choices={THEMES.map((value) => ({ value, label: SETTINGS_WORDS.themes[value] }))}
        value={theme}
        onChange={choose}
      />
    </Card>
  );
}

function WhoCard({ session }: { readonly session: FieldSession }) {
  const { who } = session;
  return (
    <Card title={SETTINGS_WORDS.who}>
      <Facts
        items={[
          { term: SETTINGS_WORDS.name, detail: who.name },
          { term: SETTINGS_WORDS.organisation, detail: who.organisation },
          { term: SETTINGS_WORDS.role, detail: ROLE_WORDS[who.role] },
          { term: SETTINGS_WORDS.server, detail: session.origin },
          { term: SETTINGS_WORDS.device, detail: session.device, code: true },
          { term: SETTINGS_WORDS.build, detail: session.build, code: true },
        ]}
      />
    </Card>
  );
}

function DeletionsCard({ session }: { readonly session: FieldSession }) {
  const deletions = useLiveQuery(() => readDeletions(session), [session]);
  return (
    <Card title={SETTINGS_WORDS.deletions}>
      <p className="soft small">{SETTINGS_WORDS.deletionsDetail}</p>
      {deletions?.length === 0 ? <p>{SETTINGS_WORDS.noDeletions}</p> : null}
      {deletions === undefined || deletions.length === 0 ? null : (
        <List label={SETTINGS_WORDS.deletions}>
          {deletions.map((each) => (
            <ListRow
              key={`${each.at}${each.subject}`}
              title={`${DELETION_WORDS.what[each.what]}：${DELETION_WORDS.reason[each.reason]}`}
              detail={`${sayMinute(each.at)} · ${each.subject.slice(0, 24)}`}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

const TROUBLED: readonly CanaryVerdict[] = ['storeReplaced', 'storeLost'];

/** What this phone is, how it looks, how much room is left, and how to lock it. */
export function SettingsPage(props: SettingsPageProps) {
  const { session, signs, canary, lock, removals } = props;
  return (
    <PageFrame
      title={SETTINGS_WORDS.title}
      context={APP_WORDS.name}
      back={{ to: '/', label: APP_WORDS.home }}
      signs={signs}
    >
      {TROUBLED.includes(canary) ? (
        <Notice
          tone="danger"
          title={SETTINGS_WORDS.replaced}
          safe={SETTINGS_WORDS.replacedSafe}
          next={SETTINGS_WORDS.replacedNext}
        />
      ) : null}
      <LookCard />
      <LockCard {...lock} />
      <WhoCard session={session} />
      <List label={SETTINGS_WORDS.departure}>
        <ListRow
          to="/departure"
          title={SETTINGS_WORDS.departure}
          detail={SETTINGS_WORDS.departureDetail}
        />
        <ListRow
          to="/settings/backup"
          title={SETTINGS_WORDS.backup}
          detail={SETTINGS_WORDS.backupDetail}
        />
      </List>
      <StorageCard healthy={!TROUBLED.includes(canary)} />
      <DiagnosisCard session={session} canary={canary} />
      <DeletionsCard session={session} />
      <RemovalsCard removals={removals} />
    </PageFrame>
  );
}
