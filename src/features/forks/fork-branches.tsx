import { indicatorsOf } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import { FORK_WORDS } from '../../text/fork-words';
import { sayMinute } from '../../text/say-instant';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { List, ListRow } from '../../ui/list-row';
import type { BranchView, ForkView } from './fork-view';
import './fork-page.css';

interface Shown {
  readonly work: AssignmentWork;
  readonly fork: ForkView;
}

const namesOf = ({ pkg }: AssignmentWork, ids: readonly string[]): readonly string[] => {
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
};

function BranchCard({
  work,
  branch,
  number,
}: Pick<Shown, 'work'> & { readonly branch: BranchView; readonly number: number }) {
  const { from, to, entries, indicators, evidence } = branch;
  const names = namesOf(work, indicators);
  return (
    <Card level={3} title={FORK_WORDS.version(number)}>
      <Facts
        items={[
          { term: FORK_WORDS.time, detail: FORK_WORDS.between(sayMinute(from), sayMinute(to)) },
          { term: FORK_WORDS.entries, detail: FORK_WORDS.entriesValue(entries) },
          { term: FORK_WORDS.scores, detail: FORK_WORDS.scoresValue(names) },
          { term: FORK_WORDS.evidence, detail: FORK_WORDS.evidenceValue(evidence) },
        ]}
      />
    </Card>
  );
}

/** The branches of a fork side by side: when they were written and what they hold. */
export function ForkBranches({ work, fork, phone }: Shown & { readonly phone: string }) {
  return (
    <section className="stack">
      <h2>{FORK_WORDS.versions}</h2>
      <Facts
        items={[
          { term: FORK_WORDS.phone, detail: phone },
          { term: FORK_WORDS.common, detail: FORK_WORDS.entriesValue(fork.common) },
        ]}
      />
      <div className="fork-branches">
        {fork.branches.map((branch, i) => (
          <BranchCard key={branch.tip.hash} work={work} branch={branch} number={i + 1} />
        ))}
      </div>
    </section>
  );
}

/** Indicators that the branches filled in differently, each with the way to where it is decided. */
export function DifferingIndicators({ work, fork }: Shown) {
  if (fork.differing.length === 0) return null;
  const names = namesOf(work, fork.differing);
  return (
    <section className="stack">
      <h2>{FORK_WORDS.differing}</h2>
      <p className="soft">{FORK_WORDS.differingLead}</p>
      <List label={FORK_WORDS.differing}>
        {fork.differing.map((id, i) => (
          <ListRow key={id} title={names[i]} to={`/a/${work.assignment}/i/${id}`} />
        ))}
      </List>
    </section>
  );
}
