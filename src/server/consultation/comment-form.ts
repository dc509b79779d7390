import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { MOST_ONLINE_POINTS } from '../../domain/procedure/comment-batch';
import { LONGEST_POINT } from '../../domain/procedure/point';
import { type CommentFault, ONLINE_COMMENT_WORDS as WORDS } from '../../text/online-comment-words';
import { escaped } from '../survey/html';
import { type CommentForm, type CommentRow, subjectsOf } from './read-comments';

/** Where a fault is to be put right. */
const PLACES = {
  saidMissing: 'said',
  remarksMissing: 'points',
  remarksBeside: 'said',
  tooLong: 'points',
  standsMissing: 'stands',
} as const satisfies Record<CommentFault, string>;

type Place = (typeof PLACES)[CommentFault];

const faultsAt = (place: Place, faults: readonly CommentFault[]): string =>
  faults
    .filter((fault) => PLACES[fault] === place)
    .map((fault) => `<p class="fault">${escaped(WORDS.faultWords[fault])}</p>`)
    .join('');

function faultList(faults: readonly CommentFault[]): string {
  if (faults.length === 0) return '';
  const lines = faults.map(
    (fault) => `<a href="#${PLACES[fault]}">${escaped(WORDS.faultWords[fault])}</a>`,
  );
  return `<div class="faults" role="alert"><h3>${WORDS.faults}</h3>${lines.join('')}</div>`;
}

const saidChoices = ({ said }: CommentForm): string =>
  WORDS.saidChoices
    .map(({ value, label }) => {
      const checked = value === said ? ' checked' : '';
      const input = `<input type="radio" name="said" value="${value}"${checked}>`;
      return `<label class="pick choice">${input}<span>${escaped(label)}</span></label>`;
    })
    .join('');

function rowHtml(pkg: AssignmentPackage, { about, text }: CommentRow, at: number): string {
  const options = subjectsOf(pkg).map(({ value, label }) => {
    const selected = value === about ? ' selected' : '';
    return `<option value="${escaped(value)}"${selected}>${escaped(label)}</option>`;
  });
  return [
    `<fieldset><legend>${escaped(WORDS.remark(at + 1))}</legend>`,
    `<label for="about-${at}">${WORDS.about}</label>`,
    `<select id="about-${at}" name="about">${options.join('')}</select>`,
    `<label for="text-${at}">${WORDS.remarkText}</label>`,
    // A line break after the tag is dropped by the parser, one that was typed must not be.
    `<textarea id="text-${at}" name="text" rows="4" maxlength="${LONGEST_POINT}">\n`,
    `${escaped(text)}</textarea></fieldset>`,
  ].join('');
}

const moreRows = ({ rows }: CommentForm): string =>
  rows.length >= MOST_ONLINE_POINTS
    ? `<p class="soft">${escaped(WORDS.atMost(MOST_ONLINE_POINTS))}</p>`
    : `<button class="second" name="do" value="more">${WORDS.more}</button>`;

/** The form of a party's comments, filled in as it was; no script needed. */
export function commentForm(
  pkg: AssignmentPackage,
  pass: string,
  form: CommentForm,
  faults: readonly CommentFault[],
): string {
  const stands = form.stands ? ' checked' : '';
  return [
    `<h2 id="form">${WORDS.form}</h2>${faultList(faults)}`,
    `<form method="post" accept-charset="utf-8" action="#form" autocomplete="off">`,
    `<input type="hidden" name="pass" value="${escaped(pass)}">`,
    `<fieldset id="said"><legend>${WORDS.said}</legend>${faultsAt('said', faults)}`,
    `${saidChoices(form)}</fieldset>`,
    `<div id="points">${faultsAt('points', faults)}`,
    `<p class="soft">${escaped(WORDS.remarksHint)}</p>`,
    ...form.rows.map((row, at) => rowHtml(pkg, row, at)),
    `${moreRows(form)}</div>`,
    `<fieldset id="stands">${faultsAt('stands', faults)}<label class="pick choice">`,
    `<input type="checkbox" name="stands" value="yes"${stands}>`,
    `<span>${escaped(WORDS.stands)}</span></label></fieldset>`,
    `<p class="soft">${escaped(WORDS.once)}</p>`,
    `<button name="do" value="send">${WORDS.send}</button></form>`,
  ].join('');
}
