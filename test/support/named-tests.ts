import fs from 'node:fs';

/** The files below the project's root that a document names in backquotes, as its tests or as code, in its order. */
export function filesNamedIn(document: string): string[] {
  const text = fs.readFileSync(document, 'utf8');
  return [...text.matchAll(/`((?:apps|libs|test|tools|deploy|docs)\/[^`\s]+)`/g)].map(([, file]) => file!);
}

/** Those of them that are not there. */
export const missing = (files: readonly string[]): string[] =>
  files.filter((file) => !fs.statSync(file, { throwIfNoEntry: false })?.isFile());

/** Whether the test runner finds it, or a file that one of its tests is made of. */
export const isOfATest = (file: string): boolean => /\.(e2e-)?spec\.tsx?$/.test(file) || file.startsWith('test/');
