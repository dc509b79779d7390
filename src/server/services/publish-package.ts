import type { Transaction } from 'kysely';
import {
  type AssignmentPackage,
  assignmentPackage,
} from '../../domain/assignment/assignment-package';
import { type FieldPlan, fieldPlanOf } from '../../domain/fieldwork/field-plan';
import { checkQuestionnaire } from '../../domain/survey/check-questionnaire';
import { canonicalText } from '../../trust/canonical';
import { signCompact } from '../../trust/jws';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import { requireFiles } from './package-files';
import { digestOf } from './random-token';
import { serverInstant } from './server-time';
import { keepPlaces } from './sites/keep-places';

function refuseFaulty({ questionnaires }: FieldPlan): void {
  const faulty = questionnaires.find((each) => checkQuestionnaire(each).length > 0);
  if (faulty !== undefined) throw new Error('a questionnaire of the package cannot be asked');
}

/**
 * Signs a version of an assignment package, logs it, and makes its team members of the assignment.
 * @param by who commissions, as in the audit trail
 * @param also what has to be written with it or not at all
 * @returns the digest of the package's canonical text
 * @throws ZodError when it is no package, Error when a questionnaire in it cannot be asked
 * @throws ProblemError `package-file-missing` when its field plan names files that are not held here
 */
export async function publishPackage(
  deps: ServerDeps,
  value: AssignmentPackage,
  by: string,
  also: (trx: Transaction<Database>) => Promise<void> = async () => undefined,
): Promise<string> {
  const content = assignmentPackage.parse(value);
  const plan = fieldPlanOf(content);
  refuseFaulty(plan);
  const files = await requireFiles(deps, plan);
  const { assignment, version, project, agency, demonstration, team } = content;
  const text = canonicalText(content);
  const digest = digestOf(text);
  const jws = await signCompact(deps.keys.bureau, 'takan-package+jws', text);
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  await deps.log.append([
    {
      identity: `package:${digest}`,
      leaf: { v: 1, kind: 'package', assignment, package: digest, received },
      write: async (trx, index) => {
        const row = {
          assignment,
          package: digest,
          project: project.name,
          evaluee: project.evaluee,
          agency,
          demonstration,
          created_at: at,
        };
        await trx
          .insertInto('assignments')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['bureau', 'assignment']).doUpdateSet({ package: digest }),
          )
          .execute();
        await trx
          .insertInto('packages')
          .values({ digest, assignment, version, jws, leaf_idx: index })
          .execute();
        const named = files.map((sha256) => ({ package: digest, assignment, sha256 }));
        if (named.length > 0) await trx.insertInto('package_file_names').values(named).execute();
        const people = team.map(({ person, name }) => ({ person, name, organisation: agency }));
        await trx
          .insertInto('people')
          .values(people)
          .onConflict((conflict) => conflict.columns(['bureau', 'person']).doNothing())
          .execute();
        await trx.deleteFrom('members').where('assignment', '=', assignment).execute();
        await trx
          .insertInto('members')
          .values(team.map(({ person, role }) => ({ assignment, person, role })))
          .execute();
        await keepPlaces(trx, content);
        await also(trx);
        const action = 'package.published';
        await audit(trx, { actor: by, action, at, assignment, subject: digest });
      },
    },
  ]);
  return digest;
}
