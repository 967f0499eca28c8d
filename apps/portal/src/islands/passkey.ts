// Of pages where a passkey is made or used: asks the device, and sends the form with its answer.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

if (browserSupportsWebAuthn())
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) takePasskey(form);

/** The form says in its own language what this needs, until this shows its button. */
function takePasskey(form: HTMLFormElement): void {
  const answer = form.elements.namedItem('passkey') as HTMLInputElement;
  form.querySelector<HTMLElement>('[data-with-scripts]')!.hidden = false;
  form.querySelector<HTMLElement>('[data-without-scripts]')!.hidden = true;
  form.addEventListener('submit', (event) => {
    // nothing is made for a device that has no name yet: the page says what is missing
    if (answer.value !== '' || namelessIn(form)) return;
    event.preventDefault();
    void ask(form).then((given) => {
      if (given === undefined) return;
      answer.value = JSON.stringify(given);
      form.requestSubmit();
    });
  });
  // back from the next page: that answer is used up
  addEventListener('pageshow', () => (answer.value = ''));
}

function namelessIn(form: HTMLFormElement): boolean {
  const name = form.elements.namedItem('name');
  return name instanceof HTMLInputElement && name.value.trim() === '';
}

type Question<Start extends (options: never) => unknown> = Parameters<Start>[0] extends { optionsJSON: infer Asked }
  ? Asked
  : never;

async function ask(form: HTMLFormElement): Promise<object | undefined> {
  const { question = '', passkey, refused = '', known = '', away = '' } = form.dataset;
  say(form, '');
  const asked = await fetch(question, { headers: { accept: 'application/json' } }).catch(() => undefined);
  // the session is over, or the factor no longer fresh: the page itself says what comes first
  if (asked?.status === 401 || asked?.status === 403) return void location.reload();
  if (asked?.ok !== true) return say(form, away);
  const optionsJSON = await asked.json();
  try {
    return passkey === 'make' ? await made(optionsJSON) : await signed(optionsJSON);
  } catch (error) {
    return say(form, error instanceof Error && error.name === 'InvalidStateError' ? known : refused);
  }
}

/** Of what the browser says, the part that the portal looks at. */
async function made(optionsJSON: Question<typeof startRegistration>): Promise<object> {
  const { id, rawId, type, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON, attestationObject, transports } = response;
  return { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
}

async function signed(optionsJSON: Question<typeof startAuthentication>): Promise<object> {
  const { id, rawId, type, response } = await startAuthentication({ optionsJSON });
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, rawId, type, response: { clientDataJSON, authenticatorData, signature } };
}

function say(form: HTMLFormElement, words: string): undefined {
  form.querySelector('output')!.textContent = words;
}
