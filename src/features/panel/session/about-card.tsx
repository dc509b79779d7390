import { sayAggregation } from '../../../text/panel-result-words';
import { SESSION_KIND_WORDS, SESSION_WORDS } from '../../../text/panel-words';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { personName } from '../names-of';
import type { SessionPageProps } from '../panel-props';

/** What the chair laid down, for everybody to read before they score. */
export function AboutCard({ work, state }: SessionPageProps) {
  const { convening, custodians } = state;
  const { quorum, parts } = convening;
  const scrutineer = work.pkg.team.find(({ role }) => role === 'scrutineer');
  return (
    <Card title={SESSION_WORDS.about}>
      <Facts
        items={[
          { term: SESSION_WORDS.kind, detail: SESSION_KIND_WORDS[convening.kind] },
          { term: SESSION_WORDS.chair, detail: personName(work, convening.chair) },
          {
            term: SESSION_WORDS.scrutineer,
            detail:
              custodians.scrutineer === null || scrutineer === undefined
                ? SESSION_WORDS.noCustody
                : SESSION_WORDS.custody(scrutineer.name),
          },
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
