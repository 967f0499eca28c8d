// The form page that the benches of pages draw: thirty questions of one section, every third answered, two of them over
// their limit, as an applicant sees it after a refusal. Nothing of it is anybody's: the texts are made here.

const SENTENCE = 'We offer a room, a doctor and a lawyer <within a day> & keep what we are told to ourselves. ';

export const SECTION = 'project';

export const questions = Array.from({ length: 30 }, (_, at) => ({
  id: `question-${at + 1}`,
  section: SECTION,
  prompt: `Question ${at + 1}: how do you help people who were trafficked, and who decides what they get?`,
  hint: 'For example: four rooms, two of them for families; each person agrees a plan in the first week.',
  maximumCharacters: 1_500,
  required: at % 4 !== 0,
}));

/** By the question's id. */
export const typed = Object.fromEntries(
  questions.filter((_, at) => at % 3 === 0).map(({ id }, at) => [id, SENTENCE.repeat(at < 2 ? 20 : 4)]),
);

export const errors = questions
  .filter(({ id, maximumCharacters }) => (typed[id] ?? '').length > maximumCharacters)
  .map(({ id, maximumCharacters }) => ({
    field: `answers.${id}`,
    message: `${typed[id].length - maximumCharacters} characters too many. Shorten the answer.`,
  }));
