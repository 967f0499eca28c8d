import type { FullTranslation } from '../catalogue.ts';
import { application } from './applicant-application.ts';
import { grants } from './applicant-grants.ts';
import { offline } from './applicant-offline.ts';

export const applicant: FullTranslation<'applicant'> = {
  'home.title': 'Mis tareas',
  'home.organisation': 'Su organización',
  'home.correct': 'Ver o corregir los datos',
  'home.drafts': 'Solicitudes que ha empezado',
  'home.calls': 'Convocatorias abiertas',
  'home.noCalls': 'Hoy no hay ninguna otra convocatoria abierta. La próxima aparecerá aquí el día en que se publique.',
  'home.sent': 'Solicitudes que ha enviado',
  'home.grants': 'Sus subvenciones',
  'home.until': 'Hasta el',
  'home.percent': 'Ha completado el {percent, number} por ciento de lo obligatorio',
  'home.percentDone': '{percent, number} por ciento completado',
  'home.ready': 'Lista para enviar',
  'home.missed': 'Plazo vencido',
  'home.application': 'Solicitud',
  'home.number': 'Número',
  'home.sentAt': 'Enviada',
  'home.requested': 'Importe solicitado',

  'next.register': 'Siguiente paso: presente a su organización',
  'next.registerAbout':
    'Escriba los datos de su organización una sola vez. Aparecerán en todas sus solicitudes y podrá corregirlos cuando quiera.',
  'next.registerAct': 'Escribir los datos de la organización',
  'next.sign': 'Siguiente paso: firme el acuerdo de subvención',
  'next.signAbout':
    'Su solicitud ha sido financiada con {amount}. Lea el acuerdo, indique la cuenta bancaria de su organización y firme.',
  'next.signAct': 'Firmar el acuerdo',
  'next.report': 'Siguiente paso: {report}',
  'next.overdue': 'Con retraso: {report}',
  'next.reportAbout': 'El plazo de entrega termina el {date}. De este informe depende el próximo pago.',
  'next.reportAct': 'Escribir el informe',
  'next.request': 'Siguiente paso: solicite {amount}',
  'next.requestAbout':
    'Este tramo de su subvención ya se puede pagar. Cuando lo solicite, tres personas del fondo lo revisarán.',
  'next.send': 'Siguiente paso: revise y envíe su solicitud para “{call}”',
  'next.sendAbout': 'No falta nada. La solicitud no participa hasta que usted la envíe.',
  'next.continue': 'Siguiente paso: continúe su solicitud para “{call}”',
  'next.continueAbout':
    'Ha completado el {percent, number} por ciento de lo obligatorio. Todo lo que guardó se conserva.',
  'next.continueAct': 'Continuar la solicitud',
  'next.apply': 'Siguiente paso: vea si puede presentar una solicitud',
  'next.applyAbout': '“{call}” está abierta.',
  'next.nothing': 'No tiene nada pendiente',
  'next.nothingAbout': 'Cuando haya algo que hacer, aparecerá aquí y le escribiremos.',

  'applications.title': 'Solicitudes',
  'applications.headline':
    '{count, plural, =0 {Todavía no hay ninguna solicitud} one {Una solicitud} other {# solicitudes}}',
  'applications.none': 'Su primera solicitud aparecerá aquí cuando la empiece.',
  'grants.headline':
    '{count, plural, =0 {Todavía no hay ninguna subvención} one {Una subvención} other {# subvenciones}}',
  'grants.none': 'Cuando una de sus solicitudes reciba financiación, la subvención aparecerá aquí.',

  'organisation.register': 'Datos de su organización',
  'organisation.lead':
    'Escríbalos como figuran en el certificado de registro. Los compararemos con el certificado que envíe.',
  'organisation.correct': 'Su organización',
  'organisation.correctLead':
    'Lo que corrija aquí aparecerá enseguida en sus borradores. Las solicitudes ya enviadas no cambian.',
  'organisation.registerAct': 'Guardar los datos',
  'organisation.saveAct': 'Guardar las correcciones',
  'organisation.numbered': 'Número de registro: {number}',
  'organisation.name': 'Nombre de la organización',
  'organisation.nameHint': 'El nombre registrado, en el idioma del certificado, por ejemplo: Harbour Light Collective.',
  'organisation.nameEmpty': 'Escriba el nombre de su organización.',
  'organisation.country': 'País de registro',
  'organisation.countryHint': 'El país que expidió el certificado, por ejemplo Ghana.',
  'organisation.countryEmpty': 'Elija un país',
  'organisation.countryMissing': 'Elija el país de registro.',
  'organisation.city': 'Ciudad',
  'organisation.cityHint': 'La de su oficina, por ejemplo Tema. Nunca el lugar de un albergue.',
  'organisation.cityEmpty': 'Escriba la ciudad de su oficina.',
  'organisation.registrationNumber': 'Número de registro',
  'organisation.registrationNumberHint': 'Como figura en el certificado, por ejemplo NGO/2015/0412.',
  'organisation.registrationNumberEmpty': 'Escriba el número de registro que figura en el certificado.',
  'organisation.registeredOn': 'Fecha de registro',
  'organisation.registeredOnEmpty': 'Escriba la fecha de registro: día, mes y año en cifras.',
  'organisation.website': 'Sitio web',
  'organisation.websiteHint': 'Por ejemplo, https://example.org',
  'organisation.mission': '¿A qué se dedica su organización?',
  'organisation.missionHint':
    'Dos o tres frases: para quién trabaja, qué hace y desde cuándo, por ejemplo: Desde 2012 alojamos y asesoramos a mujeres en tres ciudades. Hasta 2.000 caracteres.',
  'organisation.missionEmpty': 'Explique en dos o tres frases a qué se dedica su organización.',

  ...application,
  ...grants,
  ...offline,
};
