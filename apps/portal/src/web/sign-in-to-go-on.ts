import { createElement, type ReactNode } from 'react';
import { SignInPage } from '../pages/account/sign-in.tsx';
import { ownerIn } from '../session/form-token.ts';
import type { PortalKeys } from '../session/portal-keys.ts';
import { keptForm, sealForm } from './kept-form.ts';
import type { TypedForm } from './typed-form.ts';
import { visitorOf, type PortalRequest } from './visitor.ts';

/** The sign-in page with the form that was under way, sealed. A file is not kept: it must be chosen again, unless it came in pieces. */
export function signInToGoOn(keys: PortalKeys, request: PortalRequest, form: TypedForm): ReactNode {
  form.file?.content.resume();
  const kept = sealForm(keys, keptForm(request.url, form), ownerIn(form.csrf));
  return createElement(SignInPage, { visitor: visitorOf(request), errors: [], kept, next: '', email: '' });
}
