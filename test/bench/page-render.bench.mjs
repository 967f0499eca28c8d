// How many pages with a form of thirty questions one core draws in a second: ours with React as the template language, and
// beside it, in turn, the same form with the macros of the GOV.UK Design System, whose templates are compiled once. Counted
// in the process's own CPU time, so that what else runs on the machine does not count.
// Bound: 2,000 pages a second, or ten times the macros.
import path from 'node:path';
import nunjucks from 'nunjucks';
import { errors, questions, SECTION, typed } from './support/form-of-thirty.mjs';
import { line, report } from './support/report.mjs';
import { median, rounded } from './support/statistics.mjs';

// React looks at it when it is loaded: the portal runs like this
process.env.NODE_ENV = 'production';
const { createElement } = await import('react');
const { QuestionsPage } = await import('../../dist/apps/portal/src/pages/applicant/questions.js');
const { masked } = await import('../../dist/apps/portal/src/session/form-token.js');
const { htmlOf } = await import('../../dist/apps/portal/src/web/page.js');
const { newVisitor } = await import('../../dist/apps/portal/src/web/visitor.js');

const ROUNDS = 7;
const PAGES = { ours: 600, macros: 60 };
const BOUNDS = { perSecond: 2_000, ratio: 10 };

const application = {
  id: '1',
  version: 3,
  title: 'A roof and rights',
  callTitle: 'Call 2027',
  answers: {},
};
const token = new Uint8Array(48).fill(7);
const publicUrl = 'https://grants.example.org';
const house = { demo: false, publicUrl, sheet: '/assets/look.css', islands: {}, csrfOf: () => masked(token) };
const session = { id: '1', person: { id: '1', name: 'An applicant', roles: ['applicant'] } };
const request = { url: `/apply/1/${SECTION}`, headers: {}, id: '1' };

/** As the portal does it for every request, from the visitor to the text. */
function ours() {
  const visitor = newVisitor(request, session, house);
  const props = { visitor, application, section: SECTION, questions, typed, errors };
  return htmlOf(createElement(QuestionsPage, props));
}

const templates = [import.meta.dirname, path.dirname(path.dirname(import.meta.resolve('govuk-frontend').slice(7)))];
const environment = nunjucks.configure([path.join(templates[0], 'support'), templates[1]], { autoescape: true });
const template = environment.getTemplate('form-of-thirty.njk', true);

function macros() {
  const errorOf = new Map(errors.map(({ field, message }) => [field, message]));
  return template.render({
    title: 'Your project',
    eyebrow: application.title,
    lead: 'Answer in your own words. You can save at any time.',
    action: `/apply/1/${SECTION}`,
    hidden: { csrf: masked(token), key: crypto.randomUUID(), version: 3 },
    navigation: ['Applications', 'Grants', 'Organisation', 'Help'].map((text) => ({ text, href: '/' })),
    footer: ['Contact', 'Privacy', 'Accessibility'].map((text) => ({ text, href: '/' })),
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
    questions: questions.map(({ id, ...question }) => {
      const name = `answers.${id}`;
      return { ...question, name, value: typed[id] ?? '', error: errorOf.get(name) };
    }),
  });
}

/** Pages a second of CPU time. */
function drawn(draw, pages) {
  const begun = process.cpuUsage();
  for (let page = 0; page < pages; page += 1) draw();
  const { user, system } = process.cpuUsage(begun);
  return pages / ((user + system) / 1_000_000);
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Every question, every answer and every error stands on the page, escaped. */
function lacks(html) {
  const texts = [...questions.map(({ prompt }) => prompt), ...Object.values(typed), ...errors.map((e) => e.message)];
  const missing = texts.filter((text) => !html.includes(escaped(text)));
  return missing.length === 0 ? '' : `${missing.length} texts are missing, first: ${missing[0].slice(0, 80)}`;
}

drawn(ours, PAGES.ours);
drawn(macros, PAGES.macros);
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const baseline = drawn(macros, PAGES.macros);
  const own = drawn(ours, PAGES.ours);
  rounds.push({ own, baseline, ratio: own / baseline });
}
const of = (pick) => rounded(median(rounds.map(pick)), 1);
const [own, baseline, ratio] = [of((each) => each.own), of((each) => each.baseline), of((each) => each.ratio)];
line('', 'ours', 'baseline', 'ratio');
line('form pages a second and core', own, baseline, ratio);
line('bytes of a page', ours().length, macros().length);
report({
  figures: { own, baseline, ratio, rounds: rounds.map((each) => rounded(each.ratio, 1)) },
  bounds: [
    own >= BOUNDS.perSecond
      ? { name: 'form pages a second and core', value: own, atLeast: BOUNDS.perSecond }
      : { name: 'times the macros', value: ratio, atLeast: BOUNDS.ratio },
  ],
  checks: [
    { name: 'everything stands on our page', problem: lacks(ours()) },
    { name: 'everything stands on the page of the macros', problem: lacks(macros()) },
  ],
});
