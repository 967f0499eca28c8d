import type { Words } from './words.ts';
import { Spoken } from './written.tsx';

export interface Fact {
  readonly name: Words;
  readonly value: Words;
  /** A softer second line: the other time zone, the reason. */
  readonly note?: Words;
}

/** Names and values below each other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value, note }, place) => (
        <div key={place}>
          <dt>
            <Spoken>{name}</Spoken>
          </dt>
          <dd>
            <Spoken>{value}</Spoken>
            {note !== undefined && (
              <div className="soft small">
                <Spoken>{note}</Spoken>
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface Total {
  readonly value: Words;
  readonly name: Words;
  /** The way down to the rows. */
  readonly link?: { readonly href: string; readonly name: Words };
}

/** Two to four great figures with what they count. */
export function Totals({ totals }: { readonly totals: readonly Total[] }) {
  return (
    <dl className="totals">
      {totals.map(({ value, name, link }, place) => (
        <div className="total" key={place}>
          <dt>
            {name}
            {link && (
              <div>
                <a href={link.href}>{link.name}</a>
              </div>
            )}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
