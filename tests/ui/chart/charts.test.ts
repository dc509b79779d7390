import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { barDrawing } from '../../../src/ui/chart/bar-drawing';
import type { ChartRow } from '../../../src/ui/chart/chart-row';
import { RadarChart } from '../../../src/ui/chart/radar-chart';
import { ScoreBars } from '../../../src/ui/chart/score-bars';
import { ScoreRows } from '../../../src/ui/chart/score-rows';
import { chartRow, LONG_NAME, UNSCORED } from './chart-rows';

const WORDS = { title: '一级指标得分', description: '外圈为满分。', unscored: UNSCORED };
const ROWS = [chartRow('决策', 0.9), chartRow('过程', 0), chartRow(LONG_NAME, null)];

const radar = (rows: readonly ChartRow[]) =>
  renderToStaticMarkup(createElement(RadarChart, { ...WORDS, rows }));
const bars = (rows: readonly ChartRow[]) =>
  renderToStaticMarkup(createElement(ScoreBars, { ...WORDS, rows }));

/** What is read of each row of the list. */
const rowsRead = (markup: string): readonly string[] =>
  [...markup.matchAll(/<li>(.*?)<\/li>/g)].map(([, row]) =>
    (row ?? '').replaceAll(/<svg.*?<\/svg>/g, '').replaceAll(/<[^>]*>/g, ''),
  );

describe('RadarChart and ScoreBars', () => {
  it('[CH1] a radar of two is bars', () => {
    const two = ROWS.slice(0, 2);
    expect(radar(two).match(/<svg/g)).toHaveLength(2);
    expect(radar(two)).not.toContain('<polygon');
    expect(radar(ROWS)).toContain('<polygon');
  });

  it('[CH3] [CH4] zero is told as its score, unscored by the word', () => {
    for (const markup of [radar(ROWS), bars(ROWS)]) {
      expect(rowsRead(markup)[1]).toBe('过程0 / 10 分');
      expect(rowsRead(markup)[2]).toBe(`${LONG_NAME}${UNSCORED} 满分 10 分`);
      expect(rowsRead(markup)[1]).not.toContain(UNSCORED);
    }
  });

  it('[CH5] the whole names and scores stand in a list, and the radar has its name', () => {
    const read = ['决策9 / 10 分', '过程0 / 10 分', `${LONG_NAME}${UNSCORED} 满分 10 分`];
    expect(rowsRead(radar(ROWS))).toEqual(read);
    expect(rowsRead(bars(ROWS))).toEqual(read);
    const [, named, described] =
      /role="img" aria-labelledby="(.*?)" aria-describedby="(.*?)"/.exec(radar(ROWS)) ?? [];
    expect(radar(ROWS)).toContain(`<title id="${named}">${WORDS.title}</title>`);
    expect(radar(ROWS)).toContain(`<desc id="${described}">${WORDS.description}</desc>`);
    expect(bars(ROWS).match(/aria-hidden="true"/g)).toHaveLength(ROWS.length);
  });

  it('[CH5] rows are numbered where the picture bears numbers, and lead on where they can', () => {
    const rows = ROWS.map((row) => ({ ...row, to: `/i/${row.id}` }));
    const props = { labelledBy: 'x', rows, unscored: UNSCORED, bars: false, numbered: true };
    const markup = renderToStaticMarkup(createElement(ScoreRows, props));
    expect(rowsRead(markup)[1]).toBe('2 过程0 / 10 分');
    expect(markup).toContain('<a href="/i/过程" class="score-row">');
  });

  it('[CH8] a thousand rows are little to draw, and only what is seen is laid out', () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      chartRow(LONG_NAME, index % 3 === 0 ? null : 0.5, String(index)),
    );
    expect(rowsRead(bars(rows))).toHaveLength(1000);
    for (const earned of [null, 0, 1]) {
      expect(barDrawing(earned).shapes.length).toBeLessThanOrEqual(4);
    }
    const css = readFileSync('src/ui/chart/chart.css', 'utf8');
    const [, rule] = /\.score-rows\.bars > li \{([^}]*)\}/.exec(css) ?? [];
    expect(rule).toContain('content-visibility: auto');
    expect(rule).toContain('contain-intrinsic-block-size: auto');
  });
});
