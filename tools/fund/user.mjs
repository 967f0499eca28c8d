// `user add`: the first administrator. Everybody else is invited through the pages.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DIST } from '../paths.mjs';
import { environmentOf } from '../services.mjs';
import { UsageError } from '../usage-error.mjs';

export const usage = 'user add --email ADDRESS --name NAME --role ROLE[,ROLE...] --password-file FILE';

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  'password-file': { type: 'string' },
};

export async function run([verb, ...args], connect) {
  if (verb !== 'add') throw new UsageError(`There is no "user ${verb ?? ''}".`);
  const { values } = parseArgs({ args, options: OPTIONS });
  for (const name of Object.keys(OPTIONS)) if (!values[name]?.length) throw new UsageError(`--${name} is missing.`);
  // a file and not an argument: arguments are visible to everybody on the host
  const password = fs.readFileSync(values['password-file'], 'utf8').replace(/\r?\n$/, '');
  const roles = values.role.flatMap((role) => role.split(',')).map((role) => role.trim());
  const connection = connect();
  // the command records an event like any other act, so it needs the portal's settings (keys for the pseudonym)
  if (connection.ports) Object.assign(process.env, environmentOf(connection));
  const file = path.join(DIST, 'apps/portal/src/person/add-person.command.js');
  const { addPerson } = await import(pathToFileURL(file).href);
  const person = { email: values.email, name: values.name, roles, password };
  await addPerson(connection.serviceUrlOf('portal'), person);
  console.log(`${values.email} was added with the ${roles.length > 1 ? 'roles' : 'role'} ${roles.join(', ')}.`);
  return 0;
}
