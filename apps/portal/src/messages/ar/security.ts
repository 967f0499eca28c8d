import type { FullTranslation } from '../catalogue.ts';

export const security: FullTranslation<'security'> = {
  title: 'الأحداث الأمنية',
  count:
    '{count, plural, zero {لم يُرفض أي طلب ما كان ينبغي إرساله} one {رُفض طلب واحد ما كان ينبغي إرساله} two {رُفض طلبان ما كان ينبغي إرسالهما} few {رُفضت # طلبات ما كان ينبغي إرسالها} many {رُفض # طلباً ما كان ينبغي إرسالها} other {رُفض # طلب ما كان ينبغي إرسالها}}',
  lead: 'رُفض كل منها ولم يغيّر شيئاً. ونحتفظ من المرسِل بحسابه، وبعلامة يُعرف بها عنوان الشبكة نفسه من جديد.',
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
};
