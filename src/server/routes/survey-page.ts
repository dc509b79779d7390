import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { randomId } from '../../domain/kernel/identifier';
import { ONLINE_SURVEY_WORDS as WORDS } from '../../text/online-survey-words';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { toProblem } from '../http/problem-writer';
import { newId } from '../services/random-token';
import { type PublicSurvey, surveyAt, takeAnswer } from '../services/take-answer';
import { formPage } from '../survey/form-page';
import { FORM_SCRIPT } from '../survey/form-script';
import { FORM_STYLE } from '../survey/form-style';
import { messagePage } from '../survey/html';
import { readForm } from '../survey/read-form';

/** Nothing but our own style and script, and a form that goes to ourselves. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

/** A village behind one address may answer together; a machine that fills in forms may not. */
const LIMIT = { max: 60, timeWindow: '1 minute' };

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .send(page);

const lost = (reply: FastifyReply) => send(reply, 404, messagePage(WORDS.lost, WORDS.lostDetail));
const closed = (reply: FastifyReply) =>
  send(reply, 410, messagePage(WORDS.closed, WORDS.closedDetail));

const params = z.object({ token: z.string() });

const full = (reply: FastifyReply) => send(reply, 410, messagePage(WORDS.full, WORDS.closedDetail));

async function take(deps: ServerDeps, survey: PublicSurvey, sent: unknown, reply: FastifyReply) {
  const form = sent instanceof URLSearchParams ? sent : new URLSearchParams();
  const submission = randomId.safeParse(form.get('submission'));
  if (!submission.success) {
    return send(reply, 400, messagePage(WORDS.broken, WORDS.brokenDetail));
  }
  const given = readForm(survey.questionnaire, form);
  const taking = await takeAnswer(deps, survey, { submission: submission.data, given });
  if (taking.kind === 'closed') return closed(reply);
  if (taking.kind === 'full') return full(reply);
  if (taking.kind === 'taken')
    return send(reply, 200, messagePage(WORDS.thanks, WORDS.thanksDetail));
  const { project, questionnaire } = survey;
  const state = { submission: submission.data, given, faults: taking.faults };
  return send(reply, 422, formPage(project, questionnaire, state));
}

/** `GET` and `POST /q/:token`: the page for whoever has the link, and the answer from it. */
export function surveyPageRoutes(app: App, deps: ServerDeps): void {
  void app.register(async (scope: App) => {
    scope.setErrorHandler((error, request, reply) => {
      const { status, code } = toProblem(error);
      if (status >= 500) request.log.error({ err: error, code }, 'failed');
      const detail = status === 429 ? WORDS.crowdedDetail : WORDS.brokenDetail;
      return send(reply, status, messagePage(WORDS.broken, detail));
    });
    const config = { access: PUBLIC, rateLimit: LIMIT };
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    const asset = (url: string, type: string, text: string) =>
      scope.get(url, { config: { access: PUBLIC }, schema: { hide: true } }, (_request, reply) =>
        reply.type(type).header('cache-control', 'no-cache').send(text),
      );
    asset('/q/form.css', 'text/css; charset=utf-8', FORM_STYLE);
    asset('/q/form.js', 'text/javascript; charset=utf-8', FORM_SCRIPT);
    scope.route({
      ...{ method: 'GET', url: '/q/:token', config, schema: { params, hide: true } },
      handler: async (request, reply) => {
        const survey = await surveyAt(deps, request.params.token);
        if (survey === null) return lost(reply);
        if (!survey.open) return closed(reply);
        const state = { submission: newId(), given: {}, faults: [] };
        return send(reply, 200, formPage(survey.project, survey.questionnaire, state));
      },
    });
    scope.route({
      ...{ method: 'POST', url: '/q/:token', config, schema: { params, hide: true } },
      handler: async (request, reply) => {
        const survey = await surveyAt(deps, request.params.token);
        return survey === null ? lost(reply) : take(deps, survey, request.body, reply);
      },
    });
  });
}
