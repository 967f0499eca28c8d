import type { FullTranslation } from '../catalogue.ts';

export const roles: FullTranslation<'roles'> = {
  'revoke.title': 'سحب دور: {name}؟',
  'revoke.role': 'أي دور؟',
  'revoke.roleEmpty': 'اختاروا الدور المراد سحبه.',
  'revoke.reason': 'لماذا يُسحب؟',
  'revoke.reasonHint': 'مثلاً: انتقال إلى وظيفة أخرى في 1 آذار/مارس. يُحفظ السبب مع الإجراء، ولا يُنشر.',
  'revoke.reasonEmpty': 'اكتبوا السبب؛ فهو يُحفظ مع الإجراء.',
  'revoke.act': 'سحب الدور',
  'revoke.follows1': 'لا يستطيع هذا الشخص العمل بهذا الدور بعد ذلك، حتى في جلسة مفتوحة.',
  'revoke.follows2': 'يبقى ما أُنجز به كما هو. ويعيد المقيّم التقييمات التي لم تُرسل.',
  'revoke.undo': 'نعم. يمكن منح الدور من جديد.',
  'revoke.none': 'لا يمكن سحب أي دور: {name}',
  'revoke.noneAbout': 'هو الدور الوحيد، أو دور مقدم الطلب الذي يأتي مع الحساب. أغلقوا الحساب بدلاً من ذلك.',
  'focalPoint.publishes': 'تنشرها جهة التنسيق في الأمانة.',
};
