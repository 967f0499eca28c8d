// The baseline: a Nest application on Fastify with one controller and nothing else - no guard, pipe, interceptor, session
// or check - whose POST writes the rows of a submission in one transaction. A program; its settings are in BARE (JSON):
// { databaseUrl, rowsFile }. Prints its address; ends with its stdin.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import v8 from 'node:v8';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { writeRows } from './submission-rows.mjs';

const { databaseUrl, rowsFile } = JSON.parse(process.env.BARE ?? '{}');
const learnt = rowsFile && v8.deserialize(fs.readFileSync(rowsFile));
// as many connections as a service has
const pool = databaseUrl && new pg.Pool({ connectionString: databaseUrl, max: 8 });

class SubmissionController {
  hello() {
    return { status: 'live' };
  }

  async submit({ id }) {
    const client = await pool.connect();
    try {
      return { id, number: await writeRows(client, learnt, id, randomUUID) };
    } finally {
      client.release();
    }
  }
}

// decorators by hand: this file is not compiled
const decorate = (method, decorator) => {
  const { prototype } = SubmissionController;
  decorator(prototype, method, Object.getOwnPropertyDescriptor(prototype, method));
};
decorate('hello', Get());
decorate('submit', Post());
Body()(SubmissionController.prototype, 'submit', 0);
Controller('submissions')(SubmissionController);

class BareModule {}
Module({ controllers: [SubmissionController] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
