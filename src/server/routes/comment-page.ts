import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../text/online-comment-words';
import {
  COMMENT_STYLE_PATH,
  codePage,
  draftPage,
  receiptPage,
  sayingPage,
} from '../consultation/comment-pages';
import { COMMENT_STYLE } from '../consultation/comment-style';
import {
  type CommentForm,
  FRESH_FORM,
  faultsOf,
  pointsIn,
  readCommentForm,
  withMoreRows,
} from '../consultation/read-comments';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { pageAsset, preparePages, sendPage } from '../http/public-page';
import { passFits, typedCode } from '../services/access-code';
import { commentLinkAt, enterCode, type StoredCommentLink } from '../services/comment-door';
import { isOver } from '../services/comment-links';
import { type ConsultedDraft, consultedDraft } from '../services/consulted-draft';
import { newestPackage } from '../services/stored-package';
import { type Submitted, submitComments, submittedUnder } from '../services/submit-comments';

/** Offices behind one address read and write. Counted once a form is read, so that it can be given back. */
const LIMIT = { max: 60, timeWindow: '1 minute', hook: 'preHandler' } as const;

/** A hundred points of two thousand characters, as a browser encodes them. */
const BODY_LIMIT = 2_000_000;

const params = z.object({ token: z.string() });

const lost = (reply: FastifyReply) =>
  sendPage(reply, 404, sayingPage(WORDS.lost, WORDS.lostDetail));

/** A request of somebody who knows the code. */
interface Visit {
  readonly deps: ServerDeps;
  readonly link: StoredCommentLink;
  readonly reply: FastifyReply;
  readonly pass: string;
  readonly sent: URLSearchParams;
}

async function receipt({ deps, link, reply }: Visit, submitted: Submitted): Promise<FastifyReply> {
  const newest = await newestPackage(deps.db, link.assignment);
  if (newest === null) return lost(reply);
  return sendPage(reply, 200, receiptPage(newest.pkg, submitted));
}

/** What somebody wrote: a browser does not keep it behind a page that is not stored. */
const typedIn = (body: unknown): readonly string[] =>
  body instanceof URLSearchParams ? body.getAll('text').filter((each) => each.trim() !== '') : [];

/** Nothing more is taken; what was typed is given back to be kept. */
function over({ reply, sent }: Visit, title: string, detail: string): FastifyReply {
  return sendPage(reply, 410, sayingPage(title, detail, typedIn(sent)));
}

async function submit(visit: Visit, draft: ConsultedDraft, form: CommentForm) {
  const { deps, link, reply, pass } = visit;
  const faults = faultsOf(form);
  if (faults.length > 0) {
    const { party, closes_at: closesAt } = link;
    return sendPage(reply, 422, draftPage({ draft, party, closesAt, pass, form, faults }));
  }
  const submitted = await submitComments(deps, link, pointsIn(form));
  return submitted === null ? over(visit, WORDS.over, WORDS.overDetail) : receipt(visit, submitted);
}

async function serve(visit: Visit): Promise<FastifyReply> {
  const { deps, link, reply, pass, sent } = visit;
  const submitted = await submittedUnder(deps, link.link);
  if (submitted !== null) return receipt(visit, submitted);
  if (isOver(link, deps.now())) return over(visit, WORDS.over, WORDS.overDetail);
  const draft = await consultedDraft(deps, link);
  if (draft === null) return over(visit, WORDS.superseded, WORDS.supersededDetail);
  const asked = sent.get('do');
  const form = asked === null ? FRESH_FORM : readCommentForm(draft.pkg, sent);
  if (asked === 'send') return submit(visit, draft, form);
  const { party, closes_at: closesAt } = link;
  const shown = asked === 'more' ? withMoreRows(form) : form;
  const of = { draft, party, closesAt, pass, form: shown, faults: [] };
  return sendPage(reply, 200, draftPage(of));
}

/** Lets in whoever brings the pass or the code; everybody else is asked for the code. */
async function receive(
  deps: ServerDeps,
  link: StoredCommentLink,
  body: unknown,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sent = body instanceof URLSearchParams ? body : new URLSearchParams();
  const brought = sent.get('pass');
  if (brought !== null && passFits(brought, link)) {
    return serve({ deps, link, reply, pass: brought, sent });
  }
  const code = typedCode(sent.get('code') ?? '');
  if (code === null) return sendPage(reply, 422, codePage(WORDS.codeForm));
  const entering = await enterCode(deps, link, code);
  if (entering.kind === 'shut') {
    return sendPage(reply, 403, sayingPage(WORDS.shut, WORDS.shutDetail));
  }
  if (entering.kind === 'wrong') {
    return sendPage(reply, 403, codePage(WORDS.codeWrong(entering.left)));
  }
  return serve({ deps, link, reply, pass: entering.pass, sent });
}

/** `GET` and `POST /c/:token`: where a party reads a draft and comments on it, once. */
export function commentPageRoutes(app: App, deps: ServerDeps): void {
  void app.register(async (scope: App) => {
    preparePages(scope, (status, body) => {
      const detail = status === 429 ? WORDS.crowdedDetail : WORDS.brokenDetail;
      return sayingPage(WORDS.broken, detail, typedIn(body));
    });
    pageAsset(scope, COMMENT_STYLE_PATH, 'text/css; charset=utf-8', COMMENT_STYLE);
    const config = { access: PUBLIC, rateLimit: LIMIT };
    scope.route({
      ...{ method: 'GET', url: '/c/:token', config, schema: { params, hide: true } },
      handler: async (request, reply) => {
        const link = await commentLinkAt(deps, request.params.token);
        return link === null ? lost(reply) : sendPage(reply, 200, codePage(null));
      },
    });
    scope.route({
      ...{ method: 'POST', url: '/c/:token', config, bodyLimit: BODY_LIMIT },
      schema: { params, hide: true },
      handler: async (request, reply) => {
        const link = await commentLinkAt(deps, request.params.token);
        return link === null ? lost(reply) : receive(deps, link, request.body, reply);
      },
    });
  });
}
