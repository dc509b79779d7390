import type { FieldSession } from '../../store/field-session';
import { BACKUP_WORDS } from '../../text/backup-words';
import { Card } from '../../ui/card';
import { PageFrame } from '../../ui/page-frame';
import type { SignFacts } from '../../ui/sign';
import { MakeCard } from './make-card';
import { RestoreCard } from './restore-card';

export interface BackupPageProps {
  readonly session: FieldSession;
  readonly signs: readonly SignFacts[];
}

/** One sealed file of all work on this phone, and the way back from it. */
export function BackupPage({ session, signs }: BackupPageProps) {
  return (
    <PageFrame
      title={BACKUP_WORDS.title}
      back={{ to: '/settings', label: BACKUP_WORDS.back }}
      signs={signs}
    >
      <Card>
        {BACKUP_WORDS.what.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
      <MakeCard session={session} />
      <RestoreCard session={session} />
    </PageFrame>
  );
}
