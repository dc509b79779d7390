import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import type { TallyCounts } from '../../domain/survey/tally-check';
import { draftsOf, putDraft } from '../../store/drafts';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import { placeOf, type SurveyProps } from './survey-context';
import { typedCount } from './typed-count';

/** A count of paper forms as it is typed. */
const tallyDraft = z.object({
  /** The id of the entry that it becomes, made when it is begun; older builds made none. */
  tally: z.optional(z.string()),
  returned: z.string(),
  valid: z.string(),
  ratings: z.record(z.string(), z.array(z.string())),
  note: z.string(),
});
export type TallyDraft = z.infer<typeof tallyDraft>;
type Draft = Omit<TallyDraft, 'tally'> & { readonly tally: string };

const EMPTY = { returned: '', valid: '', ratings: {}, note: '' } as const;

const countOf = (text: string | undefined): number | null => typedCount(text ?? '');

/** The options of a question as typed; an empty one counts as none. */
const optionsOf = (typed: readonly string[] | undefined): number[] =>
  [0, 1, 2, 3, 4].map((at) => countOf(typed?.[at]) ?? 0);

/** The counts of a draft; null while the two totals are no whole numbers. */
export function countsIn({ questions }: Questionnaire, draft: TallyDraft): TallyCounts | null {
  const [returned, valid] = [countOf(draft.returned), countOf(draft.valid)];
  if (returned === null || valid === null) return null;
  const rated = questions.filter(({ kind }) => kind === 'fivePoint');
  const ratings = Object.fromEntries(rated.map(({ id }) => [id, optionsOf(draft.ratings[id])]));
  return { returned, valid, ratings };
}

/** Whether something typed is neither empty nor a whole number. */
export const isWrong = (text: string | undefined): boolean =>
  (text ?? '').trim() !== '' && countOf(text) === null;

type Input = Omit<SurveyProps, 'signs'>;

/** The count being typed, a draft at every change, and how it becomes an entry. */
export function useTally({ session, work, questionnaire }: Input) {
  const { assignment } = work;
  const field = `survey:tally:${questionnaire.id}`;
  const fresh = (): Draft => ({ ...EMPTY, tally: session.newId() });
  const [draft, setDraft] = useState(fresh);
  const { run, busy } = useOneAtATime();
  const [fault, setFault] = useState<AppendFault | null>(null);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    let wanted = true;
    void draftsOf(session, assignment).then((drafts) => {
      const text = drafts[field];
      const read = text === undefined ? null : tallyDraft.safeParse(JSON.parse(text));
      if (wanted && read?.success)
        setDraft((begun) => ({ ...begun, ...read.data, tally: read.data.tally ?? begun.tally }));
    });
    return () => {
      wanted = false;
    };
  }, [session, assignment, field]);
  const type = (change: Partial<Omit<Draft, 'tally'>>) => {
    const next = { ...draft, ...change };
    setSaved(false);
    setDraft(next);
    void putDraft(session, { assignment, field, text: JSON.stringify(next) });
  };
  const write = async (counts: TallyCounts) => {
    const { site } = placeOf(work, session.who.person);
    const where = { tally: draft.tally, questionnaire: questionnaire.id, site };
    const said = { channel: 'paper', source: null, note: toPlainText(draft.note).trim() } as const;
    const act = { type: 'survey.tallied', body: { ...where, ...said, ...counts } } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
    setSaved(made.ok);
    if (made.ok) setDraft(fresh());
  };
  const save = (counts: TallyCounts) => run(() => write(counts));
  return { draft, type, save, busy, fault, saved };
}
