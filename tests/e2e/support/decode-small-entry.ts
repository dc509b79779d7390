export { decodeSmall } from '../../../src/media/decode-small';
export { differenceHash, HASHED_SIZE } from '../../../src/media/difference-hash';
