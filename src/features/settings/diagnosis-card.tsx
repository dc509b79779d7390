import { storageHealth } from '../../platform/storage-health';
import type { CanaryVerdict } from '../../store/canary';
import type { FieldSession } from '../../store/field-session';
import { SETTINGS_WORDS } from '../../text/settings-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { saveTextFile } from '../../ui/save-file';
import { diagnose } from './diagnosis';

export interface DiagnosisCardProps {
  readonly session: FieldSession;
  readonly canary: CanaryVerdict;
}

/** Writes the diagnosis to a file that the person can hand on. */
export function DiagnosisCard({ session, canary }: DiagnosisCardProps) {
  const save = async () => {
    const storage = await storageHealth();
    const diagnosis = await diagnose(session, canary, storage, navigator.userAgent);
    saveTextFile('takan-diagnosis.json', JSON.stringify(diagnosis, null, 2));
  };
  return (
    <Card title={SETTINGS_WORDS.diagnosis}>
      <p className="soft small">{SETTINGS_WORDS.diagnosisDetail}</p>
      <Button onClick={() => void save()}>{SETTINGS_WORDS.exportDiagnosis}</Button>
    </Card>
  );
}
