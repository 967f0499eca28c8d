import type { FullTranslation } from '../catalogue.ts';
import { payments } from './finance-payments.ts';
import { runs } from './finance-runs.ts';
import { books } from './finance-books.ts';

export const finance: FullTranslation<'finance'> = {
  'home.title': 'Pagos',
  'home.waiting':
    '{count, plural, =0 {No hay pagos que esperen su firma} one {Un pago espera su firma} other {# pagos esperan su firma}}',
  'home.moving': '{count, plural, =0 {No hay ningún pago en curso} one {Un pago en curso} other {# pagos en curso}}',
  'home.certify': 'Usted certifica que hay dinero, que el objeto es correcto y que se cumplen las condiciones.',
  'home.approve': 'Usted aprueba lo que ha certificado un oficial certificador, si está de acuerdo.',
  'home.release': 'Usted libera lo que está certificado y aprobado. A partir de ahí va al banco.',
  'home.three':
    'Certifican, aprueban y liberan siempre tres personas distintas. El sistema rechaza cualquier otra cosa.',
  'home.read': 'Puede leer todo lo que hay aquí y no puede cambiar nada.',
  'home.also': 'Otras tareas para usted',
  'home.alsoNone': 'No tiene otras tareas.',
  'tab.label': 'Pagos según su situación',
  'tab.waiting': 'Esperan su firma',
  'tab.moving': 'En curso',
  'tab.planned': 'Previstos',
  'tab.done': 'Pagados o anulados',
  'empty.waiting': 'Nada espera su firma. Lo que tramitan otras personas está en “En curso”.',
  'empty.moving':
    'No hay ningún pago en curso. Los pagos aparecen aquí cuando una organización beneficiaria los solicita.',
  'empty.planned': 'No hay ningún pago previsto. Los pagos se prevén cuando se redacta un acuerdo.',
  'empty.done': 'Todavía no se ha pagado ni anulado nada.',
  'todo.build': 'Preparar un lote de pago en {currency}',
  'todo.buildHint': '{count, plural, one {Un pago liberado} other {# pagos liberados}}, {total}',
  'todo.send': 'Enviar al banco el archivo del lote {number}',
  'todo.settle': 'Anotar el extracto bancario del lote {number}',
  'todo.runHint': '{count, plural, one {Un pago} other {# pagos}}, {total}',
  'todo.deposit': 'Anotar el ingreso de {donor}',
  'todo.state.build': 'Por preparar',
  'todo.state.send': 'Por enviar',
  'todo.state.settle': 'En el banco',
  'todo.state.deposit': 'Prometida',

  'table.payee': 'A quién se paga',
  'table.tranche': '{number}, tramo {ordinal, number}: {title}',
  'table.amount': 'Importe',
  'table.state': 'Estado',
  'table.requested': 'Solicitado',
  'table.certified': 'Certificado',
  'table.approved': 'Aprobado',
  'table.released': 'Liberado',
  'table.paid': 'Pagado',
  'table.condition': 'Qué debe ocurrir antes',
  'table.afterReport': 'Informe {ordinal, number} aceptado',
  'table.afterSigning': 'Acuerdo firmado por ambas partes',
  'table.sentBack': 'Devuelto: {reason}',
  'table.notYet': 'todavía no',
  'table.next': 'Siguiente paso',
  'table.check.certify': 'Revisar y certificar',
  'table.check.approve': 'Revisar y aprobar',
  'table.check.release': 'Revisar y liberar',

  ...payments,
  ...runs,
  ...books,
};
