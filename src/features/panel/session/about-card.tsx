import { sayAggregation } from '../../../text/panel-result-words';
import { SESSION_KIND_WORDS, SESSION_WORDS } from '../../../text/panel-words';
import { TEAM_WORDS } from '../../../text/team-words';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { personName } from '../names-of';
import type { SessionPageProps } from '../panel-props';

/** Who holds the second key, and on which device; others where they did not know of each other. */
function heldBy({ work, state }: SessionPageProps): string {
  const said = state.custody.map(({ person, device }, place) => {
    const name = personName(work, person);
    const words = place === 0 ? SESSION_WORDS.custody(name) : SESSION_WORDS.alsoCustody(name);
    return `${words}（${TEAM_WORDS.deviceName(device)}）`;
  });
  return said.length === 0 ? SESSION_WORDS.noCustody : said.join('；');
}

/** What the chair laid down, for everybody to read before they score. */
export function AboutCard({
  isCustodyKnown = true,
  ...props
}: SessionPageProps & {
  /** False where this phone does not hold the scrutineer's journal. */
  readonly isCustodyKnown?: boolean;
}) {
  const { work, state } = props;
  const { convening } = state;
  const { quorum, parts } = convening;
  return (
    <Card title={SESSION_WORDS.about}>
      <Facts
        items={[
          { term: SESSION_WORDS.kind, detail: SESSION_KIND_WORDS[convening.kind] },
          { term: SESSION_WORDS.chair, detail: personName(work, convening.chair) },
          ...(isCustodyKnown ? [{ term: SESSION_WORDS.scrutineer, detail: heldBy(props) }] : []),
          {
            term: SESSION_WORDS.parts,
            detail: parts
              .map(({ name, indicators }) => SESSION_WORDS.part(name, indicators.length))
              .join('；'),
          },
          { term: SESSION_WORDS.aggregation, detail: sayAggregation(convening.aggregation) },
          {
            term: SESSION_WORDS.source,
            detail: convening.aggregationSource || SESSION_WORDS.noSource,
          },
          {
            term: SESSION_WORDS.quorum,
            detail:
              quorum === null
                ? SESSION_WORDS.noQuorum
                : SESSION_WORDS.quorumOf(quorum.members, quorum.source),
          },
          { term: SESSION_WORDS.rounds, detail: SESSION_WORDS.roundsOf(convening.rounds) },
        ]}
      />
    </Card>
  );
}
