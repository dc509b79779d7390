import type { SurveyResult } from './survey-result';

/** Means by which somebody is asked in person, so that who was asked is known on the spot. */
const IN_PERSON = ['kiosk', 'interview'] as const;
type InPerson = (typeof IN_PERSON)[number];

/** Answers taken in person that no registered number of questionnaires given out covers. */
export interface Unregistered {
  readonly channel: InPerson;
  readonly missing: number;
}

/** What is still to be registered as given out, by channel; nothing where enough is registered. */
export function unregistered({
  channels,
}: Pick<SurveyResult, 'channels'>): readonly Unregistered[] {
  return IN_PERSON.flatMap((channel) => {
    const of = channels.find((each) => each.channel === channel);
    if (of === undefined || (of.gap !== 'notRecorded' && of.gap !== 'moreThanIssued')) return [];
    return [{ channel, missing: of.returned - (of.issued ?? 0) }];
  });
}
