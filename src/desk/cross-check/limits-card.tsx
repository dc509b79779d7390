import { useState } from 'react';
import { limitsBody } from '../../contract/desk-leads';
import { type CrossCheckLimits, crossCheckLimits } from '../../domain/cross-check/limits';
import { LEAD_WORDS, LIMIT_WORDS } from '../../text/lead-words';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';

type Name = keyof typeof LIMIT_WORDS;
const NAMES = Object.keys(LIMIT_WORDS) as Name[];

/** What was typed as a limit; null where it is none. */
function limitOf(name: Name, typed: string): number | null {
  const value = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
  return crossCheckLimits.shape[name].safeParse(value).success ? value : null;
}

function LimitsForm({ limits }: { readonly limits: CrossCheckLimits }) {
  const mayWrite = useMay('lead.decide');
  const { act, busy, fault } = useDeskAct();
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [isSaved, setIsSaved] = useState(false);
  const textOf = (name: Name): string => typed[name] ?? String(limits[name]);
  const read = NAMES.map((name) => [name, limitOf(name, textOf(name))] as const);
  const isWrong = read.some(([, value]) => value === null);
  const save = async () => {
    if (isWrong) return;
    const body = { limits: { ...limits, ...Object.fromEntries(read) } };
    setIsSaved((await act('/leads/limits', null, body)) !== null);
  };
  return (
    <>
      <p className="soft">{LEAD_WORDS.limitsDetail}</p>
      <div className="lead-limits">
        {read.map(([name, value]) => (
          <NumberField
            key={name}
            label={LIMIT_WORDS[name].label}
            hint={LIMIT_WORDS[name].unit}
            value={textOf(name)}
            maxLength={6}
            readOnly={!mayWrite}
            error={value === null ? LEAD_WORDS.limitWrong : undefined}
            onChange={({ target }) => {
              setIsSaved(false);
              setTyped({ ...typed, [name]: target.value });
            }}
          />
        ))}
      </div>
      {mayWrite ? (
        <div className="desk-buttons">
          <Button busy={busy} onClick={() => void save()}>
            {LEAD_WORDS.limitsSave}
          </Button>
          <span aria-live="polite">{isSaved ? LEAD_WORDS.limitsSaved : null}</span>
        </div>
      ) : null}
      {fault === null ? null : <FaultNotice fault={fault} />}
    </>
  );
}

/** From where on things are pointed out, and the setting of it. */
export function LimitsCard() {
  const { loaded, reload } = useLoaded('/leads/limits', limitsBody);
  return (
    <details className="lead-part">
      <summary>{LEAD_WORDS.limits}</summary>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ limits }) => <LimitsForm limits={limits} />}
      </LoadedView>
    </details>
  );
}
