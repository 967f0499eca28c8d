import type { FullTranslation } from '../catalogue.ts';
import { accountLetters } from './letters-account.ts';
import { dutyLetters } from './letters-duties.ts';

export const letters: FullTranslation<'letters'> = {
  greeting: 'Hola, {name}:',
  greetingNobody: 'Buenos días:',
  foot: 'Este mensaje no contiene detalles a propósito: los verá cuando inicie sesión. Nunca pedimos la contraseña por correo electrónico.',
  choose: 'Su idioma, y los mensajes de inmediato o una vez al día:',

  'application-submitted.subject': 'Hemos recibido su solicitud',
  'application-submitted.text':
    'Su solicitud está completa y a salvo con nosotros. El recibo está en la página siguiente; guárdelo.',
  'application-found-eligible.subject': 'Su solicitud pasa a evaluación',
  'application-found-eligible.text':
    'Hemos comprobado su solicitud según las condiciones de la convocatoria. Ahora pasa a personas evaluadoras independientes.',
  'application-found-ineligible.subject': 'Una decisión sobre su solicitud',
  'application-found-ineligible.text':
    'Hemos comprobado su solicitud según las condiciones de la convocatoria. La página siguiente muestra la decisión y sus motivos.',
  'application-decided.subject': 'Una decisión sobre su solicitud',
  'application-decided.text':
    'La Junta ha decidido sobre las solicitudes de esta convocatoria. La página siguiente muestra la decisión sobre la suya y qué ocurre después.',
  'assessment-assigned.subject': 'Una solicitud espera su evaluación',
  'assessment-assigned.text':
    'Se le ha asignado una solicitud para evaluar. Antes de leerla, mire quién la presenta: si tiene algún vínculo con esa organización, absténgase en esa página. Abstenerse no tiene ninguna consecuencia para usted.',
  'agreement-drafted.subject': 'Su acuerdo de subvención está listo para firmar',
  'agreement-drafted.text':
    'El acuerdo de subvención está redactado. Léalo en la página siguiente, indique la cuenta bancaria y fírmelo.',
  'agreement-countersigned.subject': 'Su acuerdo de subvención está en vigor',
  'agreement-countersigned.text':
    'Ambas partes han firmado el acuerdo de subvención. La página siguiente muestra cuándo puede solicitar cada pago y cuándo vence cada informe.',
  'account-change-proposed.subject': 'Se quiere cambiar la cuenta bancaria de su subvención',
  'account-change-proposed.text':
    'Alguien de su organización ha propuesto otra cuenta bancaria para una subvención. Si no sabe nada de ello, párelo enseguida en la página de la subvención. Les llamaremos a un número que conocemos desde hace más tiempo; hasta que se decida no se paga nada.',
  'account-change-agreed.subject': 'Una nueva cuenta bancaria contará en tres días',
  'account-change-agreed.text':
    'Dos oficiales han aceptado otra cuenta bancaria para su subvención. Si su organización no la quiere, párelo en la página de la subvención antes de que cuente.',
  'account-change-refused.subject': 'La cuenta bancaria de su subvención se queda',
  'account-change-refused.text':
    'La cuenta bancaria propuesta se ha rechazado. La página de la subvención dice por qué; los pagos siguen a la cuenta que teníamos.',
  'account-change-withdrawn.subject': 'El cambio de su cuenta bancaria está parado',
  'account-change-withdrawn.text':
    'Alguien de su organización ha parado el cambio de la cuenta bancaria. La cuenta que teníamos se queda.',
  'account-change-counts.subject': 'Su subvención tiene una nueva cuenta bancaria',
  'account-change-counts.text':
    'La nueva cuenta bancaria de su subvención cuenta desde ahora. Si su organización no la conoce, escríbanos enseguida.',
  'tranche-returned.subject': 'Su solicitud de pago necesita una corrección',
  'tranche-returned.text':
    'No podemos seguir con una solicitud de pago tal como está. La página siguiente dice qué corregir; después solicite el pago de nuevo.',
  'tranche-paid.subject': 'Un pago está en camino',
  'tranche-paid.text':
    'El banco ha ejecutado un pago de su subvención. Puede tardar unos días en llegar. La página siguiente muestra de qué pago se trata.',
  'report-sent-back.subject': 'Su informe necesita una corrección',
  'report-sent-back.text':
    'Hemos leído su informe y tenemos preguntas. La página siguiente dice qué falta; corríjalo allí y envíelo de nuevo.',
  'report-accepted.subject': 'Su informe ha sido aceptado',
  'report-accepted.text': 'Hemos leído su informe y lo hemos aceptado. Gracias.',
  'application-withdrawn.subject': 'Su solicitud se ha retirado',
  'application-withdrawn.text':
    'Su solicitud se ha retirado y ya nadie la evalúa. Si no era su intención, escríbanos antes del plazo.',
  'agreement-cancelled.subject': 'Su acuerdo de subvención se ha anulado',
  'agreement-cancelled.text':
    'El acuerdo de subvención se ha anulado antes de que ambas partes lo firmaran. La página siguiente muestra el motivo.',
  'agreement-closed.subject': 'Su subvención está cerrada',
  'agreement-closed.text':
    'Se han hecho todos los pagos y se han aceptado todos los informes; la subvención está cerrada. Gracias por su trabajo.',
  'tranche-cancelled.subject': 'Un pago de su subvención se ha anulado',
  'tranche-cancelled.text':
    'Un pago previsto de su subvención se ha anulado. La página siguiente muestra cuál y por qué.',
  'digest.subject': '{count, plural, one {Un aviso} other {# avisos}} del fondo',
  'digest.text': 'Lo que ha ocurrido desde nuestro último mensaje:',
  'member-invited.subject': 'Le invitan a unirse a una organización',
  'member-invited.text':
    'Una organización que presenta solicitudes al fondo le invita a trabajar con ella aquí. La página siguiente muestra cuál. La invitación vale 14 días; si no la esperaba, borre este mensaje y no ocurrirá nada.',

  ...accountLetters,
  ...dutyLetters,
};
