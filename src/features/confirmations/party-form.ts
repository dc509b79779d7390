import * as z from 'zod/mini';
import { PARTIES, type Party, party } from '../../domain/fieldwork/acts/confirmation';
import type { DrawnSignature } from '../../domain/fieldwork/drawn-signature';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { shownSheet } from '../../domain/fieldwork/shown-sheet';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { AppendInput } from '../../store/append-input';
import { makeRecord } from '../../store/personal-record';
import { shownDigest } from '../../trust/shown-digest';
import type { ConfirmationView } from './confirmation-view';

/** What is being filled in about one side: a signature, or a refusal with its witness. */
export const partyForm = z.strictObject({
  party,
  name: z.string(),
  post: z.string(),
  reason: z.string(),
  strokes: z.string(),
});
export type PartyForm = z.infer<typeof partyForm>;

export type PartyActKind = 'sign' | 'refuse';

export const emptyForm = (side: Party): PartyForm => ({
  ...{ party: side, name: '', post: '', reason: '', strokes: '[]' },
});

/** Field of the draft: each side has its own, so that one person never finds another's words. */
export const formField = (confirmation: string, kind: PartyActKind, side: Party): string =>
  `confirmation:${confirmation}:${kind}:${side}`;

/** Fields of all drafts that hold a name and strokes of these sides, signing and refusing. */
export const formFields = (
  confirmation: string,
  sides: readonly Party[] = PARTIES,
): readonly string[] =>
  sides.flatMap((side) =>
    (['sign', 'refuse'] as const).map((kind) => formField(confirmation, kind, side)),
  );

export const objectionField = (confirmation: string, fact: string): string =>
  `confirmation:${confirmation}:objection:${fact}`;

export const PARTY_LIST: readonly Party[] = PARTIES;

const plain = (typed: string): string => toPlainText(typed).trim();

/** What a signature or a refusal still lacks. */
export interface FormFaults {
  readonly name: boolean;
  readonly reason: boolean;
  readonly drawing: boolean;
}

export const faultsOf = (
  kind: PartyActKind,
  form: PartyForm,
  picture: string | null,
): FormFaults => ({
  name: plain(form.name) === '',
  reason: kind === 'refuse' && plain(form.reason) === '',
  drawing: picture === null,
});

/** The act with its personal record: what stood on the screen is digested at this moment. */
export async function partyAct(
  { session, work }: ConfirmationView,
  sheet: Confirmation,
  kind: PartyActKind,
  form: PartyForm,
  picture: string,
): Promise<Omit<AppendInput, 'assignment'>> {
  const drawn: DrawnSignature = {
    kind: kind === 'sign' ? 'signer' : 'witness',
    name: plain(form.name).slice(0, 40),
    post: plain(form.post).slice(0, 60),
    drawing: picture,
  };
  const { record, evidence } = await makeRecord(session.newId, drawn);
  const { confirmation } = sheet.value;
  const shown = await shownDigest(shownSheet(work.pkg, sheet));
  const said = { confirmation, content: sheet.hash, shown, party: form.party, record };
  const act =
    kind === 'sign'
      ? ({ type: 'confirmation.signed', body: said } as const)
      : ({
          type: 'confirmation.refused',
          body: { ...said, reason: plain(form.reason).slice(0, 1000) },
        } as const);
  return { act, evidence, clearDrafts: formFields(confirmation, [form.party]) };
}
