import { indicatorsOf } from '../../../domain/framework/framework';
import { figuresOf } from '../../../domain/framework/rule-inputs';
import { evidenceInOrder } from '../../../domain/report/numbered-evidence';
import { type TextToken, writeToken } from '../../../domain/report/text-token';
import { type TokenGround, tokenValue } from '../../../domain/report/token-value';
import { PRINTING } from '../../../domain/scoring/printing';
import { REFERENCE_WORDS, REPORT_TEXT_WORDS } from '../../../text/report-text-words';
import { sayMinute } from '../../../text/say-instant';
import { sayTokenValue } from '../../../text/say-token';

/** A reference that can be put into a text, with what it is called and what it prints now. */
export interface OfferedReference {
  readonly written: string;
  readonly title: string;
  readonly now: string;
}

const DIGITS = 12;

type Named = readonly [token: TextToken, title: string];

function pointTokens({ package: { framework } }: TokenGround): readonly Named[] {
  const levels = framework.levels.flatMap(({ name }, i): readonly Named[] => [
    [{ kind: 'levelScore', level: i + 1 }, REFERENCE_WORDS.levelScore(name)],
    [{ kind: 'levelWeight', level: i + 1 }, REFERENCE_WORDS.levelWeight(name)],
    [{ kind: 'levelSelf', level: i + 1 }, REFERENCE_WORDS.levelSelf(name)],
    [{ kind: 'levelDifference', level: i + 1 }, REFERENCE_WORDS.levelDifference(name)],
  ]);
  const indicators = indicatorsOf(framework).flatMap(({ id, name, rule }): readonly Named[] => [
    [{ kind: 'score', indicator: id }, REFERENCE_WORDS.score(name)],
    [{ kind: 'deducted', indicator: id }, REFERENCE_WORDS.deducted(name)],
    [{ kind: 'weight', indicator: id }, REFERENCE_WORDS.weight(name)],
    [{ kind: 'selfScore', indicator: id }, REFERENCE_WORDS.selfScore(name)],
    [{ kind: 'difference', indicator: id }, REFERENCE_WORDS.difference(name)],
    ...figuresOf(rule).map(
      (figure): Named => [
        { kind: 'figure', indicator: id, figure: figure.id },
        REFERENCE_WORDS.figure(name, figure.label),
      ],
    ),
  ]);
  return [...levels, ...indicators];
}

function evidenceTokens({ evaluation, package: pkg }: TokenGround): readonly Named[] {
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  return evidenceInOrder(evaluation).map(({ evidence }, i): Named => {
    const { sha256, caption, proves, capturedAt } = evidence;
    const about = caption ?? names.get(proves.indicator ?? '') ?? '';
    const what = [about, sayMinute(capturedAt)].filter(Boolean).join('，');
    const token = { kind: 'evidence', digits: sha256.slice(0, DIGITS) } as const;
    return [token, REPORT_TEXT_WORDS.evidenceName(i + 1, what)];
  });
}

/** Every reference that leads somewhere now, in the order in which one looks for them. */
export function offeredReferences(ground: TokenGround): readonly OfferedReference[] {
  const named: readonly Named[] = [
    [{ kind: 'total' }, REFERENCE_WORDS.total],
    [{ kind: 'grade' }, REFERENCE_WORDS.grade],
    [{ kind: 'funds' }, REFERENCE_WORDS.funds],
    [{ kind: 'selfTotal' }, REFERENCE_WORDS.selfTotal],
    [{ kind: 'verifiedTotal' }, REFERENCE_WORDS.verifiedTotal],
    [{ kind: 'differenceTotal' }, REFERENCE_WORDS.differenceTotal],
    ...pointTokens(ground),
    ...evidenceTokens(ground),
  ];
  return named.flatMap(([token, title]) => {
    const value = tokenValue(ground, token);
    if (value === null) return [];
    return [{ written: writeToken(token), title, now: sayTokenValue(value, PRINTING) }];
  });
}
