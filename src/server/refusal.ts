/** A reason not to start that a person can act on: printed as one sentence, exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
