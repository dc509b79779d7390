import { sectionField, standingIn } from '../../domain/journal/register';
import { toInstant } from '../../domain/kernel/instant';
import { type FormLine, formLines } from '../../domain/report/form-lines';
import type { Manifest } from '../../domain/report/manifest';
import { chaptersOf } from '../../domain/report/report-sections';
import { readReportText, type TextBlock, type TextRun } from '../../domain/report/report-text';
import { writeToken } from '../../domain/report/text-token';
import { type TokenGround, tokenValue } from '../../domain/report/token-value';
import { textFor } from '../../domain/report/withheld';
import { PRINTING } from '../../domain/scoring/printing';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../text/online-comment-words';
import { sayOutcome } from '../../text/outcome-words';
import { sayTokenValue } from '../../text/say-token';
import type { ConsultedDraft } from '../services/consulted-draft';
import { escaped } from '../survey/html';

const CHINA_MINUTES = 480;

/** An instant by the clock of Beijing, such as 2026-11-22 18:00（北京时间）. */
export const sayChinaMinute = (ms: number): string =>
  `${toInstant(ms, CHINA_MINUTES).slice(0, 16).replace('T', ' ')}（北京时间）`;

const line = (text: string): string => `<p class="soft">${escaped(text)}</p>`;

/** What its writers marked as not to be published is not for a party either. */
const told = (text: string): string => textFor(text, true, WORDS.withheld);

function scoreItem({ printed, weightMilli, reason }: Manifest['scores'][number], name: string) {
  const points = WORDS.points(printed, String(weightMilli / 1000));
  const why = reason === '' ? '' : line(WORDS.reason(told(reason)));
  return `<li><span class="name">${escaped(name)}</span> <b>${escaped(points)}</b>${why}</li>`;
}

function scoreLists({ pkg, manifest }: ConsultedDraft): string {
  const scores = new Map(manifest.scores.map((each) => [each.indicator, each]));
  return pkg.framework.levels
    .map(({ name, groups }) => {
      const items = groups.flatMap(({ indicators }) =>
        indicators.flatMap((each) => {
          const score = scores.get(each.id);
          return score === undefined ? [] : [scoreItem(score, each.name)];
        }),
      );
      return `<h3>${escaped(name)}</h3><ul class="scores">${items.join('')}</ul>`;
    })
    .join('');
}

function formItem({ name, rule, annual, answers }: FormLine): string {
  const target =
    annual === null || rule.kind !== 'watched'
      ? ''
      : line(WORDS.annual(rule.terms.columns.annual, told(annual)));
  const said = answers.map(({ label, text }) =>
    line(label === null ? told(text) : WORDS.annual(label, told(text))),
  );
  return `<li><span class="name">${escaped(name)}</span>${target}${said.join('')}</li>`;
}

/** Scores by first level; of a form without points each line with what was entered. */
function resultLists(draft: ConsultedDraft): string {
  const { pkg, manifest } = draft;
  if (manifest.total !== null) return `<h2>${WORDS.scores}</h2>${scoreLists(draft)}`;
  const items = formLines(pkg.framework, manifest).map(formItem).join('');
  return `<h2>${WORDS.lines}</h2><ul class="scores">${items}</ul>`;
}

function outcome({ manifest: { total, conclusion } }: ConsultedDraft): string {
  const given = conclusion === undefined ? null : { ...conclusion, part: told(conclusion.part) };
  const reason = given === null ? '' : line(WORDS.conclusionReason(told(given.reason)));
  return `<p><b>${escaped(sayOutcome(total, given))}</b></p>${reason}`;
}

function runText(run: TextRun, ground: TokenGround): string {
  if (typeof run === 'string') return run;
  const value = tokenValue(ground, run);
  return value === null ? writeToken(run) : sayTokenValue(value, PRINTING);
}

const ELEMENTS = {
  heading: (text: string) => `<h5>${text}</h5>`,
  paragraph: (text: string) => `<p>${text}</p>`,
  item: (text: string) => `<p class="item">${text}</p>`,
} as const satisfies Record<TextBlock['kind'], (text: string) => string>;

const prose = (text: string, ground: TokenGround): string =>
  readReportText(told(text))
    .map(({ kind, runs }) =>
      ELEMENTS[kind](escaped(runs.map((run) => runText(run, ground)).join(''))),
    )
    .join('');

/** The sections that the draft has, each under its title and its chapter. */
function textOf({ pkg, manifest, ground }: ConsultedDraft): string {
  const written = new Set((manifest.text ?? []).map(({ section }) => section));
  const chapters = chaptersOf(pkg).flatMap(({ title, sections }) => {
    const shown = sections.flatMap(({ id, title: of }) => {
      const text = standingIn(ground.evaluation.registers, sectionField(id));
      if (!written.has(id) || text === null || text === 'conflict') return [];
      return [`<h4>${escaped(of)}</h4>${prose(text.value, ground)}`];
    });
    return shown.length === 0 ? [] : [`<h3>${escaped(title)}</h3>${shown.join('')}`];
  });
  return chapters.length === 0 ? line(WORDS.noText) : chapters.join('');
}

/** A draft as a party reads it: result, scores with reasons, and the text with its numbers. */
export function draftHtml(draft: ConsultedDraft): string {
  const { pkg, at } = draft;
  const { project, bureau, agency, demonstration } = pkg;
  return [
    demonstration ? `<p><b>${escaped(WORDS.demonstration)}</b></p>` : '',
    line(WORDS.evaluee(project.evaluee)),
    line(WORDS.client(bureau)),
    line(WORDS.agency(agency)),
    line(WORDS.fixed(sayChinaMinute(Date.parse(at)))),
    `<h2>${WORDS.result}</h2>`,
    outcome(draft),
    resultLists(draft),
    `<h2>${WORDS.text}</h2>${textOf(draft)}`,
  ].join('');
}
