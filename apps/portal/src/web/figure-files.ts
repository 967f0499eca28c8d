import type { FastifyReply } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { csvOf } from '#formats/csv';
import { notFound } from '#kernel/refusal';
import type { T } from '../messages/translate.ts';
import type { Figure } from '../ui/figure.tsx';
import { standAlone } from '../ui/stand-alone-picture.ts';

/** `arrivals.csv` or `arrivals.svg` of a page's figures, made for the reader who asks. */
export function sendFigure(reply: FastifyReply, t: T, figures: readonly Figure[], file: string): FastifyReply {
  const [, id, kind] = /^([a-z0-9-]+)\.(csv|svg)$/.exec(file) ?? [];
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw notFound('figure');
  reply.header('content-disposition', `attachment; filename="${file}"`);
  if (kind === 'csv') return reply.type('text/csv; charset=utf-8').send(csvOf([figure.heads, ...valuesOf(figure)]));
  if (figure.picture === null) throw notFound('figure');
  const { title, source } = figure;
  const markup = renderToStaticMarkup(figure.picture);
  return reply.type('image/svg+xml; charset=utf-8').send(standAlone(t, { title, source, markup }));
}

const valuesOf = ({ rows }: Figure) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)));
