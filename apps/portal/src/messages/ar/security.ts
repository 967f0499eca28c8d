import type { FullTranslation } from '../catalogue.ts';

export const security: FullTranslation<'security'> = {
  title: 'الأحداث الأمنية',
  count:
    '{count, plural, =0 {لا شيء يستحق النظر} zero {لا شيء يستحق النظر} one {حدث واحد يستحق النظر} two {حدثان يستحقان النظر} few {# أحداث تستحق النظر} many {# حدثاً يستحق النظر} other {# حدث يستحق النظر}}',
  lead: 'طلبات ما كان ينبغي إرسالها، ورُفضت كلها، وكل خطوة في طريق العودة بعد فقدان عامل ثانٍ، وكل تنزيل لملف شخصي. ونحتفظ بالحساب، وبعلامة يُعرف بها عنوان الشبكة نفسه من جديد.',
  kind: 'النوع',
  at: 'متى',
  place: 'أين',
  account: 'الحساب',
  nobody: 'دون تسجيل دخول',
  address: 'علامة العنوان',
  request: 'رقم الطلب',
  none: 'لم يُرسل شيء من هذا النوع في المدة المحفوظة.',
  'kind.another-site': 'أُرسل من موقع آخر',
  'kind.form-token': 'استمارة دون رمزها',
  'kind.forged': 'رمز مزوّر أو منتهٍ، أو إجابة خاطئة من مفتاح مرور',
  'kind.spoofed-header': 'ترويسة تنتحل هوية',
  'kind.replayed': 'أُرسل مرة ثانية: مفتاح أو إجابة سبق استعمالها',
  'kind.reordered': 'خطوة في غير ترتيبها',
  'kind.oversized': 'أكبر من المسموح',
  'kind.not-permitted': 'غير مسموح',
  'kind.guessing': 'تخمين كلمات السر',
  'kind.copied-passkey': 'مفتاح مرور ربما نُسخ',
  'kind.lost-factor': 'طريق العودة بعد فقدان عامل ثانٍ',
  'kind.sign-in-elsewhere': 'تسجيل دخول من جهة أخرى غير صالح',
  'kind.personal-export': 'نُزّل ملف شخصي',
};
