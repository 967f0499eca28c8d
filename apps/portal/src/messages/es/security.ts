import type { FullTranslation } from '../catalogue.ts';

export const security: FullTranslation<'security'> = {
  title: 'Sucesos de seguridad',
  count:
    '{count, plural, =0 {Nada que examinar} one {Un suceso que examinar} many {# sucesos que examinar} other {# sucesos que examinar}}',
  lead: 'Las solicitudes indebidas, todas rechazadas, cada paso del camino de vuelta tras perder un segundo factor y cada descarga de un archivo personal. Guardamos la cuenta y una marca que permite reconocer la misma dirección de red.',
  kind: 'Tipo',
  at: 'Cuándo',
  place: 'Dónde',
  account: 'Cuenta',
  nobody: 'Sin sesión',
  address: 'Marca de la dirección',
  request: 'Número de solicitud',
  none: 'Nada de este tipo se envió en el período que se conserva.',
  'kind.another-site': 'Enviado desde otro sitio web',
  'kind.form-token': 'Formulario sin su marca',
  'kind.forged': 'Clave falsificada o terminada, o respuesta falsa de una llave de acceso',
  'kind.spoofed-header': 'Cabecera que suplanta a alguien',
  'kind.replayed': 'Enviado por segunda vez: llave o respuesta ya usada',
  'kind.reordered': 'Paso fuera de orden',
  'kind.oversized': 'Demasiado grande',
  'kind.not-permitted': 'No permitido',
  'kind.guessing': 'Adivinación de contraseñas',
  'kind.copied-passkey': 'Llave de acceso quizá copiada',
  'kind.lost-factor': 'Camino de vuelta tras perder un segundo factor',
  'kind.sign-in-elsewhere': 'Inicio de sesión externo no válido',
  'kind.personal-export': 'Archivo personal descargado',
};
