import type { FullTranslation } from '../catalogue.ts';
import { calls } from './public-calls.ts';
import { grants } from './public-grants.ts';
import { acts } from './public-acts.ts';
import { results } from './public-results.ts';
import { decisions } from './public-decisions.ts';
import { verify } from './public-verify.ts';
import { about } from './public-about.ts';

export const publicPages: FullTranslation<'public'> = {
  away: 'Esta parte no responde en este momento. Vuelva a cargar la página dentro de un momento.',
  asData: 'Esta página como datos',
  'source.records': 'Datos de los expedientes del fondo, {time}.',

  'home.title': 'Inicio',
  'home.headline': 'Ayuda a las víctimas de la trata, con cuentas claras hasta el último centavo.',
  'home.lead':
    'El fondo financia a pequeñas organizaciones que acogen, atienden y defienden a víctimas de la trata de personas. Cada regla, cada decisión y cada pago quedan anotados aquí, y cualquiera puede comprobarlos.',
  'home.search': 'Busque una subvención, una organización o un país',
  'home.searchHint': 'Por ejemplo: Uganda, ayuda legal',
  'home.openLabel': 'Convocatorias abiertas',
  'home.open': 'Abiertas ahora',
  'home.noneOpen': 'Hoy no hay ninguna convocatoria abierta.',
  'home.allCalls': 'Ver todas las convocatorias',
  'home.grantsOf': 'Subvenciones de {amount}.',
  'home.see': 'Ver si puede presentar una solicitud',
  'home.totals': 'Las subvenciones en tres cifras',
  'home.thread': 'Qué ocurre con una contribución',
  'home.threadLead':
    'Cinco actos, cada uno consecuencia del anterior. Cada uno lleva firma y hora y se guarda en un registro público.',
  'home.latestCalls': 'Las últimas convocatorias',
  'home.latest': 'Las subvenciones más recientes',
  'home.allGrants': 'Ver todas las subvenciones',
  'home.check': 'No se fíe de nuestra palabra. Compruébelo.',
  'home.checkAbout':
    'Cada acto del fondo es una entrada en un registro que solo puede crecer. Si se cambia una sola palabra, el estado firmado deja de coincidir. Puede comprobarlo todo en su propio equipo, sin necesidad de una cuenta.',
  'home.checkLink': 'Buscar un acto o comprobar todo el registro',
  'home.rulesLink': 'Leer las reglas con las que decidimos',

  'thread.call': 'Se abre una convocatoria',
  'thread.callAbout': 'Sus reglas, pesos y presupuesto quedan fijados antes de que nadie presente una solicitud.',
  'thread.judge': 'Se evalúan las solicitudes',
  'thread.judgeAbout':
    'Cada persona evalúa por separado y da un motivo para cada puntuación. Quien tiene un vínculo con una organización solicitante se abstiene.',
  'thread.board': 'La Junta da su conformidad',
  'thread.boardAbout': 'La clasificación se obtiene de las puntuaciones mediante una regla pública.',
  'thread.pay': 'Se paga el dinero',
  'thread.payAbout': 'En tramos. Tres personas distintas certifican, aprueban y liberan cada uno.',
  'thread.help': 'Llega la ayuda',
  'thread.helpAbout': 'El tramo siguiente se paga cuando se acepta el informe sobre el anterior.',

  'follow.title': 'Siga una subvención',
  'follow.link': 'Leer la historia completa de esta subvención',
  'follow.awarded': 'Se concede una subvención',
  'follow.awardedAbout': '{amount}, según la clasificación de su convocatoria',
  'follow.signed': 'Firman ambas partes',
  'follow.signedAbout': 'El mismo texto, con una sola huella',
  'follow.paid': 'Llega el dinero',
  'follow.paidAbout': '{count, plural, one {{amount} en un pago} other {{amount} en # pagos}}',
  'follow.reported': 'La organización presenta informes',
  'follow.help': 'Llega la ayuda',
  'totals.awarded': 'concedidos en {count, plural, one {# subvención} other {# subvenciones}}',
  'totals.paid': 'pagados hasta ahora',
  'totals.countries': '{count, plural, one {país} other {países}} donde se muestra la ayuda',
  'totals.allGrants': 'ver todas las subvenciones',
  'totals.allPaid': 'ver cuánto se pagó y a quién',
  'totals.results': 'ver todos los resultados',
  'totals.withheld':
    '{count, plural, =0 {Todas las subvenciones que se cuentan aquí también se muestran.} one {# subvención se cuenta aquí pero no se muestra.} other {# subvenciones se cuentan aquí pero no se muestran.}}',
  'totals.why': 'Por qué no lo mostramos todo',

  'log.size': 'Registro público',
  'log.acts': '{count, plural, one {# acto} other {# actos}}',
  'log.signed': 'Última firma',
  'log.root': 'Raíz',
  'log.away':
    'El registro público no responde en este momento. No se pierde nada por ello; vuelva a mirar dentro de un momento.',

  ...calls,
  ...grants,
  ...acts,
  ...results,
  ...decisions,
  ...verify,
  ...about,
};
