import type { HashedEntry } from '../../domain/journal/entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { countBatch, onlineBatch } from '../../domain/survey/online-batch';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import { type AppendFault, tryAppend } from '../../store/try-append';
import type { Writer } from '../../store/writer';
import type { SentBatch } from '../../sync/survey-links';
import { sha256Hex } from '../../trust/digest';

/** Why a batch was not taken in; `wrongBatch` where it is not what its digest or its link says. */
export type TakingFault = AppendFault | 'wrongBatch';

export interface Taken {
  readonly assignment: string;
  readonly questionnaire: Questionnaire;
  readonly link: string;
}

/**
 * Counts a closed link's answers and writes the counts down. The tally bears the link's own id, and a
 * closed link's batch never changes: whoever takes it in, and however often, it counts once.
 */
export async function takeInBatch(
  writer: Writer,
  { assignment, questionnaire, link }: Taken,
  { text, sha256 }: SentBatch,
): Promise<Result<HashedEntry, TakingFault>> {
  if ((await sha256Hex(text)) !== sha256) return fail('wrongBatch');
  const read = onlineBatch.safeParse(JSON.parse(text));
  const fits =
    read.success && read.data.link === link && read.data.questionnaire === questionnaire.id;
  if (!fits) return fail('wrongBatch');
  const { returned, valid, ratings } = countBatch(questionnaire, read.data);
  const about = { tally: link, questionnaire: questionnaire.id, channel: 'online' } as const;
  const counts = { returned, valid, ratings: { ...ratings } };
  const body = { ...about, site: null, ...counts, source: sha256, note: '' };
  const made = await tryAppend(writer, { assignment, act: { type: 'survey.tallied', body } });
  return made.ok ? ok(made.value) : made;
}
