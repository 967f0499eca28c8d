import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { inEvery, sourceOf, sourcesUnder } from '#test/support/sources';

/** Who opens a connection, and where its address comes from: never from what somebody typed. */
const CALLS_OUT: Readonly<Record<string, string>> = {
  'apps/audit/src/checkpoint/signer-client.ts': 'SIGNER_URL',
  'apps/audit/src/repair/public-log-source.ts': 'what the operator gives the command',
  'apps/audit/src/repair/signed-logs.ts': 'SIGNER_URL, by the operator’s command',
  'apps/audit/src/witnessing/witness-client.ts': 'the file of the witness policy',
  'apps/portal/src/api/upstream.ts': 'APPLICATIONS_URL, REVIEW_URL and so on',
  'apps/portal/src/identity/identity-provider.ts': 'OIDC_ISSUER',
  'apps/portal/src/mail/smtp-carrier.ts': 'SMTP_HOST',
  'libs/platform/src/files/clamd.ts': 'CLAMD_ADDRESS',
};

const CALLS = /^(fetch|request|connect|createConnection|createTransport|discovery)$/;
const OF_NODE = /^(node:)?(https?|http2|net|tls|dgram)$|^(nodemailer|openid-client|undici)$/;

/** Files that call fetch, or that take something from a module by which one can connect. */
function callers(sources: readonly ts.SourceFile[]): string[] {
  const found = inEvery(sources, (node) => {
    const file = node.getSourceFile().fileName;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fetch') return file;
    if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly || !ts.isStringLiteral(node.moduleSpecifier))
      return undefined;
    if (!OF_NODE.test(node.moduleSpecifier.text)) return undefined;
    return usesOf(node).some((name) => CALLS.test(name)) ? file : undefined;
  });
  return [...new Set(found)].toSorted();
}

/** What a file asks of the modules that it imports: `http.request` says `request`. */
function usesOf(imported: ts.ImportDeclaration): readonly string[] {
  return inEvery([imported.getSourceFile()], (node) =>
    ts.isCallExpression(node) ? (/([A-Za-z]+)$/.exec(node.expression.getText())?.[1] ?? []) : undefined,
  );
}

// the islands run in browsers, whose policy lets them reach this host only; the checker and the tools are not the fund
const sources = sourcesUnder('apps', 'libs').filter(
  ({ fileName }) => !/^apps\/(verify|portal\/src\/islands|portal\/islands)\/|\/test\/|fixture/.test(fileName),
);

it('only these parts of the fund open connections, to addresses that the operator sets', () => {
  expect(callers(sources)).toEqual(Object.keys(CALLS_OUT).toSorted());
});

it('a part that asks an address of its own would be found', () => {
  expect(callers([sourceOf('a.ts', 'await fetch(body.url);')])).toEqual(['a.ts']);
  expect(callers([sourceOf('b.ts', "import https from 'node:https';\nhttps.request(body.url);")])).toEqual(['b.ts']);
});
