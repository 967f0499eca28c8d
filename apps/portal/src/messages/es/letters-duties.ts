import type { SameKeys } from '../catalogue.ts';
import type { dutyLetters as english } from '../en/letters-duties.ts';

export const dutyLetters: SameKeys<typeof english> = {
  'assessment-stepped-aside.subject': 'Una persona evaluadora se ha abstenido',
  'assessment-stepped-aside.text': 'Una solicitud necesita otra persona evaluadora. Asígnela en la página siguiente.',
  'recommendation-sent.subject': 'Una recomendación espera a la Junta',
  'recommendation-sent.text':
    'La Secretaría ha enviado una recomendación a la Junta. Léala en la página siguiente y apruébela o devuélvala.',
  'recommendation-approved.subject': 'La Junta ha aprobado una recomendación',
  'recommendation-approved.text': 'Ya se pueden redactar los acuerdos con las organizaciones.',
  'agreement-signed.subject': 'Un acuerdo espera la firma del fondo',
  'agreement-signed.text':
    'Una organización ha firmado su acuerdo de subvención. Compruébelo en la página siguiente y fírmelo en nombre del fondo.',
  'account-change-to-check.subject': 'Una cuenta bancaria espera comprobación',
  'account-change-to-check.text':
    'Una organización ha propuesto otra cuenta bancaria. Llámela a un número conocido antes y después confirme el cambio o rechácelo en la página siguiente.',
  'account-change-to-agree.subject': 'Una cuenta bancaria espera su acuerdo',
  'account-change-to-agree.text':
    'Un oficial certificador ha confirmado otra cuenta bancaria. Lea en la página siguiente cómo se comprobó y después acepte o rechace.',
  'tranche-requested.subject': 'Un pago espera certificación',
  'tranche-requested.text':
    'Una organización ha solicitado un pago. Compruébelo en la página siguiente: certifíquelo o devuélvalo.',
  'tranche-certified.subject': 'Un pago espera su aprobación',
  'tranche-certified.text': 'Se ha certificado un pago. Compruébelo en la página siguiente: apruébelo o devuélvalo.',
  'tranche-approved.subject': 'Un pago espera su liberación',
  'tranche-approved.text': 'Se ha aprobado un pago. Mírelo en la página siguiente antes de liberarlo.',
  'payment-run-sent.subject': 'Un lote de pago se ha enviado al banco',
  'payment-run-sent.text':
    'Se ha enviado un lote de pago al banco. Si usted no sabe nada de él, avise de inmediato al banco y a los demás oficiales.',
  'report-submitted.subject': 'Un informe espera lectura',
  'report-submitted.text':
    'Una organización ha enviado un informe. Léalo en la página siguiente y acéptelo o devuélvalo.',
  'erasure-requested.subject': 'Alguien pide ser olvidado',
  'erasure-requested.text':
    'Una persona pidió la supresión de su cuenta. Ordénela o rechácela con motivos en la página siguiente.',
  'erasure-ordered.subject': 'Una supresión espera a una segunda persona',
  'erasure-ordered.text':
    'Se ha ordenado suprimir datos personales. Otra persona debe confirmarlo o cancelarlo en la página siguiente.',
  'factor-reset-waiting.subject': 'Alguien ha perdido su segundo factor',
  'factor-reset-waiting.text':
    'Alguien conoce su contraseña y pide ayuda por un segundo factor perdido. En la página siguiente, diga cómo se aseguró de quién es, o deniéguelo.',
  'factor-reset-second.subject': 'Un segundo factor perdido espera a una segunda persona',
  'factor-reset-second.text':
    'Una persona de la administración ha respondido por alguien que perdió su segundo factor. Otra persona debe asegurarse también, en la página siguiente.',
  'delegation-given.subject': 'Se ha delegado una función',
  'delegation-given.text':
    'Durante unos días, un colega actúa en una función por otro: usted por esa persona o ella por usted. La página indicada abajo dice quién, en qué función y hasta cuándo. Si no sabe nada de ello, póngale fin allí.',
  'delegation-ended.subject': 'Una función ha vuelto a su titular',
  'delegation-ended.text':
    'Se ha puesto fin a una delegación hecha o recibida por usted. La página indicada abajo dice cuál.',
};
