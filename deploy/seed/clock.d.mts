export class DemoClock {
  constructor(file: string);
  goToDay(days: number): Promise<void>;
  now(): Date;
  static instant(days: number, endOfDay?: boolean): string;
  static day(days: number): string;
}
