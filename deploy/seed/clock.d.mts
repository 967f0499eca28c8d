export class DemoClock {
  constructor(file: string);
  goToDay(days: number): Promise<void>;
  static instant(days: number, endOfDay?: boolean): string;
  static day(days: number): string;
}
