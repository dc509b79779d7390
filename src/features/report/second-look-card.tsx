import { indicatorsOf } from '../../domain/framework/framework';
import { PRINTING } from '../../domain/scoring/printing';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { sayPoints } from '../../text/explanation-words';
import { SECOND_LOOK_WORDS } from '../../text/second-look-words';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { List, ListRow } from '../../ui/list-row';
import { mayLook, type SecondLook, secondLookOf } from './second-look';
import { SecondLookForm } from './second-look-form';

export interface SecondLookCardProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
}

/** So many indicators are named; the rest is counted. */
const NAMED = 5;

function distancesOf({ watch: { up, down } }: SecondLook): readonly string[] {
  const { up: sayUp, down: sayDown } = SECOND_LOOK_WORDS;
  return [
    ...(up === null ? [] : [sayUp(up.grade.label, sayPoints(up.points, PRINTING))]),
    ...(down === null ? [] : [sayDown(down.grade.label, sayPoints(down.points, PRINTING))]),
  ];
}

function Swings({ work, look }: { readonly work: AssignmentWork; readonly look: SecondLook }) {
  const names = new Map(indicatorsOf(work.pkg.framework).map(({ id, name }) => [id, name]));
  const rest = look.swings.length - NAMED;
  return (
    <>
      <h3>{SECOND_LOOK_WORDS.swings}</h3>
      <List label={SECOND_LOOK_WORDS.swings}>
        {look.swings.slice(0, NAMED).map(({ id, best, worst }) => (
          <ListRow
            key={id}
            to={`/a/${work.assignment}/i/${id}`}
            title={SECOND_LOOK_WORDS.swing(
              names.get(id) ?? id,
              best?.label ?? null,
              worst?.label ?? null,
            )}
          />
        ))}
      </List>
      {rest > 0 ? <p className="soft">{SECOND_LOOK_WORDS.more(rest)}</p> : null}
    </>
  );
}

/** A total near a grade cut: how near, what alone could change the grade, and the second look. */
export function SecondLookCard({ session, work }: SecondLookCardProps) {
  const look = secondLookOf(work);
  if (look === null) return null;
  return (
    <Card title={SECOND_LOOK_WORDS.title}>
      <p>{SECOND_LOOK_WORDS.lead}</p>
      <Facts
        items={[
          { term: SECOND_LOOK_WORDS.total, detail: sayPoints(work.scores.total, PRINTING) },
          { term: SECOND_LOOK_WORDS.distance, detail: distancesOf(look).join('；') },
        ]}
      />
      {look.swings.length === 0 ? null : <Swings work={work} look={look} />}
      {mayLook(work, session.who.person) ? (
        <SecondLookForm session={session} work={work} />
      ) : (
        <p>{SECOND_LOOK_WORDS.waitForOther}</p>
      )}
    </Card>
  );
}
