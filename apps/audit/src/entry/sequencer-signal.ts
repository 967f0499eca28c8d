import { Injectable } from '@nestjs/common';

/** "A leaf has come": the sequencer of this process need not wait for its next look. Nothing is lost without it. */
@Injectable()
export class SequencerSignal {
  private listener: () => void = () => {};

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  wake(): void {
    this.listener();
  }
}
