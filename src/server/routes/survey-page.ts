import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { randomId } from '../../domain/kernel/identifier';
import { ONLINE_SURVEY_WORDS as WORDS } from '../../text/online-survey-words';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { pageAsset, preparePages, sendPage } from '../http/public-page';
import { newId } from '../services/random-token';
import { type PublicSurvey, surveyAt, takeAnswer } from '../services/take-answer';
import { formPage } from '../survey/form-page';
import { FORM_SCRIPT } from '../survey/form-script';
import { FORM_STYLE } from '../survey/form-style';
import { messagePage } from '../survey/html';
import { readForm } from '../survey/read-form';

/** A village behind one address may answer together; a machine that fills in forms may not. */
const LIMIT = { max: 60, timeWindow: '1 minute' };

const lost = (reply: FastifyReply) =>
  sendPage(reply, 404, messagePage(WORDS.lost, WORDS.lostDetail));
const closed = (reply: FastifyReply) =>
  sendPage(reply, 410, messagePage(WORDS.closed, WORDS.closedDetail));

const params = z.object({ token: z.string() });

const full = (reply: FastifyReply) =>
  sendPage(reply, 410, messagePage(WORDS.full, WORDS.closedDetail));

async function take(deps: ServerDeps, survey: PublicSurvey, sent: unknown, reply: FastifyReply) {
  const form = sent instanceof URLSearchParams ? sent : new URLSearchParams();
  const submission = randomId.safeParse(form.get('submission'));
  if (!submission.success) {
    return sendPage(reply, 400, messagePage(WORDS.broken, WORDS.brokenDetail));
  }
  const given = readForm(survey.questionnaire, form);
  const taking = await takeAnswer(deps, survey, { submission: submission.data, given });
  if (taking.kind === 'closed') return closed(reply);
  if (taking.kind === 'full') return full(reply);
  if (taking.kind === 'taken')
    return sendPage(reply, 200, messagePage(WORDS.thanks, WORDS.thanksDetail));
  const { project, questionnaire } = survey;
  const state = { submission: submission.data, given, faults: taking.faults };
  return sendPage(reply, 422, formPage(project, questionnaire, state));
}

/** `GET` and `POST /q/:token`: the page for whoever has the link, and the answer from it. */
export function surveyPageRoutes(app: App, deps: ServerDeps): void {
  void app.register(async (scope: App) => {
    preparePages(scope, (status) =>
      messagePage(WORDS.broken, status === 429 ? WORDS.crowdedDetail : WORDS.brokenDetail),
    );
    const config = { access: PUBLIC, rateLimit: LIMIT };
    pageAsset(scope, '/q/form.css', 'text/css; charset=utf-8', FORM_STYLE);
    pageAsset(scope, '/q/form.js', 'text/javascript; charset=utf-8', FORM_SCRIPT);
    scope.route({
      ...{ method: 'GET', url: '/q/:token', config, schema: { params, hide: true } },
      handler: async (request, reply) => {
        const survey = await surveyAt(deps, request.params.token);
        if (survey === null) return lost(reply);
        if (!survey.open) return closed(reply);
        const state = { submission: newId(), given: {}, faults: [] };
        return sendPage(reply, 200, formPage(survey.project, survey.questionnaire, state));
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
