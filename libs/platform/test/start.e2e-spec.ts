import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable, Module, Post } from '@nestjs/common';
import type { Permission } from '#contracts/permissions';
import { Act } from '#platform/act/act';
import { Performs } from '#platform/act/performs';
import { WithoutAct } from '#platform/act/without-act';
import { Needs } from '#platform/http/needs';
import { ActRunner } from '#platform/act/act-runner';
import { aService, type TestService } from '#test/support/service';
import { NoteConfig, NoteModule, noteRulebook, NoteService, ReadingConfig, ReadingModule } from './note.fixture.ts';

const open: TestService[] = [];

const start: typeof aService = async (...args) => {
  const service = await aService(...args);
  open.push(service);
  return service;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((service) => service.close()));
});

@Injectable()
class BurnService {
  @Performs('note.burn' as Permission)
  async burn(_act: Act): Promise<void> {}
}

@Module({ providers: [BurnService] })
class BurnModule {}

@Module({})
class EmptyModule {}

@Controller()
class ForwardController {
  @Post('forward')
  @Needs('note.write' as Permission)
  @WithoutAct()
  forward(): { forwarded: true } {
    return { forwarded: true };
  }
}

@Module({ controllers: [ForwardController], imports: [NoteModule] })
class ForwardModule {}

@Controller('notes')
class CarelessController {
  @Get(':id/secrets')
  secrets(): string {
    return 'all of them';
  }

  @Get(':id/drawer')
  @Needs('note.steal' as Permission)
  drawer(): string {
    return 'all of them';
  }
}

@Module({ controllers: [CarelessController], imports: [NoteModule] })
class CarelessModule {}

describe('a service', () => {
  it('does not start when it disagrees with the rulebook, and says everything at once', async () => {
    const wrong = start(BurnModule, NoteConfig, { rulebook: noteRulebook });
    await expect(wrong).rejects.toThrow(
      [
        'applications and the rulebook disagree:',
        'BurnService.burn performs note.burn, which is no permission',
        'no method performs note.write',
        'no method performs note.revise',
        'no method performs note.publish',
      ].join('\n  '),
    );
    await expect(start(EmptyModule, ReadingConfig, { rulebook: noteRulebook })).rejects.toThrow(
      'no method handles note.published',
    );
  });

  it('does not start with a route that has no row in the policy table, or with a row that it does not serve', async () => {
    const missing = { ...noteRulebook.routes[0]!, name: 'POST /notes/:id/burn', path: '/notes/:id/burn' };
    const rulebook = { ...noteRulebook, routes: [...noteRulebook.routes, missing] };
    await expect(start(CarelessModule, NoteConfig, { rulebook })).rejects.toThrow(
      [
        'applications and the rulebook disagree:',
        'CarelessController.secrets (GET /notes/:id/secrets) has no row in the policy table',
        'CarelessController.drawer (GET /notes/:id/drawer) needs note.steal, which is no permission',
        'no method serves POST /notes/:id/burn',
      ].join('\n  '),
    );
  });

  it('does not start when something is served beside its controllers, but for files that are everybody’s', async () => {
    const serving = (url: string) => async (app: NestFastifyApplication) =>
      void app
        .getHttpAdapter()
        .getInstance()
        .get(url, () => 'open');
    const choices = { rulebook: noteRulebook };
    await expect(start(NoteModule, NoteConfig, { ...choices, configure: serving('/backup') })).rejects.toThrow(
      '/backup is served without a row in the policy table',
    );
    await start(NoteModule, NoteConfig, { ...choices, configure: serving('/assets/look.css') });
  });

  it('asks the permission of the route before anything of the request is read', async () => {
    const service = await start(NoteModule, NoteConfig, { rulebook: noteRulebook });
    const wrong = service.as('applicant');
    // neither the missing key nor the wrong body is spoken of
    expect((await wrong.post('/notes', { wrong: true }, { key: null })).body).toMatchObject({ code: 'not-your-role' });
    expect((await service.asPublic().post('/notes', '{', { key: null })).status).toBe(401);
  });

  it('lives beside others in one process, each on its own database', async () => {
    const writer = await start(NoteModule, NoteConfig, { rulebook: noteRulebook });
    const twin = await start(NoteModule, NoteConfig, { rulebook: noteRulebook });
    await start(ReadingModule, ReadingConfig, { rulebook: noteRulebook });
    expect((await writer.as('secretariat').post('/notes', { title: 'Mine alone' })).status).toBe(201);
    expect(await writer.events()).toHaveLength(1);
    expect(await twin.events()).toHaveLength(0);
  });

  it('forwards without a key where a route says so', async () => {
    const portal = await start(ForwardModule, NoteConfig, { rulebook: noteRulebook });
    const forwarded = { status: 201, body: { forwarded: true } };
    expect(await portal.as('secretariat').post('/forward', {}, { key: null })).toMatchObject(forwarded);
    // what was typed is kept for who must sign in again; a program has typed nothing
    const form = { key: null, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect(await portal.asPublic().post('/forward', 'title=Typed', form)).toMatchObject(forwarded);
    expect(await portal.asPublic().post('/forward', {}, { key: null })).toMatchObject({
      status: 401,
      body: { code: 'sign-in-needed' },
    });
  });

  it('takes the key of a form from its hidden field', async () => {
    const portal = await start(NoteModule, NoteConfig, { rulebook: noteRulebook });
    const form = { key: null, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const officer = portal.as('secretariat');
    const answers = [1, 2].map(() => officer.post('/notes', 'title=By+form&idempotencyKey=form-key-0001', form));
    const [first, second] = await Promise.all(answers);
    expect(first).toMatchObject({ status: 201, body: { title: 'By form' } });
    expect(second!.body.id).toBe(first!.body.id);
  });

  it('may act by itself, as the system', async () => {
    const service = await start(NoteModule, NoteConfig, { rulebook: noteRulebook });
    const writing = service.app.get(ActRunner).asSystem((act) => service.app.get(NoteService).write(act, 'By nobody'));
    await expect(writing).rejects.toMatchObject({ kind: 'forbidden' });
    const done = await service.app.get(ActRunner).asSystem(async (act) => {
      await act.record({ type: 'note', id: act.newId() }, 'note.written' as string, {
        payload: { noteId: act.newId(), title: 'x' },
      });
      return act.actor.name;
    });
    expect(done).toBe('applications');
    expect((await service.events())[0]!.leaf.actor).toBe('system:applications');
  });

  it('says that it lives, is ready and which version it is', async () => {
    const service = await start(NoteModule, NoteConfig, { rulebook: noteRulebook });
    const visitor = service.asPublic();
    expect((await visitor.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await visitor.get('/version')).body).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    await service.dataSource.query('DELETE FROM migration WHERE name LIKE $1', ['MakeNotes%']);
    const ready = await visitor.get('/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { status: 'not ready', database: 'migrations pending' } });
  });
});
