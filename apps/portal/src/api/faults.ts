/** Why the API gave no answer, as far as a page can say something about it. */
export class ApiFault extends Error {
  constructor(
    readonly kind: 'away' | 'signed-out' | 'forbidden' | 'too-many' | 'failed',
    /** The number under which the API's log has the reason. */
    readonly errorId: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`the API gave no answer: ${kind}`, options);
    this.name = 'ApiFault';
  }
}
