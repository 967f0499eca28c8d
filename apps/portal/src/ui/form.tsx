import type { ReactNode } from 'react';
import type { T } from '../messages/translate.ts';
import { FIELDS } from './form-fields.ts';
import { SAVED_MARKS } from './marks.ts';

/** What makes an act safe to send: made by the portal for each drawing of the form. */
export interface FormTokens {
  readonly csrf: string;
  readonly key: string;
}

/**
 * The id of a page's `typed` form. The languages at the top of the page belong to it as buttons, so that what was
 * typed comes along; a browser without `:has` shows them as plain links.
 */
export const TYPED_FORM = 'typed';

interface FormProps {
  readonly action: string;
  readonly tokens: FormTokens;
  /** The record's version that this page shows. */
  readonly version?: number;
  readonly children?: ReactNode;
  /** Button row under the questions. */
  readonly buttons?: ReactNode;
  readonly id?: string;
  /**
   * What was typed stays when the reader takes another language; one form of a page, and one whose handler goes through
   * `Forms.submit` or does nothing for `form.language` but show it again.
   */
  readonly typed?: boolean;
  /** More hidden answers. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The form carries a file. */
  readonly files?: boolean;
  /** The autosave island takes this form, and says in this language where the answers are. */
  readonly autosave?: T;
  /** Little room between the question and its button: one-question forms. */
  readonly tight?: boolean;
}

/** One act: POST with token, idempotency key and version. Browsers do not judge answers; the rules do, in full sentences. */
export function Form({
  action,
  tokens,
  version,
  children,
  buttons,
  typed,
  id = typed ? TYPED_FORM : undefined,
  hidden = {},
  files,
  autosave,
  tight,
}: FormProps) {
  return (
    <form
      id={id}
      className={tight ? 'stack' : 'stack gap-6'}
      action={action}
      method="post"
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      data-autosave={autosave && ''}
    >
      <HiddenFields tokens={tokens} version={version} hidden={hidden} />
      {children}
      {buttons !== undefined && <div className="buttons">{buttons}</div>}
      {autosave && <SavedLine t={autosave} />}
    </form>
  );
}

/** Empty until the island has something to say; without it, saving is what the buttons do. */
function SavedLine({ t }: { readonly t: T }) {
  const words = {
    'data-saved': t('frame.saved.server', SAVED_MARKS),
    'data-refused': t('help.saved.refused'),
    'data-stale': t('help.saved.stale'),
    'data-over': t('help.saved.over'),
    'data-away': t('help.saved.away'),
  };
  return <output className="small" {...words} />;
}

interface HiddenFieldsProps {
  readonly tokens: FormTokens;
  readonly version?: number;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The hidden part alone, for small forms inside lists. */
export function HiddenFields({ tokens, version, hidden = {} }: HiddenFieldsProps) {
  return (
    <>
      <input type="hidden" name={FIELDS.csrf} value={tokens.csrf} />
      <input type="hidden" name={FIELDS.key} value={tokens.key} />
      {version !== undefined && <input type="hidden" name={FIELDS.version} value={version} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
