export type { Row } from '../../../src/cli/bench/row';
