/// <reference lib="webworker" />
// The build puts the decoder here that this package otherwise starts from a text of its own, which
// no page of ours may run; it answers messages with pixels.
import 'heic-to';
