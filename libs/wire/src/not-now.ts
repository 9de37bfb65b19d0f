/** Thrown by a use case that cannot finish yet (the outside is away): the asker hears "busy", and a waiting line is tried again, never parked. */
export class NotNow extends Error {
  override name = 'NotNow';
  constructor(readonly retryAfterSeconds = 5) {
    super('not now');
  }
}
