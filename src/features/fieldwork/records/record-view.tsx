import type { WrittenRecord } from '../../../domain/fieldwork/record-content';
import { trackLength } from '../../../domain/fieldwork/track';
import { HANDWRITING_LABEL } from '../../../text/handwriting-words';
import { RECORD_FIELD_WORDS, RECORD_WORDS } from '../../../text/record-words';
import { sayMinute } from '../../../text/say-instant';
import { TRACK_WORDS } from '../../../text/visit-words';
import { Card } from '../../../ui/card';
import { DrawnPicture } from '../../../ui/drawn-picture';
import { type Fact, Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { draftOf, SIGNED } from './record-draft';
import { RECORD_PARTS, type RecordPart } from './record-parts';
import type { ReadContent, RecordContent } from './use-record-content';

const factsOf = (
  kind: WrittenRecord['kind'],
  parts: readonly RecordPart[],
  values: Readonly<Record<string, string>>,
): readonly Fact[] =>
  parts.flatMap(({ name }) => {
    const value = values[name] ?? '';
    if (value === '') return [];
    const detail = (
      <span key={name} className="kept-text">
        {value}
      </span>
    );
    return [{ term: RECORD_FIELD_WORDS[kind][name] ?? name, detail }];
  });

function Signature({ drawing, name }: { readonly drawing: string; readonly name: string }) {
  if (drawing === '') return null;
  return (
    <>
      <DrawnPicture drawing={drawing} alt={`${name}，${HANDWRITING_LABEL}`} />
      <p className="soft small">{HANDWRITING_LABEL}</p>
    </>
  );
}

function WrittenView({ content }: { readonly content: WrittenRecord }) {
  const { kind } = content;
  const { once, rows } = RECORD_PARTS[kind];
  const values = draftOf(content);
  return (
    <>
      <Card>
        <Facts items={factsOf(kind, once, values.once)} />
      </Card>
      {values.rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <Card key={i} title={`${RECORD_WORDS.row[kind] ?? ''} ${i + 1}`} level={3}>
          <Facts items={factsOf(kind, rows?.columns ?? [], row)} />
          <Signature drawing={row[SIGNED.drawing] ?? ''} name={row.name ?? ''} />
        </Card>
      ))}
    </>
  );
}

function ContentView({ content }: { readonly content: RecordContent }) {
  if (content.kind !== 'track') return <WrittenView content={content} />;
  const { metres, from, to } = trackLength(content.points);
  return (
    <Card>
      <p>{TRACK_WORDS.length(content.points.length, metres)}</p>
      {from === null || to === null ? null : <p>{`${sayMinute(from)} – ${sayMinute(to)}`}</p>}
    </Card>
  );
}

/** The content of a record, or why it cannot be seen here. */
export function RecordView({ read }: { readonly read: ReadContent | null }) {
  if (read === null) return null;
  if (read.kind === 'content') return <ContentView content={read.content} />;
  return <Notice title={RECORD_WORDS[read.kind]} />;
}
