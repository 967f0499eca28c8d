// Renders docs/rulebook from the contracts: what a fund officer reads is what the services enforce. The pages are golden
// files of test/contracts/rulebook.golden.spec.ts; `npm run golden` rewrites them.
const NOTE = '<!-- Generated from libs/contracts by `npm run golden`; do not edit. -->';
const sentence = (roles) => roles.join(', ');
const heading = (title, intro) => [NOTE, '', `# ${title}`, '', intro, ''];

function lifecyclePage({ owner, lifecycle }) {
  const rows = Object.entries(lifecycle.table).flatMap(([state, verbs]) =>
    Object.entries(verbs).map(
      ([verb, move]) => `| ${state} | ${verb} | ${move.to} | ${sentence(move.by)} | ${move.emits} |`,
    ),
  );
  const watched = Object.values(lifecycle.table).flatMap((verbs) =>
    Object.entries(verbs)
      .filter(([, { needsLog }]) => needsLog)
      .map(([verb]) => verb),
  );
  const ends = Object.entries(lifecycle.table).filter(([, verbs]) => Object.keys(verbs).length === 0);
  return [
    ...heading(
      `Lifecycle: ${lifecycle.name}`,
      `Owned by the service \`${owner}\`. \`new\` is the state before the record exists.`,
    ),
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(lifecycle.table).flatMap(([state, verbs]) =>
      Object.entries(verbs).map(
        ([verb, { to }]) => `  ${state === 'new' ? '[*]' : node(state)} --> ${node(to)}: ${verb}`,
      ),
    ),
    ...ends.map(([state]) => `  ${node(state)} --> [*]`),
    '```',
    '',
    '| from | verb | to | by | event |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...(watched.length > 0 ? [`Refused while the public log is behind: ${sentence(watched)}.`, ''] : []),
  ].join('\n');
}

const node = (state) => state.replaceAll('-', '_');

function permissionPage(permissions) {
  const rows = permissions.map(([permission, roles]) => `| ${permission} | ${sentence(roles)} |`).sort();
  const intro =
    'A permission is a verb of a lifecycle or a read. Which rows of a record a person may touch is the policy of that record.';
  return [...heading('Permissions', intro), '| permission | roles |', '|---|---|', ...rows, ''].join('\n');
}

function eventPage(eventContracts, subscriptions) {
  const intro = [
    'Every event is a leaf of the public log. `open` fields stand in the leaf, `sealed` ones as salted digests,',
    '`carried` ones travel to the subscribers only. `audit` receives the leaf of every event.',
  ].join('\n');
  const parts = eventContracts.flatMap(({ name, version, fields, keptByLaw }) => [
    `## ${name} (version ${version})`,
    '',
    `Subscribers: ${subscriptions[name].length > 0 ? subscriptions[name].join(', ') : 'only the log'}.`,
    '',
    ...(keptByLaw ? ['Kept by law: a record of payments, which nobody can have erased.', ''] : []),
    '| field | kind | in the log |',
    '|---|---|---|',
    ...Object.entries(fields).map(([field, { kind, exposure }]) => `| ${field} | ${kind} | ${exposure} |`),
    '',
  ]);
  return [...heading('Events', intro), ...parts].join('\n');
}

/**
 * Every page of the rulebook by its file name.
 * @param {{ lifecycles, permissions: [string, string[]][], eventContracts, subscriptions }} rulebook the contracts
 * @returns {Map<string, string>} Markdown by file name
 */
export function rulebookPages({ lifecycles, permissions, eventContracts, subscriptions }) {
  const index = [
    ...heading(
      'The rulebook',
      'Who may do what, when, and what follows. Rendered from the tables that the services enforce.',
    ),
    '- [Permissions](permissions.md)',
    '- [Events](events.md)',
    ...lifecycles.map(({ lifecycle }) => `- [${lifecycle.name}](${lifecycle.name}.md)`),
    '',
  ].join('\n');
  return new Map([
    ['README.md', index],
    ['permissions.md', permissionPage(permissions)],
    ['events.md', eventPage(eventContracts, subscriptions)],
    ...lifecycles.map((entry) => [`${entry.lifecycle.name}.md`, lifecyclePage(entry)]),
  ]);
}
