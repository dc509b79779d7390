import { expect, it } from 'vitest';
import type { PaperDocument } from '../../../src/documents/paper/paper-document';
import { publicationCheck } from '../../../src/documents/report/publication-check';
import { feedbackOf } from '../feedback/feedback-scene';
import { paperOf, reportedScene, WITHHELD } from './paper-scene';

const { scene, manifest } = reportedScene();
const input = {
  ...feedbackOf(scene.history, manifest),
  ...{ audience: 'public' as const, signatures: [], images: new Map() },
};

const withText = (paper: PaperDocument, text: string): PaperDocument => ({
  ...paper,
  blocks: [...paper.blocks, { kind: 'paragraph', text }],
});

it('[RU14] the version for the public holds nothing closed, and the whole report does', () => {
  const checkedAs = (audience: 'public' | 'whole') =>
    publicationCheck(input, paperOf(scene.history, manifest, audience));
  expect(checkedAs('public').closed).toEqual([]);
  expect(checkedAs('whole').closed).toEqual([WITHHELD]);
});

it('[RU14] what was withheld in one place and left open in another is found, and names are told', () => {
  const open = paperOf(scene.history, manifest, 'public');
  const [member] = input.package.team;
  const found = publicationCheck(input, withText(open, `据了解，${WITHHELD}。${member?.name}`));
  expect(found.closed).toEqual([WITHHELD]);
  expect(found.look).toContain(member?.name);
});
