import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type Editing, EditingProvider } from '../../../src/desk/frameworks/editor-context';
import { boundForm } from '../../../src/desk/frameworks/rule-form/bound-form';
import { GatedRatioForm } from '../../../src/desk/frameworks/rule-form/ratio-forms';
import { parseTyped } from '../../../src/desk/frameworks/typed-number';
import type { Figure } from '../../../src/domain/framework/figure';
import type { GatedRatioRule } from '../../../src/domain/framework/rate-rules';
import { madeFramework } from '../../support/made-frameworks';

const reading = (unit: Figure['unit']): GatedRatioRule['measure'] => ({
  kind: 'reading',
  figure: { id: 'm', label: '读数', unit },
});

const editing: Editing = {
  ...{ framework: madeFramework([[1]]), faults: [], readOnly: false, selected: null },
  ...{ edit: () => undefined, settle: () => undefined, select: () => undefined },
};

/** The form of a gated ratio with a target of 12.5, as it is first shown. */
function drawn(measure: GatedRatioRule['measure']): string {
  const rule = { kind: 'gatedRatio', measure, targetPpm: 12_500_000, gatePpm: 600_000 } as const;
  const form = createElement(GatedRatioForm, { rule, owner: 'A', onRule: () => undefined });
  return renderToStaticMarkup(createElement(EditingProvider, { value: editing }, form));
}

it('[FE36] the target of a plain reading is a number, that of a rate a percentage', () => {
  for (const unit of ['count', 'day', 'fen', 'milli'] as const) {
    const form = drawn(reading(unit));
    expect(form).toContain('value="12.5"');
    expect(form).not.toContain('目标值（%）');
  }
  const rate = drawn(reading('ppm'));
  expect(rate).toContain('value="1250"');
  expect(rate).toContain('目标值（%）');
});

it('[FE36] a target is above zero', () => {
  for (const unit of ['count', 'ppm'] as const) {
    const { form } = boundForm(reading(unit), 1);
    expect(parseTyped('0', form)).toEqual({ ok: false, error: 'tooSmall' });
    expect(parseTyped('-1', form)).toEqual({ ok: false, error: 'tooSmall' });
    expect(parseTyped('0.5', form).ok).toBe(true);
  }
});
