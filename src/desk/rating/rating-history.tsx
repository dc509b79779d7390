import type { Rating } from '../../contract/rating';
import { sayMilli, RATING_WORDS as WORDS } from '../../text/rating-words';
import { sayMinute } from '../../text/say-instant';
import { DeskTable } from '../desk-table';
import { sayRole } from '../say-role';

/** What a person changed of the count, line by line. */
function changesOf({ rubric, lines }: Rating): readonly string[] {
  const names = new Map(rubric.items.map(({ id, name }) => [id, name]));
  return lines
    .filter(({ reason }) => reason !== '')
    .map(({ item, times, reason }) => WORDS.change(names.get(item) ?? item, times, reason));
}

/** Every rating of a report, the newest first, each under the rubric that it was made by. */
export function RatingHistory({ ratings }: { readonly ratings: readonly Rating[] }) {
  if (ratings.length === 0) return <p>{WORDS.none}</p>;
  const heads = [WORDS.at, WORDS.who, WORDS.version, WORDS.total, WORDS.changed];
  return (
    <DeskTable caption={WORDS.history} heads={heads}>
      {ratings.map((rating) => (
        <tr key={rating.seq}>
          <th scope="row">{sayMinute(rating.at)}</th>
          <td>{WORDS.person(rating.by, sayRole(rating.role))}</td>
          <td className="number">{rating.rubric.version}</td>
          <td className="number">{sayMilli(rating.scoreMilli)}</td>
          <td className="desk-reason">{changesOf(rating).join('\n') || WORDS.noChange}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
