import { PROJECTS_PAGE, projectsResponse } from '../../../../../src/contract/desk-projects';
import { REGISTRY_PAGE } from '../../../../../src/contract/registry';
import { creditCheckCharacter } from '../../../../../src/domain/registry/credit-code';
import { DeskClient } from '../../../../support/desk-client';

/** What `make` makes of so many numbers and one more, so that a list of them has a second page. */
const onePast = <T>(page: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: page + 1 }, (_, n) => make(n));

async function sent(desk: DeskClient, path: string, body: unknown): Promise<void> {
  const answer = await desk.send('POST', path, body);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** Last year's budget, of which the list's first page is to be monitored. */
async function fillBudget(desk: DeskClient): Promise<void> {
  const year = new Date().getFullYear() - 1;
  const rows = onePast(PROJECTS_PAGE, (n) => {
    const said = { name: `示例项目${n}`, department: '示例部门', originalFen: 100_000_000 + n };
    return { base: null, patch: { ...said, year, code: `L${n}` } };
  });
  await sent(desk, '/projects/import', { rows });
  const listed = await desk.get(`/projects?year=${year}`);
  const { projects } = projectsResponse.parse(await listed.json());
  const marked = projects.map(({ project }) => ({ project, basis: [] }));
  const chosen = { purpose: 'monitoring', projects: marked, isChosen: true };
  await sent(desk, '/projects/marks', chosen);
}

const agencyOf = (n: number) => {
  const body = `91640323TAKAN${1000 + n}`;
  return { name: `示例机构${n}`, creditCode: `${body}${creditCheckCharacter(body)}` };
};

/** Long enough that what is made hostile keeps its number: no two people are the same. */
const personOf = (n: number) => {
  const name = `第 ${n} 个示例专家`;
  return { name, employer: '示例单位', fields: ['水利'] };
};

async function fillRegistries(desk: DeskClient): Promise<void> {
  const said = { reason: '示例征集名单', takeUp: false };
  for (const [registry, of] of Object.entries({ agencies: agencyOf, people: personOf })) {
    const rows = onePast(REGISTRY_PAGE, (n) => ({ base: null, patch: of(n) }));
    await sent(desk, `/registry/${registry}/import`, { ...said, rows });
  }
  const draws = onePast(REGISTRY_PAGE, (n) => ({
    ...{ title: `示例抽取${n}`, parties: ['示例单位'], quotas: [{ field: '水利', count: 1 }] },
  }));
  for (const draw of draws) await sent(desk, '/registry/draws', draw);
}

/** Lists of the desk that have more rows than a page. */
export async function fillLists(desk: DeskClient): Promise<void> {
  await fillBudget(desk);
  await fillRegistries(desk);
}

/** Two more browsers in which whoever is at the desk is signed in. */
export async function signInElsewhere(desk: DeskClient): Promise<void> {
  const name = desk.session?.name ?? '';
  for (let n = 0; n < 2; n += 1) await new DeskClient(desk.origin).signIn(name);
}
