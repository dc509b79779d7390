import { type FormLine, formLines } from '../../domain/report/form-lines';
import { textFor } from '../../domain/report/withheld';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import type { ConsultedDraft } from '../services/consulted-draft';
import { escaped } from '../survey/html';

/** A text as a party reads it: what its writers withheld is in the whole report alone. */
export const forParty = (text: string): string => textFor(text, true, REPORT_PAPER_WORDS.withheld);

const answer = (label: string | null, text: string): string =>
  `<p class="soft">${escaped(forParty(label === null ? text : `${label}：${text}`))}</p>`;

function formItem({ name, rule, annual, answers }: FormLine): string {
  const target =
    annual === null || rule.kind !== 'watched' ? '' : answer(rule.terms.columns.annual, annual);
  const said = answers.map(({ label, text }) => answer(label, text)).join('');
  return `<li><span class="name">${escaped(name)}</span>${target}${said}</li>`;
}

/** What was entered where nothing gives points, by first level. */
export function formLists({ pkg, manifest }: ConsultedDraft): string {
  const lines = new Map(
    formLines(pkg.framework, manifest).map((line) => [line.indicator, formItem(line)]),
  );
  return pkg.framework.levels
    .map(({ name, groups }) => {
      const items = groups.flatMap(({ indicators }) =>
        indicators.flatMap(({ id }) => lines.get(id) ?? []),
      );
      return `<h3>${escaped(name)}</h3><ul class="scores">${items.join('')}</ul>`;
    })
    .join('');
}
