import type { FullTranslation } from '../catalogue.ts';

export const roles: FullTranslation<'roles'> = {
  'revoke.title': '¿Retirar una función a {name}?',
  'revoke.role': '¿Qué función?',
  'revoke.roleEmpty': 'Elija la función que se retira.',
  'revoke.reason': '¿Por qué se retira?',
  'revoke.reasonHint': 'Por ejemplo: cambió de puesto el 1 de marzo. El motivo se guarda con el acto; no es público.',
  'revoke.reasonEmpty': 'Escriba el motivo; se guarda con el acto.',
  'revoke.act': 'Retirar la función',
  'revoke.follows1': 'La persona ya no puede actuar en esta función, tampoco en una sesión abierta.',
  'revoke.follows2':
    'Lo que hizo en ella queda como está. Una persona evaluadora devuelve las evaluaciones no enviadas.',
  'revoke.undo': 'Sí. La función se puede asignar de nuevo.',
  'revoke.none': 'No se puede retirar ninguna función de {name}',
  'revoke.noneAbout': 'Es la única, o es la de solicitante, que viene con la cuenta. Cierre la cuenta en su lugar.',
  'focalPoint.publishes': 'La publica un punto focal de la Secretaría.',
};
