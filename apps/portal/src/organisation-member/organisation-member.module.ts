import { Module } from '@nestjs/common';
import { LettersModule } from '../mail/letters.module.ts';
import { AddMemberWhenOrganisationMemberJoined } from './add-member-when-organisation-member-joined.handler.ts';
import { AddMemberWhenOrganisationRegisteredHandler } from './add-member-when-organisation-registered.handler.ts';
import { DropMemberWhenOrganisationMemberRemoved } from './drop-member-when-organisation-member-removed.handler.ts';
import { WriteInvitationWhenOrganisationMemberInvited } from './write-invitation-when-organisation-member-invited.handler.ts';

@Module({
  imports: [LettersModule],
  controllers: [
    AddMemberWhenOrganisationRegisteredHandler,
    AddMemberWhenOrganisationMemberJoined,
    DropMemberWhenOrganisationMemberRemoved,
    WriteInvitationWhenOrganisationMemberInvited,
  ],
})
export class OrganisationMemberModule {}
