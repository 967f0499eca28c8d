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
  const marked = (mark) =>
    Object.values(lifecycle.table).flatMap((verbs) =>
      Object.entries(verbs)
        .filter(([, move]) => move[mark])
        .map(([verb]) => verb),
    );
  const [watched, confirmed, owned] = [marked('needsLog'), marked('needsFactor'), marked('needsOwner')];
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
    ...(confirmed.length > 0
      ? [`Refused unless the person gave a second factor in the last five minutes: ${sentence(confirmed)}.`, '']
      : []),
    ...(owned.length > 0
      ? [
          `Refused unless the person gave a second factor in the last five minutes or, who has none, the password in the last ten: ${sentence(owned)}.`,
          '',
        ]
      : []),
  ].join('\n');
}

const node = (state) => state.replaceAll('-', '_');

function permissionPage(permissions) {
  const rows = permissions.map(([permission, roles]) => `| ${permission} | ${sentence(roles)} |`).sort();
  const intro =
    'A permission is a verb of a lifecycle or a read. How a person must stand to the record, and what of it they see, is the [policy table](policy.md).';
  return [...heading('Permissions', intro), '| permission | roles |', '|---|---|', ...rows, ''].join('\n');
}

/** Rows that differ in the role alone, as one. */
function alike(rows) {
  const groups = Map.groupBy(rows, ({ role: _, ...row }) => JSON.stringify(row));
  return [...groups.values()].map((group) => ({ ...group[0], roles: group.map(({ role }) => role) }));
}

/** What is open to the public and to anybody else is open to everybody. */
const rolesIn = (roles) => (roles.includes('public') && roles.length > 1 ? 'everybody' : sentence(roles));

function policyPage(policyRows, relations) {
  const intro = [
    'Who may do or read what: with which role, standing how to the record, in which of its states. The fields in the last',
    'column are absent from what this role sees of the record, in every answer. Without a row there is no way in: a route',
    'whose permission is not here keeps its service from starting. Somebody with two roles may what either may.',
  ].join('\n');
  const records = Map.groupBy(policyRows, ({ permission }) => permission.split('.', 1)[0]);
  const tables = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([record, rows]) => [
      `## ${record}`,
      '',
      '| permission | roles | relation | states | without |',
      '|---|---|---|---|---|',
      ...alike(rows).map(
        ({ permission, roles, relation, states, without }) =>
          `| ${permission} | ${rolesIn(roles)} | ${relation} | ${sentence(states) || 'all'} | ${sentence(without)} |`,
      ),
      '',
    ]);
  const meanings = Object.entries(relations).map(([name, { means }]) => `| ${name} | ${means} |`);
  return [
    ...heading('The policy table', intro),
    '| relation | holds when |',
    '|---|---|',
    ...meanings,
    '',
    ...tables,
  ].join('\n');
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
 * @param {{ lifecycles, permissions: [string, string[]][], policyRows, relations, eventContracts, subscriptions }} rulebook the contracts
 * @returns {Map<string, string>} Markdown by file name
 */
export function rulebookPages({ lifecycles, permissions, policyRows, relations, eventContracts, subscriptions }) {
  const index = [
    ...heading(
      'The rulebook',
      'Who may do what, when, and what follows. Rendered from the tables that the services enforce.',
    ),
    '- [Permissions](permissions.md)',
    '- [The policy table](policy.md)',
    '- [Events](events.md)',
    ...lifecycles.map(({ lifecycle }) => `- [${lifecycle.name}](${lifecycle.name}.md)`),
    '',
  ].join('\n');
  return new Map([
    ['README.md', index],
    ['permissions.md', permissionPage(permissions)],
    ['policy.md', policyPage(policyRows, relations)],
    ['events.md', eventPage(eventContracts, subscriptions)],
    ...lifecycles.map((entry) => [`${entry.lifecycle.name}.md`, lifecyclePage(entry)]),
  ]);
}
