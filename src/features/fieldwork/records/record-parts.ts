import type { WrittenKind } from '../../../domain/fieldwork/record-content';

/** How one part of a record is typed. */
export interface RecordPart {
  readonly name: string;
  readonly type: 'line' | 'text' | 'date' | 'tel';
  readonly required: boolean;
  readonly max: number;
}

/** The parts of a record: those that stand once, and those that stand in every row of its list. */
export interface RecordParts {
  readonly once: readonly RecordPart[];
  readonly rows: {
    readonly name: string;
    readonly columns: readonly RecordPart[];
    /** Whether each row may be signed on the glass. */
    readonly signed?: true;
  } | null;
}

const line = (name: string, max: number, required = false): RecordPart => ({
  ...{ name, type: 'line', required, max },
});
const text = (name: string, max: number, required = false): RecordPart => ({
  ...{ name, type: 'text', required, max },
});
const DATE: RecordPart = { name: 'date', type: 'date', required: true, max: 10 };

/** In the order in which they are asked; lengths are those of the contents (record-content.ts). */
export const RECORD_PARTS: Readonly<Record<WrittenKind, RecordParts>> = {
  attendance: {
    once: [DATE, line('occasion', 200)],
    rows: {
      name: 'people',
      signed: true,
      columns: [
        line('name', 60, true),
        line('unit', 120),
        line('post', 60),
        { name: 'phone', type: 'tel', required: false, max: 40 },
      ],
    },
  },
  interview: {
    once: [
      DATE,
      line('interviewee', 60, true),
      line('unit', 120),
      line('post', 60),
      line('topic', 200, true),
      line('interviewer', 60, true),
    ],
    rows: { name: 'answers', columns: [text('question', 500, true), text('answer', 4000)] },
  },
  discussion: {
    once: [
      DATE,
      line('topic', 200, true),
      line('host', 60),
      text('attendants', 2000, true),
      text('minutes', 20_000, true),
      text('conclusions', 4000),
    ],
    rows: null,
  },
  dayMeeting: {
    once: [
      DATE,
      text('attendants', 2000, true),
      text('findings', 8000, true),
      text('problems', 8000),
      text('tomorrow', 4000),
    ],
    rows: null,
  },
};
