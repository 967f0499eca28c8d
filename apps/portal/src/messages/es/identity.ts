import type { FullTranslation } from '../catalogue.ts';

export const identity: FullTranslation<'identity'> = {
  'signIn.lead': 'Si trabaja para el fondo y ha vinculado su cuenta:',
  'signIn.act': 'Iniciar sesión con {provider}',
  'page.title': 'Iniciar sesión con {provider}',
  'page.lead':
    'Inicia sesión allí y vuelve aquí con la sesión abierta. Su contraseña de aquí sigue siendo válida, y el dinero sigue exigiendo su segundo factor de aquí.',
  'page.bound': 'Su cuenta está vinculada desde el {date}.',
  'page.unbound':
    'Su cuenta no está vinculada. Confirme que es usted, inicie sesión una vez más en {provider} y vuelva aquí.',
  'page.bind': 'Vincular mi cuenta',
  'page.remove': 'Desvincular mi cuenta',
  'page.fresh': 'Antes pedimos su segundo factor si no lo ha dado en los últimos cinco minutos.',
  'done.bound': 'Su cuenta está vinculada. Desde ahora puede iniciar sesión allí.',
  'done.removed': 'Su cuenta está desvinculada. Inicie sesión aquí con su contraseña.',
};
