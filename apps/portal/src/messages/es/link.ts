import type { FullTranslation } from '../catalogue.ts';

export const link: FullTranslation<'link'> = {
  password: 'Contraseña',
  passwordHint:
    '12 caracteres o más, mejor 15. Varias palabras son más seguras que una sola con signos, y más fáciles de recordar, por ejemplo: lámpara río siete pan, pero con palabras suyas. Puede pegarla.',
  'request.link': '¿Sin contraseña o sin mensaje nuestro? Reciba un mensaje para entrar',
  'request.title': 'Recibir un mensaje para entrar',
  'request.lead':
    'Para una contraseña olvidada, y cuando no ha llegado el mensaje para confirmar o aceptar. Si alguna cuenta tiene esa dirección, le escribimos.',
  'request.act': 'Enviarme un mensaje',
  'sent.title': 'Consulte su correo',
  'sent.lead':
    'Si podemos escribir a la dirección que indicó, un mensaje está en camino. Abra el enlace que contiene para continuar.',
  'sent.late':
    '¿Nada después de unos minutos? Mire en la carpeta de correo no deseado y compruebe la dirección que indicó.',
  'sent.again': 'Pedir otro mensaje',
  'sent.demo': 'Abrir el buzón de esta demostración',
  'confirm.title': 'Confirme su correo electrónico',
  'confirm.lead': 'Ha abierto una cuenta con esta dirección. Confirme que es suya; después quedará iniciada su sesión.',
  'confirm.act': 'Confirmar la dirección',
  'accept.title': 'Le damos la bienvenida, {name}',
  'accept.lead':
    'El fondo le invita a trabajar con él. Elija su propia contraseña; después quedará iniciada su sesión.',
  'accept.act': 'Aceptar la invitación',
  'reset.title': 'Elija una contraseña nueva',
  'reset.lead':
    'Todas las sesiones de esta cuenta terminan. Después inicie sesión con la contraseña nueva, y con su segundo factor si lo tiene.',
  'reset.act': 'Cambiar la contraseña',
  'reset.done': 'Su contraseña ha cambiado. Inicie sesión con la nueva.',
  'new-address.title': 'Usar este correo electrónico desde ahora',
  'new-address.lead': 'Con él inicia sesión, y a él le escribimos. La dirección anterior ya no cuenta.',
  'new-address.act': 'Usar esta dirección',
  'keep-factors.title': 'Conservar mis segundos factores',
  'keep-factors.lead':
    'Esto detiene la petición sobre un segundo factor perdido. Nada cambia. Si no fue usted quien la hizo, alguien conoce su contraseña: cámbiela de inmediato.',
  'keep-factors.act': 'Detener la petición',
  'keep-factors.done':
    'La petición está detenida. Sus segundos factores siguen como están. Si no fue usted quien la hizo, cambie la contraseña.',
  'keep-address.title': 'Conservar este correo electrónico',
  'keep-address.lead':
    'La cuenta conserva esta dirección, o la recupera. Se cierran todas las sesiones, terminan las claves de acceso y la contraseña deja de funcionar: le escribimos de inmediato para que elija una nueva.',
  'keep-address.act': 'Conservar la dirección',
  currentPassword: 'Su contraseña actual',
  newAddress: 'Nuevo correo electrónico',
  'change-password.title': 'Cambiar su contraseña',
  'change-password.lead': 'Todas sus demás sesiones terminan, y un mensaje se lo comunica.',
  'change-password.act': 'Cambiar la contraseña',
  'change-password.done': 'Su contraseña ha cambiado y sus demás sesiones han terminado.',
  'change-address.title': 'Cambiar su correo electrónico',
  'change-address.lead':
    'Escribimos a la nueva dirección; vale cuando usted haya abierto el enlace de ese mensaje. Se avisa a la dirección anterior.',
  'change-address.act': 'Escribir a la nueva dirección',
  'change-address.done': 'Su correo electrónico ha cambiado.',
  'bad.title': 'Este enlace no se puede usar',
  'bad.lead':
    'Ya se usó, es demasiado antiguo o no llegó entero. Si usted lo usó, inicie sesión. Si no, pida otro mensaje.',
  'other.title': 'Hay una sesión iniciada en este dispositivo',
  'other.lead':
    'El enlace es para alguien que no ha iniciado sesión. La sesión es de {name}: ciérrela y podrá continuar.',
  'other.act': 'Cerrar la sesión y continuar',
};
