import { fileURLToPath } from 'node:url';
import { IsInt, IsOptional, IsString, Max, Min, MinLength } from 'class-validator';
import { ServiceConfig } from '#platform/config/service-config';
import { database } from './database/data-source.ts';

export class AuditConfig extends ServiceConfig {
  static readonly service = 'audit';
  static readonly database = database;

  /** Holds the public log: checkpoint, tiles, bundles. All of it is public; all but the checkpoint can be made again. */
  @IsString()
  @MinLength(1)
  logDirectory: string;

  /** Name of the log for ever, such as `fund.example.org/log`; without it, the public address when the log is opened. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  logOrigin?: string;

  /** At most this many leaves become entries in one transaction. */
  @IsInt()
  @Min(1)
  @Max(65_536)
  batchSize: number = 4_096;

  /** The sequencer looks for leaves this often, in ms, if nothing wakes it. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  sequenceEveryMs: number = 50;

  /**
   * Shortest time between two checkpoints, in ms. Half of all acts must be under a published one within 100 ms, relay and
   * queue included, so a second would be too long here. "At most one a second when busy" is kept where it costs others
   * something: in what is sent to the witnesses.
   */
  @IsInt()
  @Min(0)
  @Max(60_000)
  checkpointEveryMs: number = 50;

  /** An idle log is signed again this often, in ms, so that anybody can tell it from one whose signer is gone. */
  @IsInt()
  @Min(50)
  resignEveryMs: number = 600_000;

  /** Where the signer listens: the one process that holds the log's private keys. */
  @IsString()
  @MinLength(1)
  signerUrl: string;

  /**
   * Whose cosignatures count, and how many a payment needs: a file in the form of C2SP tlog-policy with `witness`, `group`
   * and `quorum` lines. Without it no witness is asked, and a decision may be paid as soon as the log has signed it.
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  witnessPolicyFile?: string;

  /** The newest checkpoint is shown to the witnesses this often, in ms; public witnesses want no more than this. */
  @IsInt()
  @Min(10)
  witnessEveryMs: number = 60_000;

  /** A leaf that has waited for its predecessor this long, in ms, is an alarm. */
  @IsInt()
  @Min(100)
  gapAlarmMs: number = 60_000;

  /** The outsider's checker as one file; the log is told its hash when it is a new one. Beside the build by default. */
  @IsString()
  @MinLength(1)
  checkerFile: string = fileURLToPath(new URL('../../../verify.mjs', import.meta.url));
}
