/** Bytes or text that do not follow their format. The message is one line that says where. */
export class MalformedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MalformedError';
  }
}
