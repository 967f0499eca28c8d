/** "Something was committed": the relay of this process need not wait for its next look. Nothing is lost without it. */
export class OutboxSignal {
  private listener: () => void = () => {};

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  wake(): void {
    this.listener();
  }
}
