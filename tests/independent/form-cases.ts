import {
  DEMONSTRATED_FORMS,
  type DemonstratedForm,
} from '../../src/domain/catalogue/yanchi-park-forms';
import type { Manifest } from '../../src/domain/report/manifest';
import { type MadeBundle, makeBundle } from '../support/bundle-maker';
import { GIVEN, WATCHED } from '../support/form-scene';
import type { AgreementCase } from './agreement-case';

type Answers = NonNullable<Manifest['answers']>;

/** The bundle of a form that is filled in and concluded, sealed as it stands or as `stating` says. */
export const formBundle = (
  form: DemonstratedForm,
  stating: (made: Manifest) => Manifest = (made) => made,
): Promise<MadeBundle> =>
  makeBundle({
    commissioned: (pkg) => ({ ...pkg, ...DEMONSTRATED_FORMS[form] }),
    ...(form === 'monitoring' ? { further: WATCHED } : { concluded: GIVEN }),
    stating,
  });

const answering =
  (indicator: string, change: (values: Answers[number]['values']) => Answers[number]['values']) =>
  (made: Manifest): Manifest => ({
    ...made,
    answers: (made.answers ?? []).map((each) =>
      each.indicator === indicator ? { ...each, values: change(each.values) } : each,
    ),
  });

const concluding =
  (change: Partial<typeof GIVEN>) =>
  (made: Manifest): Manifest => ({ ...made, conclusion: { ...GIVEN, ...change } });

/** A form, what is stated otherwise than its journals say, and what a verifier has to name. */
const STATED: readonly (readonly [
  DemonstratedForm,
  string,
  (made: Manifest) => Manifest,
  string,
])[] = [
  [
    'opinions',
    'an opinion that nobody wrote',
    answering('plan', () => [{ question: 'opinion', value: '不可行' }]),
    'answers-differ:plan',
  ],
  [
    'monitoring',
    'an amount that nobody entered',
    answering('M4', (values) =>
      values.map((each) => (each.question === 'toDate' ? { ...each, value: 700_000_000 } : each)),
    ),
    'answers-differ:M4',
  ],
  [
    'monitoring',
    'a line without its causes',
    answering('M1', (values) => values.filter(({ question }) => !question.startsWith('cause'))),
    'answers-differ:M1',
  ],
  [
    'monitoring',
    'a form without one line',
    (made) => ({
      ...made,
      answers: (made.answers ?? []).filter(({ indicator }) => indicator !== 'M2'),
    }),
    'answers-differ:M2',
  ],
  [
    'opinions',
    'the lines in another order',
    (made) => ({ ...made, answers: (made.answers ?? []).toReversed() }),
    'answers-differ',
  ],
  [
    'opinions',
    'another conclusion',
    concluding({ label: '予以支持', part: '' }),
    'conclusion-differs',
  ],
  ['appraisal', 'another part of a conclusion', concluding({ part: '全部' }), 'conclusion-differs'],
  [
    'appraisal',
    'no conclusion',
    ({ conclusion: _, ...made }: Manifest): Manifest => made,
    'conclusion-differs',
  ],
];

export interface FormCase extends AgreementCase {
  /** What takan names, as `reason:line`. */
  readonly named: string;
}

/** Signed manifests of forms that can be told from right ones only by who folds the entries again. */
export const formCases = (): Promise<readonly FormCase[]> =>
  Promise.all(
    STATED.map(async ([form, name, stating, named]) => {
      const { files, vkey } = await formBundle(form, stating);
      return { name: `${form}: ${name}`, code: 1 as const, script: 0 as const, vkey, files, named };
    }),
  );
