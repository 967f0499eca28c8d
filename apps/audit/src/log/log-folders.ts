import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { AuditConfig } from '../config.ts';
import type { Log } from './log.ts';
import { LogFolder } from './log-folder.ts';

/** The folders of the logs: the first has LOG_DIRECTORY itself, a later one the folder of its name below it. */
@Injectable()
export class LogFolders {
  constructor(private readonly config: AuditConfig) {}

  of({ name }: Pick<Log, 'name'>): LogFolder {
    const { logDirectory } = this.config;
    return new LogFolder(name === null ? logDirectory : path.join(logDirectory, name));
  }
}
