import type { SameKeys } from '../catalogue.ts';
import type { results as english } from '../en/public-results.ts';

export const results: SameKeys<typeof english> = {
  'results.title': 'Resultados',
  'results.headline': 'Qué ha hecho el fondo y con qué certeza lo sabemos',
  'results.lead':
    'Arriba, lo que este sistema ha anotado y puede probar. Abajo, lo que se publicó antes de que existiera.',
  'results.here': 'Anotado aquí',
  'results.history': 'Publicado antes de este sistema',
  'results.historyNote': 'Datos históricos',
  'results.historyAbout':
    'Estas líneas repiten lo que se publicó en otros lugares. No se suman a las cifras de arriba, y el registro público solo prueba que las hemos anotado. Cada una lleva su fuente e indica con qué certeza lo sabemos.',
  'results.none': 'No hay nada de este tipo anotado.',
  'results.what': 'Qué',
  'results.date': 'Publicado',
  'results.detail': 'Según la fuente',
  'results.amount': 'Importe',
  'results.noAmount': 'no se indica',
  'results.certainty': 'Certeza',
  'results.source': 'Fuente',
  'history.cycle': 'Rondas de subvenciones',
  'history.statement': 'Afirmaciones sobre todo el fondo',
  'history.contribution': 'Contribuciones',
  'history.grantee': 'Organizaciones nombradas en público',
  'certainty.certain': 'Cierto',
  'certainty.probable': 'Probable',
  'certainty.doubtful': 'Dudoso',
  'where.title':
    '{countries, plural, =0 {Ninguna subvención indica su país} one {Las subvenciones fueron a un país} other {Las subvenciones fueron a # países}}',
  'where.reading':
    'Subvenciones publicadas, por país de la organización. Un país que podría llevar a un albergue no se publica; sus subvenciones cuentan igualmente.',
  'where.others': 'Otros países',
  'where.grants': 'Subvenciones',
  'years.title': 'Pagados {paid} de {awarded}',
  'years.reading': 'Subvenciones publicadas en {currency}, por año de concesión.',
  'years.year': 'Año',
  'years.awarded': 'Concedido, {currency}',
  'years.paid': 'Pagado, {currency}',
  'years.awardedName': '{year}, concedido',
  'years.paidName': '{year}, pagado',
};
