import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatPolicy, NO_QUORUM, parsePolicy, type LogPolicy, type PolicyWitness } from '#tlog/log-policy';
import { AuditConfig } from '../config.ts';
import type { Log } from '../log/log.ts';
import { LogKeys } from '../log/log-keys.ts';
import { Logs } from '../log/logs.ts';

const NO_WITNESSES: LogPolicy = { logs: [], witnesses: [], groups: [], quorum: NO_QUORUM };

/**
 * Whose cosignatures the fund asks for, and how many it needs before it pays: WITNESS_POLICY_FILE in the form of C2SP
 * tlog-policy, without log lines, which are each log's own. Without the file no witness is needed, and everybody can read
 * that at /log/policy. A service with a policy that cannot be read does not start.
 */
@Injectable()
export class WitnessPolicy implements OnModuleInit {
  private stated = NO_WITNESSES;

  constructor(
    private readonly config: AuditConfig,
    private readonly logs: Logs,
    private readonly keys: LogKeys,
  ) {}

  async onModuleInit(): Promise<void> {
    const { witnessPolicyFile } = this.config;
    if (witnessPolicyFile === undefined) return;
    const stated = parsePolicy(await readFile(witnessPolicyFile));
    if (stated.logs.length > 0) throw new Error(`${witnessPolicyFile} names a log; this log adds its own keys itself`);
    const unreachable = stated.witnesses.find(({ url }) => url === undefined || !/^https?:\/\//.test(url));
    if (unreachable !== undefined)
      throw new Error(`${witnessPolicyFile}: the witness ${unreachable.name} has no URL to ask it at`);
    this.stated = stated;
  }

  /** The whole policy for one log, with the keys that sign for it now. */
  of(log: Log): LogPolicy {
    const url = this.logs.urlOf(log);
    return { ...this.stated, logs: this.keys.of(log).map((key) => ({ key, url })) };
  }

  get witnesses(): readonly PolicyWitness[] {
    return this.stated.witnesses;
  }

  /** The policy file of a log as everybody may read it. */
  fileOf(log: Log): string {
    return formatPolicy(this.of(log));
  }
}
