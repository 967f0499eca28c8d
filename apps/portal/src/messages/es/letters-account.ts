import type { SameKeys } from '../catalogue.ts';
import type { accountLetters as english } from '../en/letters-account.ts';

export const accountLetters: SameKeys<typeof english> = {
  'confirm-address.subject': 'Confirme su dirección de correo electrónico',
  'confirm-address.text':
    'Alguien se ha registrado con esta dirección de correo electrónico. Si fue usted, abra la página siguiente y confírmela. El enlace sirve una sola vez, durante 24 horas. Si no fue usted, no haga nada.',
  'address-taken.subject': 'Usted ya tiene una cuenta',
  'address-taken.text':
    'Alguien ha intentado registrarse con esta dirección de correo electrónico. Ya existe una cuenta con ella, así que nada ha cambiado. Si fue usted, inicie sesión; si no recuerda la contraseña, pida una nueva en la página siguiente.',
  'invitation.subject': 'Le invitamos al portal del fondo',
  'invitation.text':
    'El fondo le invita a trabajar en su portal. Abra la página siguiente y elija su contraseña. El enlace sirve una sola vez, durante 7 días.',
  'organisation-invitation.subject': 'Su organización le invita a sus solicitudes',
  'organisation-invitation.text':
    'Alguien de su organización le invita a trabajar en sus solicitudes y subvenciones. Abra la página siguiente para aceptar. El enlace sirve una sola vez, durante 7 días.',
  'reset-password.subject': 'Elija una contraseña nueva',
  'reset-password.text':
    'Alguien ha pedido una contraseña nueva para su cuenta. Si fue usted, abra la página siguiente. El enlace sirve una sola vez, durante una hora. Si no fue usted, no haga nada: su contraseña sigue siendo la misma.',
  'password-changed.subject': 'Su contraseña ha cambiado',
  'password-changed.text':
    'La contraseña de su cuenta ha cambiado y todas las demás sesiones han terminado. Si no fue usted, pida de inmediato una contraseña nueva y escríbanos.',
  'confirm-new-address.subject': 'Confirme su nueva dirección de correo electrónico',
  'confirm-new-address.text':
    'Usted nos pidió que le escribamos a esta dirección desde ahora. Abra la página siguiente y confírmela. El enlace sirve una sola vez, durante una hora.',
  'address-change-asked.subject': 'Su correo electrónico va a cambiar',
  'address-change-asked.text':
    'Alguien que conoce su contraseña nos pidió escribir en adelante a otra dirección. Si fue usted, no haga nada. Si no, abra la página siguiente en un plazo de tres días: el cambio se detiene, se cierran todas las sesiones y usted elige una contraseña nueva.',
  'address-changed.subject': 'Su dirección de correo electrónico ha cambiado',
  'address-changed.text':
    'Desde ahora su cuenta tiene otro correo electrónico y a este ya no llegan mensajes. Si no fue usted, abra la página siguiente en un plazo de tres días: recupera la dirección, se cierran todas las sesiones y usted elige una contraseña nueva.',
  'account-closed.subject': 'Su cuenta se ha cerrado',
  'account-closed.text': 'La administración ha cerrado su cuenta. Escríbanos si cree que es un error.',
  'roles-changed.subject': 'Sus funciones en el fondo han cambiado',
  'roles-changed.text':
    'La administración ha cambiado lo que usted puede hacer en el portal. La página siguiente muestra las funciones que tiene ahora.',
  'delegation-changed.subject': 'Una delegación de funciones ha cambiado',
  'delegation-changed.text':
    'Se le ha encargado una función por un tiempo, o usted la ha encargado, o ese tiempo ha terminado. La página siguiente muestra quién ejerce cada función y hasta cuándo.',
  'factor-added.subject': 'Se ha añadido un segundo factor a su cuenta',
  'factor-added.text':
    'Desde ahora se puede usar un segundo factor para iniciar sesión en su cuenta. Si no lo añadió usted, cambie de inmediato la contraseña y escríbanos.',
  'passkey-added.subject': 'Se ha añadido una llave de acceso a su cuenta',
  'passkey-added.text':
    'A partir de ahora esta llave de acceso abre su cuenta sin la contraseña. Si no la añadió usted, quítela en la página siguiente, cambie la contraseña de inmediato y escríbanos.',
  'token-made.subject': 'Se ha creado en su cuenta una clave de acceso',
  'token-made.text':
    'Con esta clave un programa puede leer o actuar en su nombre, dentro de los límites elegidos, hasta que caduque. Si no la ha creado usted, revóquela en la página indicada abajo, cambie enseguida su contraseña y escríbanos.',
  'factor-removed.subject': 'Se ha quitado un segundo factor de su cuenta',
  'factor-removed.text':
    'Se ha quitado un segundo factor de su cuenta. Si no fue usted, cambie de inmediato la contraseña y escríbanos.',
  'recovery-codes-made.subject': 'Tiene nuevos códigos de recuperación',
  'recovery-codes-made.text':
    'Se han creado nuevos códigos de recuperación para su cuenta; los anteriores ya no sirven. Si no fue usted, cambie de inmediato la contraseña y escríbanos.',
  'recovery-code-used.subject': 'Se ha usado un código de recuperación',
  'recovery-code-used.text':
    'Alguien ha iniciado sesión en su cuenta con un código de recuperación. Ese código no sirve otra vez. Si no fue usted, cambie de inmediato la contraseña y escríbanos.',
  'factor-reset-requested.subject': 'Tenemos su petición sobre el segundo factor perdido',
  'factor-reset-requested.text':
    'Alguien que conoce su contraseña dice que todos los segundos factores se han perdido. Otra persona se asegura de que es usted antes de que nada cambie, y quizá le llame. Para detenerlo, abra la página siguiente. Si no fue usted, deténgalo, cambie la contraseña de inmediato y escríbanos.',
  'factor-reset-vouched.subject': 'Alguien ha respondido por usted',
  'factor-reset-vouched.text':
    'Una persona de la administración se ha asegurado de que es usted quien perdió el segundo factor. Por su función, una segunda persona lo hace también. Para detenerlo, abra la página siguiente. Si no lo pidió usted, deténgalo, cambie la contraseña de inmediato y escríbanos.',
  'factor-reset-confirmed.subject': 'Sus segundos factores se quitarán dentro de un día',
  'factor-reset-confirmed.text':
    'Dos personas se han asegurado de que es usted quien perdió el segundo factor. Se quitará tras 24 horas. Hasta entonces puede detenerlo en la página siguiente. Si no lo pidió usted, deténgalo ahora, cambie la contraseña y escríbanos.',
  'factor-reset-done.subject': 'Se han quitado sus segundos factores',
  'factor-reset-done.text':
    'Como usted pidió, se han quitado los segundos factores de su cuenta, y todas sus sesiones y claves de acceso han terminado. Inicie sesión y configure uno nuevo. Si no lo pidió usted, escríbanos de inmediato.',
  'factor-reset-refused.subject': 'Sus segundos factores siguen como están',
  'factor-reset-refused.text':
    'La petición sobre un segundo factor perdido de su cuenta ha sido denegada. Nada ha cambiado. Escríbanos si todavía no puede iniciar sesión. Si no lo pidió usted, cambie la contraseña de inmediato.',
  'factor-reset-stopped.subject': 'La petición sobre su segundo factor ha terminado',
  'factor-reset-stopped.text':
    'Se detuvo, o el segundo factor se usó después de todo. Nada ha cambiado. Si no fue usted, cambie la contraseña de inmediato y escríbanos.',
  'erasure-asked.subject': 'Tenemos su petición de supresión',
  'erasure-asked.text':
    'Nos pidió suprimir su cuenta. Dos personas lo examinan. Hasta que se confirme puede retirar la petición en la página siguiente. Si no fue usted, hágalo de inmediato y cambie su contraseña.',
  'erasure-refused.subject': 'Su cuenta no se suprime',
  'erasure-refused.text':
    'Su petición de supresión fue rechazada. La página siguiente da los motivos; puede pedirlo de nuevo.',
  'erasure-granted.subject': 'Su cuenta está suprimida',
  'erasure-granted.text':
    'Como pidió, su cuenta está cerrada y lo que conservábamos sobre usted está borrado. Las entradas del registro público quedan y ya no llevan a nadie. Este es nuestro último mensaje; lo borramos en cuanto se envía.',
  'identity-bound.subject': 'Su cuenta se vinculó con otra',
  'identity-bound.text':
    'Ahora puede iniciar sesión aquí con la cuenta de su institución que vinculó. Si no fue usted, desvincúlela en la página siguiente, cambie de inmediato su contraseña y escríbanos.',
  'identity-removed.subject': 'Su cuenta ya no está vinculada',
  'identity-removed.text':
    'Desde ahora inicia sesión aquí solo con su contraseña. Si no fue usted, cambie de inmediato su contraseña y escríbanos.',
  'access-token-made.subject': 'Se ha creado una clave de acceso',
  'access-token-made.text':
    'Un programa puede actuar ahora en su nombre, dentro de lo que usted le ha permitido. Si no creó usted esa clave, revóquela en la página siguiente y cambie la contraseña.',
};
