import { expect, it } from 'vitest';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { teamPaperHead } from '../../../src/domain/fieldwork/working-paper';
import { PAPER_HEADER_WORDS } from '../../../src/text/field-form-words';
import { paperFacts } from '../../../src/text/paper-facts';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';

const nameOf = ({ package: { team } }: HistoryMaker, { person }: MadeDevice) =>
  team.find((member) => member.person === person)?.name;

/** What stands over the check table of a site, by its terms. */
function factsOf(history: HistoryMaker) {
  const { package: pkg } = history;
  const sources = {
    sites: pkg.sites,
    plan: fieldPlanOf(pkg),
    fieldwork: history.fold().fieldwork,
  };
  const facts = paperFacts(pkg, teamPaperHead(sources, 'checkTable', 'S3'));
  return Object.fromEntries(facts.map(({ term, detail }) => [term, detail]));
}

it('[VI66] a paper of the team has its head before and after somebody has written on it', () => {
  const history = new HistoryMaker();
  const [anna, bo] = [history.device('anna'), history.device('bo')];
  const { indexNo, project, date, author, reviewer, none, notReviewed } = PAPER_HEADER_WORDS;
  expect(factsOf(history)).toEqual({
    ...{ [indexNo]: 'S4-00-S3', [project]: history.package.project.name },
    ...{ [date]: none, [author]: none, [reviewer]: notReviewed },
  });
  bo.onSite('quantity.checked', {
    ...{ check: 'K31', visit: null, site: 'S3', name: '栽植乔木', unit: '株', note: '' },
    ...{ plannedMilli: null, accountedMilli: null, foundMilli: 1000, evidence: [], feeds: null },
  });
  const paper = { kind: 'checkTable' as const, id: 'S3' };
  const word = { indexNo: 'S4-00-S3', paper, outcome: 'agreed' as const, note: '' };
  anna.observe(bo).onSite('paper.reviewed', word);
  expect(factsOf(history)).toMatchObject({
    ...{
      [date]: '2026年11月22日',
      [author]: nameOf(history, bo),
      [reviewer]: nameOf(history, anna),
    },
  });
});
