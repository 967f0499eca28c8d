// The baseline of first-paint.bench.mjs: the same page as an application that runs in the browser. It brings React, the
// page's own components and the English messages, asks for the application, and draws. No router, no store: kinder to it
// than what such applications usually carry.
import { createRoot } from 'react-dom/client';
import { translator } from '../../../apps/portal/src/messages/translate.ts';
import { QuestionsPage } from '../../../apps/portal/src/pages/applicant/questions.tsx';

const { sheet, ...props } = await (await fetch('/form.json')).json();
const t = translator('en');
const tokens = { csrf: 'c'.repeat(43), key: crypto.randomUUID() };
const visitor = {
  t,
  tokens,
  frame: (audience) => ({
    t,
    audience,
    sheet,
    address: location.pathname,
    demo: false,
    scripts: [],
    person: { name: 'An applicant', csrf: tokens.csrf },
  }),
  island: () => [],
};

createRoot(document).render(<QuestionsPage visitor={visitor} {...props} />);
