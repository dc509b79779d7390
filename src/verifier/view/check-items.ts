import { CHECK_WORDS, OUTCOME_WORDS, sayFinding } from '../../text/bundle-words';
import { VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import type { BundleFinding, BundleReport } from '../../trust/bundle/bundle-report';
import { answerSign } from './answer-sign';
import { element } from './element';

/** So many findings of one check stand open; of a bundle that is spoilt throughout the rest is folded. */
const SHOWN = 20;

const findingLine = ({ file, detail, outcome }: BundleFinding): HTMLElement =>
  element('li', {}, [
    element('span', { class: outcome }, [`${sayFinding(detail)}：`]),
    file === null ? WORDS.wholeBundle : element('code', { class: 'path' }, [file]),
  ]);

function findingList(findings: readonly BundleFinding[]): readonly HTMLElement[] {
  if (findings.length === 0) return [];
  const list = (some: readonly BundleFinding[]): HTMLElement =>
    element('ul', { class: 'findings' }, some.map(findingLine));
  const rest = findings.slice(SHOWN);
  if (rest.length === 0) return [list(findings)];
  const summary = element('summary', {}, [WORDS.further(rest.length)]);
  return [list(findings.slice(0, SHOWN)), element('details', {}, [summary, list(rest)])];
}

/** How much was looked at: of positions, how many there are. */
function counted(check: BundleFinding['check'], findings: readonly BundleFinding[]): string | null {
  const own = findings.filter((finding) => finding.check === check);
  const positions = own.find(({ outcome }) => outcome === 'selfReported');
  const [, some, all] = /^(\d+) of (\d+) /.exec(positions?.detail ?? '') ?? [];
  if (some !== undefined && all !== undefined) return WORDS.positions(some, all);
  const held = own.filter(({ outcome }) => outcome === 'holds').length;
  return held === 0 ? null : WORDS.counted(held);
}

function checkItem({ check, outcome }: BundleFinding, { findings }: BundleReport): HTMLElement {
  const { name, meaning } = CHECK_WORDS[check];
  const wrong = findings.filter(
    (each) => each.check === check && (each.outcome === 'fails' || each.outcome === 'notCheckable'),
  );
  const count = counted(check, findings);
  // What a check means when it holds must not be read as said where it does not.
  const asked = outcome === 'selfReported' ? meaning : WORDS.asked(meaning);
  return element('li', { class: 'check' }, [
    answerSign(outcome),
    element('div', {}, [
      element('p', {}, [element('strong', {}, [name]), `：${OUTCOME_WORDS[outcome]}`]),
      element('p', { class: 'soft' }, [count === null ? `${asked}。` : `${asked}。${count}。`]),
      ...findingList(wrong),
    ]),
  ]);
}

/** The six answers of a report, each in words of its own, with what was found and in which file. */
export function checkItems(report: BundleReport): HTMLElement {
  return element('section', {}, [
    element('h3', {}, [WORDS.items]),
    element('p', { class: 'soft' }, [WORDS.itemsLead]),
    element(
      'ul',
      { class: 'checks' },
      report.checks.map((each) => checkItem(each, report)),
    ),
  ]);
}
