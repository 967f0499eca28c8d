import { Body, Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Column, DataSource, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { defineEvent, keptByLaw, type EventContract } from '#contracts/events/define-event';
import { id, integer, open, text } from '#contracts/events/fields';
import type { Permission } from '#contracts/permissions';
import { rowsOfVerbs } from '#contracts/policy';
import type { Role } from '#contracts/roles';
import { lifecycleOf, rolesByVerb } from '#kernel/lifecycle';
import { notFound, Refusal } from '#kernel/refusal';
import { Act } from '../src/act/act.ts';
import { Performs } from '../src/act/performs.ts';
import type { EventEnvelope } from '../src/bus/event-envelope.ts';
import { notYet } from '../src/bus/not-yet.ts';
import { OnEvent } from '../src/bus/on-event.ts';
import { ServiceConfig } from '../src/config/service-config.ts';
import { platformMigrations } from '../src/database/platform-migrations.ts';
import { RecordEntity } from '../src/database/record.entity.ts';
import type { ServiceDatabase } from '../src/database/service-database.ts';
import { ContentStore, type ReceivedFile } from '../src/files/content-store.ts';
import { CurrentFile, ReceivesFile } from '../src/files/receives-file.ts';
import { CurrentAct } from '../src/http/current.ts';
import { VersionedRequest } from '../src/http/versioned-request.ts';
import type { Rulebook } from '../src/rulebook/rulebook.ts';

// A small fund of notes for the platform's own specs: `applications` writes them, `review` reads the published ones.

const noteLifecycle = lifecycleOf<Role>()('note', {
  new: { write: { to: 'draft', by: ['secretariat'], emits: 'note.written' } },
  draft: {
    revise: { to: 'draft', by: ['secretariat'], emits: 'note.revised' },
    publish: { to: 'published', by: ['secretariat', 'trustee'], emits: 'note.published', needsLog: true },
  },
  published: {},
});

const noteRoute = (method: string, path: string, permission: string) => {
  return { name: `${method} ${path}`, method, path, permission, service: 'applications' } as const;
};

export const noteRulebook: Rulebook = {
  lifecycles: [{ owner: 'applications', lifecycle: noteLifecycle }],
  events: [
    defineEvent('note.written', 1, { noteId: id, title: text(200) }) as EventContract,
    defineEvent('note.revised', 1, { noteId: id, title: text(200) }) as EventContract,
    keptByLaw(
      defineEvent('note.published', 1, { noteId: id, title: text(200), pages: open(integer) }) as EventContract,
    ),
  ],
  subscriptions: { 'note.written': [], 'note.revised': [], 'note.published': ['review'] },
  permissions: new Map<string, readonly Role[]>([
    ...[...rolesByVerb(noteLifecycle)].map(([verb, roles]): [string, Role[]] => [`note.${verb}`, roles as Role[]]),
    ['dead-letter.read', ['administrator']],
    ['dead-letter.redrive', ['administrator']],
    ['health.read', ['public']],
    ['act.read', ['auditor']],
    ['own-act.read', ['auditor', 'secretariat']],
    ['note.read', ['public', 'secretariat', 'trustee']],
  ]),
  rows: rowsOfVerbs([{ lifecycle: noteLifecycle }], {
    'note.write': 'any',
    'note.revise': 'any',
    'note.publish': 'any',
  }),
  routes: [
    noteRoute('POST', '/notes', 'note.write'),
    noteRoute('POST', '/notes/:id/revise', 'note.revise'),
    noteRoute('POST', '/notes/:id/publish', 'note.publish'),
    noteRoute('POST', '/notes/:id/picture', 'note.write'),
    noteRoute('GET', '/notes/:id', 'note.read'),
    noteRoute('GET', '/notes/files/:sha256', 'note.read'),
  ],
};

const performs = (permission: string) => Performs(permission as Permission);
const onEvent = OnEvent as unknown as (name: string) => MethodDecorator;

@Entity('note')
export class NoteEntity extends RecordEntity {
  @Column('text')
  title: string;
}

class WriteNoteRequest {
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  title: string;
}

class ReviseNoteRequest extends VersionedRequest {
  @IsString()
  title: string;

  /** Throws after everything is written, to see that nothing stays. */
  @IsOptional()
  @IsString()
  thenFail?: string;
}

@Injectable()
export class NoteService {
  @performs('note.write')
  async write(act: Act, title: string): Promise<NoteEntity> {
    const noteId = act.newId();
    return act.create(noteLifecycle, NoteEntity, 'write', { id: noteId, title }, { payload: { noteId, title } });
  }

  @performs('note.revise')
  async revise(act: Act, noteId: string, { title, version, thenFail }: ReviseNoteRequest): Promise<NoteEntity> {
    const note = await act.load(NoteEntity, noteId, 'note');
    await act.move(noteLifecycle, NoteEntity, note, 'revise', { set: { title }, version, payload: { noteId, title } });
    if (thenFail === 'refusal') throw new Refusal('invalid', 'changed-my-mind', 'No.');
    if (thenFail === 'fault') throw new Error('secret internals');
    return note;
  }

  @performs('note.publish')
  async publish(act: Act, noteId: string, { version }: VersionedRequest): Promise<NoteEntity> {
    const note = await act.load(NoteEntity, noteId, 'note');
    const payload = { noteId, title: note.title, pages: 1 };
    return act.move(noteLifecycle, NoteEntity, note, 'publish', { version, payload });
  }
}

@Controller('notes')
export class NoteController {
  constructor(
    private readonly notes: NoteService,
    private readonly dataSource: DataSource,
    private readonly files: ContentStore,
  ) {}

  @Post()
  write(@CurrentAct() act: Act, @Body() { title }: WriteNoteRequest): Promise<NoteEntity> {
    return this.notes.write(act, title);
  }

  @Post(':id/revise')
  revise(@CurrentAct() act: Act, @Param('id') noteId: string, @Body() body: ReviseNoteRequest): Promise<NoteEntity> {
    return this.notes.revise(act, noteId, body);
  }

  @Post(':id/publish')
  publish(@CurrentAct() act: Act, @Param('id') noteId: string, @Body() body: VersionedRequest): Promise<NoteEntity> {
    return this.notes.publish(act, noteId, body);
  }

  @Post(':id/picture')
  @ReceivesFile({ longestBytes: 1000, types: ['image/png', 'text/plain'] })
  attach(@CurrentAct() _act: Act, @CurrentFile() file: ReceivedFile): ReceivedFile {
    return file;
  }

  @Get(':id')
  async one(@Param('id') noteId: string): Promise<NoteEntity> {
    const note = await this.dataSource.manager.findOneBy(NoteEntity, { id: noteId });
    if (note === null) throw notFound('note');
    return note;
  }

  @Get('files/:sha256')
  async file(@Param('sha256') sha256: string): Promise<{ bytes: number }> {
    const { stream, bytes } = await this.files.open(sha256);
    stream.destroy();
    return { bytes };
  }
}

class MakeNotes1800000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE note (id uuid PRIMARY KEY, status text NOT NULL, version integer NOT NULL,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, title text NOT NULL)`);
  }

  async down(): Promise<void> {}
}

const noteDatabase: ServiceDatabase = {
  service: 'applications',
  entities: [NoteEntity],
  migrations: [...platformMigrations, MakeNotes1800000000001],
};

export class NoteConfig extends ServiceConfig {
  static readonly service = 'applications';
  static readonly database = noteDatabase;
}

@Module({ controllers: [NoteController], providers: [NoteService] })
export class NoteModule {}

/** What the handler of a published note should do next; a spec changes it. */
export const reading = { behaviour: 'read' as 'read' | 'not-yet' | 'fail', started: 0 };

@Controller()
export class ReadWhenNotePublishedHandler {
  @onEvent('note.published')
  async handle(event: EventEnvelope, act: Act): Promise<void> {
    reading.started++;
    const { noteId, title } = event.payload as { noteId: string; title: string };
    await act.tx.query('INSERT INTO reading (note_id, title, request_id, caused_by) VALUES ($1, $2, $3, $4)', [
      noteId,
      title,
      act.requestId,
      act.cause?.leafHash,
    ]);
    if (reading.behaviour === 'not-yet') throw notYet('the shelf is not here yet');
    if (reading.behaviour === 'fail') throw new Error('the book fell down');
  }
}

class MakeReadings1800000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reading (note_id uuid, title text NOT NULL, request_id text NOT NULL,
      caused_by text, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
  }

  async down(): Promise<void> {}
}

export class ReadingConfig extends ServiceConfig {
  static readonly service = 'review';
  static readonly database: ServiceDatabase = {
    service: 'review',
    entities: [],
    migrations: [...platformMigrations, MakeReadings1800000000002],
  };
}

@Module({ controllers: [ReadWhenNotePublishedHandler] })
export class ReadingModule {}
