import cookie from '@fastify/cookie';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { accountRoutes } from './accounts';
import { arrivalsRoute } from './arrivals';
import { asideRoutes } from './aside';
import { commissionRoutes } from './commissions';
import { reportDecisionRoutes } from './decisions';
import { installDeskDoor } from './desk-door';
import { deviceRoutes } from './devices';
import { deskEventsRoute } from './events';
import { deskEvidenceRoute } from './evidence';
import { frameworkDraftRoutes } from './framework-drafts';
import { frameworkRoutes } from './frameworks';
import { invitationRoutes } from './invitations';
import { issueRoutes } from './issues';
import { packageFileRoutes } from './package-files';
import { panelRoute } from './panels';
import { projectFileRoutes } from './project-file';
import { projectRoutes } from './projects';
import { proposalRoutes } from './proposals';
import { reportRoutes } from './report';
import { retentionRoutes } from './retention';
import { secondFactorRoutes } from './second-factor';
import { deskSessionRoutes } from './session';
import { settingsRoute } from './settings';
import { statementRoutes } from './statement';

/** The desk's part of the API, in a scope of its own: cookies mean nothing to the phones' routes. */
export async function installDesk(app: App, deps: ServerDeps): Promise<void> {
  await app.register(async (desk) => {
    await desk.register(cookie);
    // The scope has the same provider of types; `register` does not carry it over.
    const typed: App = desk.withTypeProvider();
    installDeskDoor(typed, deps);
    deskSessionRoutes(typed, deps);
    accountRoutes(typed, deps);
    secondFactorRoutes(typed, deps);
    settingsRoute(typed, deps);
    arrivalsRoute(typed, deps);
    deskEventsRoute(typed, deps);
    reportRoutes(typed, deps);
    deskEvidenceRoute(typed, deps);
    asideRoutes(typed, deps);
    deviceRoutes(typed, deps);
    proposalRoutes(typed, deps);
    reportDecisionRoutes(typed, deps);
    retentionRoutes(typed, deps);
    invitationRoutes(typed, deps);
    frameworkRoutes(typed, deps);
    frameworkDraftRoutes(typed, deps);
    packageFileRoutes(typed, deps);
    panelRoute(typed, deps);
    statementRoutes(typed, deps);
    issueRoutes(typed, deps);
    projectRoutes(typed, deps);
    projectFileRoutes(typed, deps);
    commissionRoutes(typed, deps);
  });
}
