import type { EntryPlace } from '../../../domain/journal/evaluation';
import { latest, type Said } from '../../../domain/journal/revisions';
import { AskReason } from '../../../forms/ask-reason';
import { SaveNotice } from '../../../forms/save-notice';
import { useSave } from '../../../forms/use-save';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import type { FieldPageProps } from './field-page';

interface WithdrawEntryProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly entry: EntryPlace;
  readonly action: string;
  readonly lead: string;
}

/** Takes an own entry back, with the reason; nothing is removed. */
export function WithdrawEntry({ session, work, entry, action, lead }: WithdrawEntryProps) {
  const { assignment } = work;
  const saver = useSave(session, work);
  const { journal, seq, hash } = entry;
  const withdraw = async (reason: string, clearDrafts: readonly string[]) => {
    const act = { type: 'entry.withdrawn', body: { journal, seq, hash, reason } } as const;
    await saver.save({ act, clearDrafts });
  };
  return (
    <>
      <SaveNotice fault={saver.fault} />
      <AskReason
        {...{ session, assignment, action, lead }}
        field={`withdrawal:${hash}`}
        onReason={withdraw}
      />
    </>
  );
}

export interface WithdrawWordProps extends Pick<FieldPageProps, 'session' | 'work'> {
  /** Everything that stands on one line, step or document. */
  readonly standing: readonly Said<unknown>[];
}

/** Takes back what this person said last, as far as it stands; the word before it stands again. */
export function WithdrawWord({ session, work, standing }: WithdrawWordProps) {
  const own = latest(standing.filter(({ person }) => person === session.who.person));
  if (own === null) return null;
  const { withdraw, withdrawLead } = FIELD_FORM_WORDS;
  return (
    <WithdrawEntry
      key={own.hash}
      {...{ session, work }}
      entry={own}
      action={withdraw}
      lead={withdrawLead}
    />
  );
}
