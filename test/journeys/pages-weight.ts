import http from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Reader } from './pages-reachable.ts';

/**
 * What a first visit to a page brings, in bytes: the page, its style sheet and its scripts, each as small as gzip makes
 * it (the portal's own compression or that of the proxy before it).
 */
export async function weightOf(reader: Reader, address: string): Promise<number> {
  const page = await received(reader, address);
  const html = page.toString('utf8');
  const parts = [
    ...html.matchAll(/<link rel="(?:stylesheet|icon)" href="(\/[^"]*)"/g),
    ...html.matchAll(/<(?:script|img)\s[^>]*?src="(\/[^"]*)"/g),
  ].map(([, part]) => part!);
  const bytes = await Promise.all(
    [...new Set(parts)].map(async (part) => gzipSync(await received(reader, part)).length),
  );
  return bytes.reduce((sum, one) => sum + one, gzipSync(page).length);
}

function received({ url, cookie }: Reader, address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    http
      .get(url + address, { headers: { accept: 'text/html', cookie } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve(Buffer.concat(chunks)));
      })
      .on('error', reject);
  });
}
