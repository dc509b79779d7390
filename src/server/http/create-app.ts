import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { PROTOCOL_VERSION } from '../../contract/protocol';
import type { ServerConfig } from '../config';
import type { ServerDeps } from '../deps';
import { assignmentsRoute } from '../routes/assignments';
import { commentLinkRoutes } from '../routes/comment-links';
import { commentPageRoutes } from '../routes/comment-page';
import { decisionsRoute } from '../routes/decisions';
import { installDesk } from '../routes/desk/desk-routes';
import { enrolRoute } from '../routes/enrol';
import { eventsRoute } from '../routes/events';
import { expertStatementsRoute } from '../routes/expert-statements';
import { getEvidenceRoute } from '../routes/get-evidence';
import { getPackageFileRoute } from '../routes/get-package-file';
import { healthRoutes } from '../routes/health';
import { checkpointRoute, consistencyRoute, tileRoute } from '../routes/log';
import { metricsRoute } from '../routes/metrics';
import { newestReportRoute } from '../routes/newest-report';
import { putEvidenceRoute } from '../routes/put-evidence';
import { sessionRoutes } from '../routes/session';
import { surveyLinkRoutes } from '../routes/survey-links';
import { surveyPageRoutes } from '../routes/survey-page';
import { syncRoute } from '../routes/sync';
import { uploadEvidenceRoutes } from '../routes/upload-evidence';
import { verifierPageRoute } from '../routes/verifier-page';
import { PUBLIC } from './access';
import type { App } from './app';
import { installGuard } from './guard';
import { type LogStream, loggerOptions } from './logger';
import {
  answerBrokenRequest,
  installProblemWriter,
  sendProblem,
  toProblem,
} from './problem-writer';
import { installProtocolCheck } from './protocol';
import { quickValidator } from './quick-validator';
import { RequestCounts } from './request-counts';
import { bareHeaders, installSecurityHeaders } from './security-headers';
import { installStaticFiles } from './static-files';

/** How the web server differs from place to place. */
export interface AppOptions {
  /** The built client. */
  readonly clientDir: string;
  /** The built page that verifies bundles. */
  readonly verifierPage: string;
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** Enrolments that one address may try in a minute; sessions four times as many. */
  readonly enrolmentsPerMinute: number;
  /** Where failures are written; default: standard output. */
  readonly logTo?: LogStream | undefined;
}

/** Bodies of small requests; routes that take more say so. */
const BODY_LIMIT = 64 * 1024;

function newApp({ tls, logTo }: AppOptions, config: ServerConfig): App {
  const { publicOrigin, proxies } = config;
  const options = {
    bodyLimit: BODY_LIMIT,
    logger: loggerOptions(logTo),
    // Behind a proxy the address that limits count is what the proxy says of it.
    trustProxy: publicOrigin === null ? false : ['loopback', ...proxies],
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot be read reaches no hook, and so none of the headers of all other answers.
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) => {
      sendProblem(reply.headers(bareHeaders(config)), toProblem(error));
    },
    // A phone on a bad line may be slow; one that says nothing for so long is gone.
    requestTimeout: 600_000,
  };
  // One type for both: with TLS or without, the server takes the same routes.
  const server = tls === null ? fastify(options) : (fastify({ ...options, https: tls }) as unknown);
  return (server as FastifyInstance).withTypeProvider<ZodTypeProvider>();
}

async function installOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: { title: 'Takan intake server', version: String(PROTOCOL_VERSION) },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/openapi.json', { config: { access: PUBLIC }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
}

function installRoutes(app: App, deps: ServerDeps, { enrolmentsPerMinute }: AppOptions): void {
  healthRoutes(app, deps);
  enrolRoute(app, deps, enrolmentsPerMinute);
  sessionRoutes(app, deps, enrolmentsPerMinute * 4);
  assignmentsRoute(app, deps);
  syncRoute(app, deps);
  eventsRoute(app, deps);
  putEvidenceRoute(app, deps);
  getEvidenceRoute(app, deps);
  uploadEvidenceRoutes(app, deps);
  getPackageFileRoute(app, deps);
  newestReportRoute(app, deps);
  expertStatementsRoute(app, deps);
  decisionsRoute(app, deps);
  surveyLinkRoutes(app, deps);
  surveyPageRoutes(app, deps);
  commentLinkRoutes(app, deps);
  commentPageRoutes(app, deps);
  checkpointRoute(app, deps);
  tileRoute(app, deps);
  consistencyRoute(app, deps);
}

/** The web server, ready to listen: guard first, then routes, then the built client. */
export async function createApp(deps: ServerDeps, options: AppOptions): Promise<App> {
  const app = newApp(options, deps.config);
  app.setValidatorCompiler(quickValidator);
  app.setSerializerCompiler(serializerCompiler);
  installProblemWriter(app, deps);
  const counts = RequestCounts.of(app);
  await installSecurityHeaders(app, deps.config);
  await app.register(rateLimit, { global: false });
  installProtocolCheck(app);
  installGuard(app, deps);
  await installOpenApi(app);
  installRoutes(app, deps, options);
  metricsRoute(app, deps, counts);
  await installDesk(app, deps);
  await verifierPageRoute(app, options.verifierPage);
  await installStaticFiles(app, options.clientDir);
  await app.ready();
  return app;
}
