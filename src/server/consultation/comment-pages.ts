import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { subjectOf } from '../../domain/procedure/point';
import type { Party } from '../../domain/procedure/procedure-setting';
import { PARTY_WORDS } from '../../text/course-words';
import { type CommentFault, ONLINE_COMMENT_WORDS as WORDS } from '../../text/online-comment-words';
import { POINT_WORDS } from '../../text/point-words';
import type { ConsultedDraft } from '../services/consulted-draft';
import type { Submitted } from '../services/submit-comments';
import { escaped, htmlPage } from '../survey/html';
import { commentForm } from './comment-form';
import { draftHtml, sayChinaMinute } from './draft-html';
import { type CommentForm, subjectsOf } from './read-comments';

/** Path of the style of these pages. */
export const COMMENT_STYLE_PATH = '/c/page.css';

const page = (title: string, ...body: readonly string[]): string =>
  htmlPage(title, body.join(''), COMMENT_STYLE_PATH);

/** A page that says one thing; below it what somebody had typed, so that it is not lost. */
export function sayingPage(title: string, detail: string, typed: readonly string[] = []): string {
  const kept = typed.map((text) => `<p class="kept">${escaped(text)}</p>`).join('');
  const below = kept === '' ? '' : `<h2>${WORDS.typed}</h2>${kept}`;
  return page(title, `<h1>${escaped(title)}</h1><p>${escaped(detail)}</p>`, below);
}

/** Asks for the code, and says nothing of what lies behind it. */
export function codePage(fault: string | null): string {
  const said = fault === null ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`;
  return page(
    WORDS.title,
    `<h1>${WORDS.title}</h1><p>${escaped(WORDS.codeLead)}</p>`,
    `<form method="post" accept-charset="utf-8" autocomplete="off">${said}`,
    `<label for="code">${escaped(WORDS.code)}</label>`,
    `<p class="soft" id="hint">${escaped(WORDS.codeHint)}</p>`,
    `<input type="text" inputmode="numeric" id="code" name="code" aria-describedby="hint" `,
    `maxlength="40" autocomplete="off" required><p><button>${WORDS.open}</button></p></form>`,
  );
}

interface DraftPage {
  readonly draft: ConsultedDraft;
  readonly party: Party;
  readonly closesAt: Date;
  readonly pass: string;
  readonly form: CommentForm;
  readonly faults: readonly CommentFault[];
}

/** The draft and, below it, the form. */
export function draftPage({ draft, party, closesAt, pass, form, faults }: DraftPage): string {
  const title = WORDS.draftTitle(draft.pkg.project.name);
  return page(
    title,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(WORDS.asked(PARTY_WORDS[party]))}</p>`,
    `<p>${escaped(WORDS.until(sayChinaMinute(closesAt.getTime())))}</p>`,
    `<p><b>${escaped(WORDS.confidential)}</b></p>`,
    `<p><a class="skip" href="#form">${WORDS.skip}</a></p>`,
    draftHtml(draft),
    commentForm(draft.pkg, pass, form, faults),
  );
}

function remarkItem(
  pkg: AssignmentPackage,
  { text, about }: Submitted['batch']['remarks'][number],
): string {
  const subject = subjectsOf(pkg).find(({ value }) => value === subjectOf(about));
  const label = escaped(subject?.label ?? POINT_WORDS.whole);
  return `<li><span class="name">${label}</span><p class="kept">${escaped(text)}</p></li>`;
}

/** What was submitted, with what the party keeps of it. */
export function receiptPage(pkg: AssignmentPackage, { batch, sha256 }: Submitted): string {
  const { remarks, at, party } = batch;
  const count = remarks.length === 0 ? WORDS.receiptNone : WORDS.receiptSome(remarks.length);
  const items = remarks.map((each) => remarkItem(pkg, each)).join('');
  return page(
    WORDS.receipt,
    `<h1>${WORDS.receipt}</h1><p>${escaped(WORDS.draftTitle(pkg.project.name))}</p>`,
    `<p>${escaped(WORDS.asked(PARTY_WORDS[party]))}</p>`,
    `<p>${escaped(WORDS.receiptAt(sayChinaMinute(Date.parse(at))))}</p>`,
    `<h2>${WORDS.receiptNumber}</h2><p class="digest">${sha256}</p>`,
    `<p>${escaped(WORDS.receiptLead)}</p><p>${escaped(count)}</p>`,
    items === '' ? '' : `<ol class="scores">${items}</ol>`,
    `<p class="soft">${escaped(WORDS.receiptNext)}</p>`,
  );
}
