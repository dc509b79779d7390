import { fieldActSchema } from '../fieldwork/field-act';
import { writtenRecord } from '../fieldwork/record-content';
import { actSchema } from '../journal/act';
import type { Entry } from '../journal/entry';

/** What kinds of working papers can be searched. */
export const SAID_KINDS = [
  'visit',
  'check',
  'fund',
  'document',
  'sample',
  'survey',
  'caption',
  'confirmation',
  'review',
  'reason',
  'difference',
  'answer',
  'conclusion',
  'section',
  'secondLook',
  'interview',
  'discussion',
  'dayMeeting',
] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

/** Words that an entry holds, and what they are about. */
export interface Said {
  readonly kind: SaidKind;
  readonly indicator: string | null;
  readonly site: string | null;
  readonly text: string;
}

interface About {
  readonly indicator?: string | null | undefined;
  readonly site?: string | null | undefined;
}

/** What was said, a line each; null where nothing was. */
function said(kind: SaidKind, texts: readonly string[], about: About = {}): Said | null {
  const text = texts.filter((each) => each.trim() !== '').join('\n');
  if (text === '') return null;
  return { kind, indicator: about.indicator ?? null, site: about.site ?? null, text };
}

type Read = Pick<Entry, 'type' | 'body'>;

/** Types that hold words in a field act, and in another act: nearly all entries are of none of them. */
const IN_FIELD: ReadonlySet<string> = new Set([
  ...['visit.began', 'visit.ended', 'quantity.checked', 'fund.traced', 'document.noted'],
  ...['sample.replaced', 'survey.issued', 'survey.tallied', 'evidence.described', 'paper.reviewed'],
  ...['confirmation.drafted', 'confirmation.objected', 'confirmation.refused'],
]);
const IN_ACT: ReadonlySet<string> = new Set([
  ...['deduction.explained', 'difference.explained', 'answer.written', 'conclusion.given'],
  ...['section.written', 'total.reviewed'],
]);

function inFieldAct(entry: Read): Said | null {
  if (!IN_FIELD.has(entry.type)) return null;
  const read = fieldActSchema.safeParse({ type: entry.type, body: entry.body });
  if (!read.success) return null;
  const { type, body } = read.data;
  switch (type) {
    case 'visit.began':
      return said('visit', [body.purpose, body.agenda], body);
    case 'visit.ended':
      return said('visit', [body.summary]);
    case 'quantity.checked':
      return said('check', [body.name, body.note], {
        ...{ site: body.site, indicator: body.feeds?.indicator },
      });
    case 'fund.traced':
      return said('fund', [body.from, body.to, body.note], body);
    case 'document.noted':
      return said('document', [body.name, body.note]);
    case 'sample.replaced':
      return said('sample', [body.reason]);
    case 'survey.issued':
    case 'survey.tallied':
      return said('survey', [body.note]);
    case 'evidence.described':
      return said('caption', [body.caption]);
    case 'paper.reviewed':
      return said('review', [body.note]);
    case 'confirmation.drafted':
      return said(
        'confirmation',
        body.facts.map(({ text }) => text),
        body,
      );
    case 'confirmation.objected':
      return said('confirmation', [body.text]);
    case 'confirmation.refused':
      return said('confirmation', [body.reason]);
    default:
      return null;
  }
}

function inAct(entry: Read): Said | null {
  if (!IN_ACT.has(entry.type)) return null;
  const read = actSchema.safeParse({ type: entry.type, body: entry.body });
  if (!read.success) return null;
  const { type, body } = read.data;
  switch (type) {
    case 'deduction.explained':
      return said('reason', [body.reason], body);
    case 'difference.explained':
      return said('difference', [body.reason], body);
    case 'answer.written':
      return said('answer', [body.text], body);
    case 'conclusion.given':
      return said('conclusion', [body.label, body.part, body.reason]);
    case 'section.written':
      return said('section', [body.text]);
    case 'total.reviewed':
      return said('secondLook', [body.note]);
    default:
      return null;
  }
}

/** The words of an entry; null for entries without any, and where a form is not what its type says. */
export const saidIn = (entry: Read): Said | null => inAct(entry) ?? inFieldAct(entry);

/**
 * The words of a personal record that was written by a form. Who signed in, and tracks, say nothing
 * that is sought; what a respondent answered is not read either.
 *
 * @param content the record's bytes, read as JSON
 * @param site where it was kept
 */
export function saidInRecord(content: unknown, site: string | null): Said | null {
  const read = writtenRecord.safeParse(content);
  if (!read.success) return null;
  const record = read.data;
  switch (record.kind) {
    case 'interview': {
      const answers = record.answers.flatMap(({ question, answer }) => [question, answer]);
      return said('interview', [record.topic, record.unit, ...answers], { site });
    }
    case 'discussion':
      return said('discussion', [record.topic, record.minutes, record.conclusions], { site });
    case 'dayMeeting':
      return said('dayMeeting', [record.findings, record.problems, record.tomorrow], { site });
    case 'attendance':
      return null;
  }
}
