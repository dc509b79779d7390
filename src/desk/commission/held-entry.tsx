import type * as z from 'zod/mini';
import type { AgencyEntry, PersonEntry } from '../../contract/registry';
import { leadFindings } from '../../domain/registry/lead-facts';
import { CHOICE_WORDS as WORDS } from '../../text/registry-choice-words';
import { REGISTRY_WORDS } from '../../text/registry-words';
import { StandingTag } from '../standing-tag';
import { useLoaded } from '../use-loaded';

interface Told {
  readonly entry: AgencyEntry | PersonEntry;
  readonly today: string;
}

export interface HeldEntryProps<T extends Told> {
  /** Path of the entry under the desk's routes. */
  readonly path: string;
  readonly schema: z.ZodMiniType<T>;
  /** The name as the draft has it. */
  readonly name: string;
  /** Whether it was taken as a lead evaluator, of whom more is asked. */
  readonly isLead?: boolean;
}

function unmetOf({ entry: { record }, today }: Told): number {
  if (!('lead' in record)) return 0;
  return record.lead === null ? 1 : leadFindings(record.lead, today).length;
}

/** How what was taken from a registry is there now. */
export function HeldEntry<T extends Told>({ path, schema, name, isLead }: HeldEntryProps<T>) {
  const { loaded } = useLoaded(path, schema);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') {
    const { fault } = loaded;
    const isGone = fault.kind === 'problem' && fault.problem.code === 'not-found';
    return <span className="desk-under desk-alarm">{isGone ? WORDS.gone : WORDS.unread}</span>;
  }
  const { entry, today } = loaded.value;
  const unmet = isLead ? unmetOf(loaded.value) : 0;
  const isFit = entry.standing === 'active';
  return (
    <span className="desk-under">
      <span className={isFit ? '' : 'desk-alarm'}>
        {WORDS.inRegistry}：
        <StandingTag {...entry} today={today} />
      </span>
      {entry.record.name === name ? null : (
        <span className="desk-under">{WORDS.renamed(entry.record.name)}</span>
      )}
      {unmet === 0 ? null : (
        <span className="desk-under desk-alarm">
          {REGISTRY_WORDS.findings}：{REGISTRY_WORDS.unmet(unmet)}
        </span>
      )}
    </span>
  );
}
