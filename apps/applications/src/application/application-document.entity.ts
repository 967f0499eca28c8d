import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** One document of an application; its bytes are in the content store under `sha256`. */
@Entity('application_document')
export class ApplicationDocumentEntity {
  @PrimaryColumn('uuid')
  applicationId: string;

  /** As the call's rules name it: `certificate`, `audit`. */
  @PrimaryColumn('text')
  kind: string;

  /** The name of the file on the person's computer. */
  @Column('text')
  name: string;

  @Column('integer')
  bytes: number;

  /** Media type by content. */
  @Column('text')
  type: string;

  @Column('char', { length: 64 })
  sha256: string;

  @InstantColumn()
  uploadedAt: Date;
}
