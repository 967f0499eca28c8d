import { Module } from '@nestjs/common';
import { CheckerPublication } from './checker/checker-publication.ts';
import { CheckpointController } from './checkpoint/checkpoint.controller.ts';
import { CheckpointPublisher } from './checkpoint/checkpoint-publisher.ts';
import { CheckpointQueries } from './checkpoint/checkpoint.queries.ts';
import { LogStatusQueries } from './checkpoint/log-status.queries.ts';
import { PromiseKeysController } from './checkpoint/promise-keys.controller.ts';
import { PublishedLog } from './checkpoint/published-log.ts';
import { SignerClient } from './checkpoint/signer-client.ts';
import { EntryController } from './entry/entry.controller.ts';
import { EntryQueries } from './entry/entry.queries.ts';
import { GapAlarm } from './entry/gap-alarm.ts';
import { KeepLeafWhenSomethingHappened } from './entry/keep-leaf-when-something-happened.handler.ts';
import { Pulse } from './entry/pulse.ts';
import { Sequencer } from './entry/sequencer.ts';
import { SequencerSignal } from './entry/sequencer-signal.ts';
import { LogFolders } from './log/log-folders.ts';
import { LogKeys } from './log/log-keys.ts';
import { Logs } from './log/logs.ts';
import { AnnounceDecisions } from './witnessing/announce-decisions.ts';
import { QuorumQueries } from './witnessing/quorum.queries.ts';
import { WitnessPolicy } from './witnessing/witness-policy.ts';
import { WitnessRound } from './witnessing/witness-round.ts';
import { Witnessing } from './witnessing/witnessing.ts';

@Module({
  controllers: [CheckpointController, PromiseKeysController, EntryController, KeepLeafWhenSomethingHappened],
  providers: [
    Logs,
    LogKeys,
    LogFolders,
    SignerClient,
    CheckpointPublisher,
    PublishedLog,
    WitnessPolicy,
    QuorumQueries,
    CheckpointQueries,
    LogStatusQueries,
    EntryQueries,
    SequencerSignal,
    Sequencer,
    GapAlarm,
    Pulse,
    CheckerPublication,
    WitnessRound,
    AnnounceDecisions,
    Witnessing,
  ],
})
export class AuditModule {}
