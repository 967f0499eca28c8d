import type { RecordRow } from '../../acts/record-rows.ts';
import { Soft } from '../../ui/layout.tsx';

interface RecordNameProps extends Pick<RecordRow, 'name' | 'about'> {
  /** Where the name leads; nowhere when null. */
  readonly href: string | null;
}

/** A record in a list: its number or title, and below it what it is about. */
export function RecordName({ name, about, href }: RecordNameProps) {
  const words = <bdi>{name}</bdi>;
  return (
    <>
      {href === null ? words : <a href={href}>{words}</a>}
      {about !== '' && (
        <div>
          <Soft small>
            <bdi>{about}</bdi>
          </Soft>
        </div>
      )}
    </>
  );
}
