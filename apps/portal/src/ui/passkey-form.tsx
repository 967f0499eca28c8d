import type { ReactNode } from 'react';
import type { T } from '../messages/translate.ts';
import { Button, type ButtonTone } from './button.tsx';
import { HiddenFields, type FormTokens } from './form.tsx';
import type { Words } from './words.ts';

/** The hidden field in which the island puts what the device answered. */
export const PASSKEY_FIELD = 'passkey';

interface PasskeyFormProps {
  readonly t: T;
  readonly action: string;
  readonly tokens: FormTokens;
  readonly hidden?: Readonly<Record<string, string>>;
  /** A new one is made, or one that the device has is used. */
  readonly does: 'make' | 'use';
  /** Address of the question that the device is to answer. */
  readonly question: string;
  /** Questions to the person. */
  readonly children?: ReactNode;
  readonly act: Words;
  readonly tone?: ButtonTone;
}

/** A form that a device fills in, through the island `passkey`. Without scripts it says so, and has no button. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { t, action, tokens, hidden, does, question, children, act, tone } = props;
  const words = {
    'data-refused': t('passkeys.notGiven'),
    'data-known': t('passkeys.known'),
    'data-away': t('passkeys.away'),
  };
  return (
    <form
      className="stack gap-6"
      action={action}
      method="post"
      noValidate
      data-passkey={does}
      data-question={question}
      {...words}
    >
      <HiddenFields tokens={tokens} hidden={{ ...hidden, [PASSKEY_FIELD]: '' }} />
      <div className="stack gap-6" data-with-scripts="" hidden>
        {children}
        <div className="buttons">
          <Button tone={tone}>{act}</Button>
        </div>
      </div>
      <p className="soft" data-without-scripts="">
        {t('passkeys.needsScripts')}
      </p>
      <output className="missing" />
    </form>
  );
}
