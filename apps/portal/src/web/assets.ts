import fs from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { lookSheet, type LookSheet } from '../ui/look-sheet.ts';

/** The repository's root, from the sources and from dist alike: the nearest folder above with a package.json. */
export const ROOT = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error('no package.json above the portal: it must run inside its repository');
  return rootAbove(above);
}

/** What browsers fetch beside the pages. Every name holds the hash of the content, so it may be kept for ever. */
@Injectable()
export class Assets {
  readonly sheet: LookSheet = lookSheet(ROOT);
  /** Where the build puts the islands. */
  readonly directory = path.join(ROOT, 'dist/assets');
  /** Island name to address: `{ "form": "/assets/form-SLA5FETA.js" }`; empty before the first build. */
  readonly islands: Readonly<Record<string, string>> = this.readManifest();

  private readManifest(): Record<string, string> {
    const file = path.join(this.directory, 'manifest.json');
    return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>) : {};
  }
}
