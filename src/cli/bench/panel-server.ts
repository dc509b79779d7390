import { once } from 'node:events';
import * as z from 'zod/mini';
import {
  type AssignmentPackage,
  assignmentPackage,
} from '../../domain/assignment/assignment-package';
import type { ServerDeps } from '../../server/deps';
import { issueInvitation } from '../../server/services/invitations';
import { publishPackage } from '../../server/services/publish-package';
import { throwAwayServer } from '../rehearse/server-access';

/** For each package, in its order, the link by which each member of its team enrols. */
export const enrolLinks = z.array(z.array(z.string()));

/** Publishes a package and invites its whole team. */
async function linksOf(deps: ServerDeps, pkg: AssignmentPackage): Promise<string[]> {
  const { assignment, team } = pkg;
  await publishPackage(deps, pkg, 'bench');
  const links: string[] = [];
  for (const { person } of team) {
    const issued = await issueInvitation(deps, { person, assignment, by: 'bench' });
    if (!issued.ok) throw new Error(issued.error.title);
    links.push(issued.value.link);
  }
  return links;
}

/** The server of `bench panel`, as a process: gets packages, answers with links, serves until let go. */
export async function runPanelServer(): Promise<number> {
  const server = await throwAwayServer();
  const letGo = once(process, 'disconnect');
  try {
    // Whoever is let go before it was asked ends as well.
    const [packages] = await Promise.race([once(process, 'message'), letGo]);
    const links: string[][] = [];
    for (const pkg of z.array(assignmentPackage).parse(packages)) {
      links.push(await linksOf(server.deps, pkg));
    }
    process.send?.(links);
    await letGo;
  } finally {
    await server.close();
  }
  return 0;
}
