import { useEffect, useState } from 'react';
import { askPersistence, type StorageHealth, storageHealth } from '../../platform/storage-health';
import { saySize } from '../../text/say-size';
import { SETTINGS_WORDS } from '../../text/settings-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';

/** Below this, a few more photos may not fit. */
const LOW_BYTES = 200 * 1024 * 1024;

const said = (bytes: number | null): string =>
  bytes === null ? SETTINGS_WORDS.unknown : saySize(bytes);

const saidPersistent = (persistent: boolean | null): string => {
  if (persistent === null) return SETTINGS_WORDS.unknown;
  return persistent ? SETTINGS_WORDS.persistedYes : SETTINGS_WORDS.persistedNo;
};

/** Room used and left, and whether the browser promised not to clear it. */
export function StorageCard({ healthy }: { readonly healthy: boolean }) {
  const [health, setHealth] = useState<StorageHealth | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void storageHealth().then(setHealth);
  }, []);
  const ask = async () => {
    setRefused(!(await askPersistence()));
    setHealth(await storageHealth());
  };
  if (health === null) return null;
  const { usedBytes, leftBytes, persistent } = health;
  return (
    <Card title={SETTINGS_WORDS.storage}>
      {leftBytes !== null && leftBytes < LOW_BYTES ? (
        <Notice
          tone="warning"
          title={SETTINGS_WORDS.lowSpace}
          safe={SETTINGS_WORDS.lowSpaceSafe}
          next={SETTINGS_WORDS.lowSpaceNext}
        />
      ) : null}
      <Facts
        items={[
          { term: SETTINGS_WORDS.used, detail: said(usedBytes) },
          { term: SETTINGS_WORDS.left, detail: said(leftBytes) },
          { term: SETTINGS_WORDS.persisted, detail: saidPersistent(persistent) },
          ...(healthy ? [{ term: SETTINGS_WORDS.health, detail: SETTINGS_WORDS.healthy }] : []),
        ]}
      />
      {persistent === false ? (
        <Button onClick={() => void ask()}>{SETTINGS_WORDS.askPersist}</Button>
      ) : null}
      {refused ? <Notice live title={SETTINGS_WORDS.persistRefused} /> : null}
    </Card>
  );
}
