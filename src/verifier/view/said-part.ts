import { ROLE_WORDS } from '../../text/role-words';
import { sayMinute } from '../../text/say-instant';
import { sayStatement } from '../../text/statement-words';
import { SEAL_WORDS, UNIT_WORDS, UNIT_VERDICT_WORDS as VERDICT_WORDS } from '../../text/unit-words';
import { VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import type { BundleReport } from '../../trust/bundle/bundle-report';
import type { SaidOfReport, StatementSaid } from '../../trust/bundle/said-of-report';
import type { ReportSaid } from '../report-said';
import { code, element, facts } from './element';

const line = (text: string): HTMLElement => element('span', { class: 'line' }, [text]);

const signerLine = ({ name, role, kind, at }: StatementSaid): HTMLElement =>
  line(`${name}（${ROLE_WORDS[role]}，${sayStatement(kind, role)}），${sayMinute(at)}`);

type Fact = [string, readonly (Node | string)[]];

/** What the unit said, and that somebody else put it down. */
function unitFacts({ unit }: SaidOfReport): readonly Fact[] {
  if (unit.length === 0) return [];
  const lines = unit.flatMap(({ verdict, text, evidence }) => [
    line(`${VERDICT_WORDS[verdict]}${text === '' ? '' : `：${text}`}`),
    line(UNIT_WORDS.transcribed(evidence.length)),
  ]);
  return [[UNIT_WORDS.said, lines]];
}

/** Which file another product sealed; whether the seal holds is that product's to say. */
function sealFacts({ seals }: SaidOfReport): readonly Fact[] {
  if (seals.length === 0) return [];
  const lines = seals.flatMap(({ file, product, note }) => [
    line(`${product}${note === '' ? '' : `：${note}`}`),
    code(file),
    line(SEAL_WORDS.notChecked),
  ]);
  return [[SEAL_WORDS.seal, lines]];
}

function boundsFact({ bounds, keysFrom }: BundleReport): readonly Fact[] {
  const { after, before } = bounds;
  if (after === null || before === null) return [];
  const lines = [WORDS.between(sayMinute(after), sayMinute(before))];
  if (keysFrom === 'bundle') lines.push(WORDS.boundsOwn);
  return [[WORDS.bounds, lines.map((line) => element('span', { class: 'line' }, [line]))]];
}

/** What a report says: whom it is about, the result, who signed when. */
export function saidPart(said: ReportSaid | null, report: BundleReport): HTMLElement {
  const lead = report.outcome === 'holds' ? WORDS.saidLead : WORDS.saidFailing;
  const head = element('h3', {}, [WORDS.said]);
  if (said === null) {
    return element('section', {}, [head, element('p', {}, [WORDS.unreadable])]);
  }
  const { statements } = report.said;
  return element('section', {}, [
    head,
    element('p', { class: 'soft' }, [lead]),
    said.demonstration ? element('p', { class: 'tag' }, [WORDS.demonstration]) : null,
    facts([
      [WORDS.project, said.project],
      [WORDS.evaluee, said.evaluee],
      [WORDS.bureau, said.bureau],
      [WORDS.agency, said.agency],
      [WORDS.outcome, element('strong', {}, [said.outcome])],
      [WORDS.signers, statements.length === 0 ? WORDS.noSigner : statements.map(signerLine)],
      ...unitFacts(report.said),
      ...sealFacts(report.said),
      [WORDS.evidence, WORDS.pieces(said.evidence)],
      ...boundsFact(report),
      [WORDS.digest, code(said.digest)],
    ]),
    element('details', {}, [
      element('summary', {}, [WORDS.summary]),
      element('pre', {}, [said.summary]),
    ]),
  ]);
}
