import { useMemo, useState } from 'react';
import type { SurveyLink } from '../../contract/surveys';
import { tryAppend } from '../../store/try-append';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { surveyLinks } from '../../sync/survey-links';
import type { TransportFault } from '../../sync/transport';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import type { SurveyProps } from './survey-context';
import { type TakingFault, takeInBatch } from './take-in-batch';

/** Why something about links did not happen. */
export type LinkFault =
  | { readonly kind: 'carrying'; readonly fault: TransportFault }
  | { readonly kind: 'taking'; readonly fault: TakingFault };

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: TransportFault };

/** Links of one questionnaire as the server last told of them, and what can be done about them. */
export function useLinks({ session, work, questionnaire }: Omit<SurveyProps, 'signs'>) {
  const { assignment } = work;
  const { writer, origin } = session;
  const server = useMemo(
    () => surveyLinks(writer, assignment, { origin }),
    [writer, assignment, origin],
  );
  const [links, setLinks] = useState<readonly SurveyLink[]>();
  const [fault, setFault] = useState<LinkFault | null>(null);
  const { run, busy } = useOneAtATime();
  const asking = async <T>(ask: () => Promise<Outcome<T>>): Promise<T | null> => {
    const said = await ask();
    setFault(said.ok ? null : { kind: 'carrying', fault: said.error });
    return said.ok ? said.value : null;
  };
  const refresh = async () => {
    const all = await asking(() => server.list());
    if (all !== null) setLinks(all.filter((each) => each.questionnaire === questionnaire.id));
  };
  const make = async (closesAt: string) => {
    const made = await asking(() => server.make(questionnaire.id, closesAt));
    if (made === null) return;
    const said = { channel: 'online', count: null, note: made.address } as const;
    const body = { questionnaire: questionnaire.id, ...said };
    await tryAppend(writer, { assignment, act: { type: 'survey.issued', body } });
    await refresh();
  };
  const close = async (link: string) => {
    await asking(() => server.close(link));
    await refresh();
  };
  const take = async (link: string) => {
    const batch = await asking(() => server.batch(link));
    if (batch === null) return;
    const made = await takeInBatch(writer, { assignment, questionnaire, link }, batch);
    setFault(made.ok ? null : { kind: 'taking', fault: made.error });
  };
  const { tallies } = wholeEvaluation(work).fieldwork.surveys;
  const isTaken = (link: string) => tallies.some(({ value }) => value.tally === link);
  const once =
    <A extends unknown[]>(work: (...about: A) => Promise<void>) =>
    async (...about: A) => {
      await run(() => work(...about));
    };
  return {
    ...{ links, fault, busy, isTaken },
    ...{ refresh: once(refresh), make: once(make), close: once(close), take: once(take) },
  };
}
export type Links = ReturnType<typeof useLinks>;
