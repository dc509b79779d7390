/** Version of the wire protocol; sent by the client as `Takan-Protocol`, echoed by the server. */
export const PROTOCOL_VERSION = 1;
export const PROTOCOL_HEADER = 'takan-protocol';

/** Evidence up to this size goes by one PUT; anything larger by tus. */
export const MAX_PUT_BYTES = 8 * 1024 * 1024;

/** The largest body of a sync exchange. */
export const MAX_EXCHANGE_BYTES = 12 * 1024 * 1024;

/**
 * The largest file beside a package: a base map of a prefecture is a few megabytes, one of a province
 * some tens. All of it has to fit on a cheap phone beside two thousand photos.
 */
export const MAX_PACKAGE_FILE_BYTES = 128 * 1024 * 1024;

/** Where tus uploads of evidence are created. */
export const UPLOAD_PATH = '/api/uploads';
