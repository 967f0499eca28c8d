import type { SameKeys } from '../catalogue.ts';
import type { grants as english } from '../en/public-grants.ts';

export const grants: SameKeys<typeof english> = {
  'grants.title': 'Subvenciones',
  'grants.all':
    '{count, plural, =0 {Todavía no se ha publicado ninguna subvención} one {Una subvención publicada} other {# subvenciones publicadas}}',
  'grants.found':
    '{count, plural, =0 {Ninguna subvención coincide} one {Coincide una subvención de {all, number}} other {Coinciden # subvenciones de {all, number}}}',
  'grants.lead':
    'Quién recibió cuánto, para qué y qué se ha pagado. Lo que podría poner en peligro a alguien no se muestra.',
  'grants.search': 'Palabras',
  'grants.organisation': 'Organización',
  'grants.country': 'País',
  'grants.state': 'Estado',
  'grants.year': 'Año de concesión',
  'grants.awardedOn': 'Concedida',
  'grants.amount': 'Importe',
  'grants.paid': 'Pagado',
  'grants.none': 'La primera subvención aparecerá aquí cuando se publique.',
  'grants.nameWithheld': 'Nombre no publicado',
  'grants.countryWithheld': 'país no publicado',

  'grant.untitled': 'Subvención cuyo objeto no se publica',
  'grant.aside': 'Datos y prueba',
  'grant.months': '{count, plural, one {un mes} other {# meses}}',
  'grant.paidOf': 'Pagados {paid} de {amount}',
  'grant.paidBar': 'Pagado {amount}',
  'grant.awardedBar': 'Concedido {amount}',
  'grant.payments': 'Pagos',
  'grant.payment': 'Pago',
  'grant.paymentNumber': 'Tramo {ordinal, number}',
  'grant.paidOn': 'Pagado el',
  'grant.noPayments': 'Todavía no se ha pagado nada. El primer pago aparecerá aquí con su fecha.',
  'grant.results': 'Qué se ha logrado hasta ahora',
  'grant.reports':
    '{count, plural, =0 {Todavía no se ha aceptado ningún informe.} one {Se ha aceptado un informe.} other {Se han aceptado # informes.}}',
  'grant.people':
    '{count, plural, one {Una persona recibió ayuda} other {# personas recibieron ayuda}}, según los informes aceptados.',
  'grant.peopleMore':
    '{count, plural, other {# personas recibieron ayuda}}, según los informes aceptados; algunas más no se cuentan aquí, porque las cifras pequeñas no se muestran.',
  'grant.peopleFew':
    'Hasta ahora se ha informado de menos de 11 personas. Las cifras más pequeñas no se muestran, porque podrían señalar a alguien.',
  'grant.peopleNone': 'Los informes todavía no indican ningún número de personas.',
  'grant.story': 'La historia completa',
  'grant.noActs': 'Los actos de esta subvención aparecerán aquí con sus pruebas.',
  'grant.proof': 'prueba {hash}',
  'grant.renewals':
    '{count, plural, one {Un acto más, que actualizó esta página} other {# actos más, que actualizaron esta página}}',
  'grant.stepRuns': 'El proyecto está en curso',
  'grant.stepEnds': 'El proyecto termina y se espera el último informe',
  'grant.stepPaid': 'Tramo {ordinal, number}: {amount}',
  'grant.noTown': 'No se muestra ninguna localidad, para que no se pueda encontrar a nadie.',
  'grant.withheldWhy':
    'Aquí hay algo que no se publica, porque mostrarlo podría poner en peligro a alguien. Cuenta en todos los totales.',
  'grant.runs': 'Periodo',
  'grant.to': 'al',
  'grant.checkAbout':
    '{count, plural, =0 {Los actos de esta subvención aparecerán en el registro público.} one {Un acto de esta subvención está en el registro público.} other {# actos de esta subvención están en el registro público.}} No necesita una cuenta ni tiene que confiar en el fondo.',

  'check.newest': 'El acto más reciente, por la huella de su entrada',
  'check.proofFile': 'Descargar su prueba (texto, cerca de 1 kB)',
  'check.actOnly': 'Comprobar solo este acto',
  'check.actCommand': 'Las dos líneas juntas descargan su prueba y la comprueban.',
  'check.logCommand': 'Compruebe todo el registro',
  'check.cosigned':
    'La orden exige que también lo hayan firmado {quorum, number} de {witnesses, plural, one {un testigo} other {# testigos}}; si indica que han firmado menos, el estado tiene menos de un minuto: vuelva a intentarlo pasado ese tiempo.',
  'check.checker': 'Descargar el comprobador (un archivo)',
  'check.checkerAbout':
    'Solo necesita Node. Con él, escriba “node verify.mjs” en lugar de “npm run --silent verify --”.',
  'check.how': 'Qué significa esto y cómo buscar un acto',
};
