import type { FullTranslation } from '../catalogue.ts';
import { payments } from './finance-payments.ts';
import { runs } from './finance-runs.ts';
import { books } from './finance-books.ts';

export const finance: FullTranslation<'finance'> = {
  'home.title': 'المدفوعات',
  'home.waiting':
    '{count, plural, =0 {لا توجد دفعة في انتظاركم} one {دفعة واحدة في انتظاركم} two {دفعتان في انتظاركم} few {# دفعات في انتظاركم} many {# دفعة في انتظاركم} other {# دفعة في انتظاركم}}',
  'home.moving':
    '{count, plural, =0 {لا توجد دفعة قيد الإجراء} one {دفعة واحدة قيد الإجراء} two {دفعتان قيد الإجراء} few {# دفعات قيد الإجراء} many {# دفعة قيد الإجراء} other {# دفعة قيد الإجراء}}',
  'home.certify': 'تصدّقون على أن المال متاح والغرض صحيح والشروط مستوفاة.',
  'home.approve': 'توافقون على ما صدّق عليه موظف التصديق، إذا كنتم ترونه صحيحاً.',
  'home.release': 'تصرفون ما حصل على التصديق والموافقة. وبعد ذلك يذهب إلى المصرف.',
  'home.three': 'التصديق والموافقة والصرف عمل ثلاثة أشخاص مختلفين دائماً. والنظام يرفض غير ذلك.',
  'home.read': 'يمكنكم قراءة كل شيء هنا، ولا يمكنكم تغيير شيء.',
  'home.also': 'أعمال أخرى لكم',
  'home.alsoNone': 'لا توجد أعمال أخرى لكم.',
  'tab.label': 'الدفعات بحسب مرحلتها',
  'tab.waiting': 'في انتظاركم',
  'tab.moving': 'قيد الإجراء',
  'tab.planned': 'مقررة',
  'tab.done': 'مدفوعة أو ملغاة',
  'empty.waiting': 'لا شيء في انتظار توقيعكم. وما يعمل عليه الآخرون تجدونه تحت «قيد الإجراء».',
  'empty.moving': 'لا توجد دفعة قيد الإجراء. تظهر الدفعات هنا عندما تطلبها المنظمة المستفيدة.',
  'empty.planned': 'لا توجد دفعة مقررة. تُحدد الدفعات عند إعداد الاتفاق.',
  'empty.done': 'لم تُدفع ولم تُلغَ أي دفعة بعد.',
  'todo.build': 'إعداد أمر سداد بعملة {currency}',
  'todo.buildHint':
    '{count, plural, zero {لا دفعات مصروفة} one {دفعة مصروفة واحدة} two {دفعتان مصروفتان} few {# دفعات مصروفة} many {# دفعة مصروفة} other {# دفعة مصروفة}}، {total}',
  'todo.send': 'إرسال ملف أمر السداد {number} إلى المصرف',
  'todo.settle': 'إدخال كشف حساب المصرف لأمر السداد {number}',
  'todo.runHint':
    '{count, plural, zero {لا دفعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}، {total}',
  'todo.deposit': 'تسجيل وصول مساهمة {donor}',
  'todo.state.build': 'جاهز',
  'todo.state.send': 'للإرسال',
  'todo.state.settle': 'لدى المصرف',
  'todo.state.deposit': 'متعهد بها',

  'table.payee': 'المستفيد',
  'table.tranche': '{number}، الدفعة {ordinal, number}: {title}',
  'table.amount': 'المبلغ',
  'table.state': 'الحالة',
  'table.requested': 'الطلب',
  'table.certified': 'التصديق',
  'table.approved': 'الموافقة',
  'table.released': 'الصرف',
  'table.paid': 'الدفع',
  'table.condition': 'ما يلزم أولاً',
  'table.afterReport': 'قبول التقرير {ordinal, number}',
  'table.afterSigning': 'توقيع الطرفين الاتفاق',
  'table.sentBack': 'أُعيد: {reason}',
  'table.notYet': 'ليس بعد',
  'table.next': 'الخطوة التالية',
  'table.check.certify': 'المراجعة والتصديق',
  'table.check.approve': 'المراجعة والموافقة',
  'table.check.release': 'المراجعة والصرف',

  ...payments,
  ...runs,
  ...books,
};
