import { PARTIES, type Party } from '../../domain/fieldwork/acts/confirmation';
import { confirmationStand, wordOf } from '../../domain/fieldwork/confirmation-stage';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import {
  CONFIRMATION_WORDS,
  COPY_WORDS,
  PARTY_WORDS,
  STAGE_WORDS,
  STAND_WORDS,
} from '../../text/confirmation-words';
import { sayWrittenMinute } from '../../text/say-instant';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { nameOf, saidFacts, sayEvidence, siteOf } from './say-ground';

/** What a side said and when; who signed and the drawing are a personal record, named by its digest. */
function partyLine(sheet: Confirmation, party: Party): string {
  const word = wordOf(sheet, party);
  if (word === null) return COPY_WORDS.unsigned(PARTY_WORDS[party]);
  const { kind, said, reason } = word;
  const at = sayWrittenMinute(said.at);
  const stand =
    kind === 'refused'
      ? COPY_WORDS.refused(PARTY_WORDS[party], at, reason)
      : WORDS.signedAt(PARTY_WORDS[party], STAND_WORDS[kind], at);
  return `${stand}\n${WORDS.recordDigest(said.value.record.sha256)}`;
}

function factBlocks(ground: PaperGround, sheet: Confirmation): readonly PaperBlock[] {
  const { objections } = confirmationStand(sheet);
  return sheet.value.facts.map(({ id, text, evidence }, i) => {
    const said = objections[id] ?? [COPY_WORDS.none];
    return {
      kind: 'framed',
      blocks: [
        { kind: 'paragraph', tone: 'strong', text: CONFIRMATION_WORDS.fact(i + 1) },
        { kind: 'paragraph', text },
        {
          kind: 'facts',
          items: saidFacts([
            [WORDS.evidence, sayEvidence(ground, evidence)],
            [COPY_WORDS.objections, said.join('\n')],
          ]),
        },
      ],
    };
  });
}

const takenBack = (
  ground: PaperGround,
  said: Confirmation['withdrawn'],
  say: (who: string, when: string, reason: string) => string,
): string =>
  said === null
    ? ''
    : say(nameOf(ground, said.person), sayWrittenMinute(said.at), said.value.reason);

/** A fact confirmation sheet: facts, objections, and what both sides of the unit said. */
export function sheetBlocks(ground: PaperGround, id: string): readonly PaperBlock[] {
  const sheet = ground.fieldwork.confirmations.find(({ value }) => value.confirmation === id);
  if (sheet === undefined) return [];
  const { overruledSafe, withdrawnSafe } = CONFIRMATION_WORDS;
  return [
    {
      kind: 'facts',
      items: saidFacts([
        [COPY_WORDS.evaluee, ground.package.project.evaluee],
        [WORDS.site, siteOf(ground, sheet.value.site)],
        [COPY_WORDS.date, sayWrittenMinute(sheet.at)],
        [COPY_WORDS.stage, STAGE_WORDS[confirmationStand(sheet).stage]],
        [WORDS.withdrawn, takenBack(ground, sheet.withdrawn, withdrawnSafe)],
        [WORDS.withdrawn, takenBack(ground, sheet.overruled, overruledSafe)],
        [COPY_WORDS.entry, sheet.hash],
      ]),
    },
    ...factBlocks(ground, sheet),
    { kind: 'paragraph', tone: 'strong', text: COPY_WORDS.signatures },
    { kind: 'list', isOrdered: false, items: PARTIES.map((party) => partyLine(sheet, party)) },
    { kind: 'paragraph', tone: 'soft', text: WORDS.signatureNote },
  ];
}
