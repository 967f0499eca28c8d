import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The sources of our own under these folders, without specs, as the compiler reads them. */
export function sourcesUnder(...folders: readonly string[]): readonly ts.SourceFile[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(?:e2e-)?spec\.tsx?$|(?:^|\/)(?:node_modules|dist)\//.test(file))
      .map((file) => sourceOf(path.join(folder, file), fs.readFileSync(path.join(ROOT, folder, file), 'utf8'))),
  );
}

export function sourceOf(name: string, text: string): ts.SourceFile {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind);
}

/** What a question finds in every node of a source; undefined finds nothing. */
export function inEvery<Found>(
  sources: readonly ts.SourceFile[],
  find: (node: ts.Node) => Found | readonly Found[] | undefined,
): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const here = find(node);
    if (Array.isArray(here)) found.push(...(here as readonly Found[]));
    else if (here !== undefined) found.push(here as Found);
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(source);
  return found;
}

/** `pages/public/home.tsx:12`, for a finding that a person goes to. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}
