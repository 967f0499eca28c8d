import type { FullTranslation } from '../catalogue.ts';
import { accountLetters } from './letters-account.ts';
import { dutyLetters } from './letters-duties.ts';

export const letters: FullTranslation<'letters'> = {
  greeting: 'تحية طيبة {name}،',
  greetingNobody: 'تحية طيبة،',
  foot: 'لا تحمل هذه الرسالة أي تفاصيل عن قصد: ترونها بعد تسجيل الدخول. ولا نطلب كلمة السر بالبريد أبداً.',
  choose: 'لغتكم، والرسائل فوراً أو مرة في اليوم:',

  'application-submitted.subject': 'وصلنا طلبكم',
  'application-submitted.text': 'طلبكم كامل ومحفوظ لدينا. وإيصالكم في الصفحة أدناه؛ احتفظوا به.',
  'application-found-eligible.subject': 'ينتقل طلبكم إلى التقييم',
  'application-found-eligible.text': 'تحققنا من طلبكم وفق شروط الدعوة. وهو الآن لدى مقيّمين مستقلين.',
  'application-found-ineligible.subject': 'قرار بشأن طلبكم',
  'application-found-ineligible.text': 'تحققنا من طلبكم وفق شروط الدعوة. وتبيّن الصفحة أدناه القرار وأسبابه.',
  'application-decided.subject': 'قرار بشأن طلبكم',
  'application-decided.text': 'قرر المجلس بشأن طلبات هذه الدعوة. وتبيّن الصفحة أدناه القرار بشأن طلبكم، وما يلي ذلك.',
  'assessment-assigned.subject': 'طلب ينتظر تقييمكم',
  'assessment-assigned.text':
    'أُسند إليكم طلب لتقييمه. قبل قراءته انظروا من قدّمه: إن كانت لكم صلة به فتنحّوا في تلك الصفحة. ولا يترتب على التنحي شيء.',
  'agreement-drafted.subject': 'اتفاق المنحة جاهز لتوقيعكم',
  'agreement-drafted.text': 'أُعدّ اتفاق المنحة. اقرأوه في الصفحة أدناه، واذكروا الحساب المصرفي، ووقّعوا.',
  'agreement-countersigned.subject': 'اتفاق منحتكم نافذ',
  'agreement-countersigned.text':
    'وقّع الطرفان اتفاق المنحة. وتبيّن الصفحة أدناه متى يمكن طلب كل دفعة ومتى يحين موعد كل تقرير.',
  'account-change-proposed.subject': 'يُراد تغيير الحساب المصرفي لمنحتكم',
  'account-change-proposed.text':
    'اقترح شخص من منظمتكم حساباً مصرفياً آخر لإحدى المنح. إذا لم تكونوا على علم بذلك فأوقفوه فوراً في صفحة المنحة. سنتصل بكم على رقم نعرفه منذ مدة أطول، ولا يُدفع شيء إلى أن يُبتّ في ذلك.',
  'account-change-agreed.subject': 'يسري حساب مصرفي جديد بعد ثلاثة أيام',
  'account-change-agreed.text':
    'وافق موظفان على حساب مصرفي آخر لمنحتكم. إذا كانت منظمتكم لا تريده فأوقفوه في صفحة المنحة قبل أن يسري.',
  'account-change-refused.subject': 'يبقى الحساب المصرفي لمنحتكم',
  'account-change-refused.text':
    'رُفض الحساب المصرفي المقترح. تبيّن صفحة المنحة السبب، وتستمر الدفعات إلى الحساب الذي كان لدينا.',
  'account-change-withdrawn.subject': 'أُوقف تغيير حسابكم المصرفي',
  'account-change-withdrawn.text': 'أوقف شخص من منظمتكم تغيير الحساب المصرفي. يبقى الحساب الذي كان لدينا.',
  'account-change-counts.subject': 'لمنحتكم حساب مصرفي جديد',
  'account-change-counts.text':
    'يسري الحساب المصرفي الجديد لمنحتكم من الآن. إذا كانت منظمتكم لا تعرفه فاكتبوا إلينا فوراً.',
  'tranche-returned.subject': 'طلب الدفع يحتاج إلى تصحيح',
  'tranche-returned.text':
    'لا يمكننا المضي في طلب دفع على حاله. تبيّن الصفحة أدناه ما يجب تصحيحه؛ ثم اطلبوا الدفعة من جديد.',
  'tranche-paid.subject': 'دفعة في طريقها إليكم',
  'tranche-paid.text': 'نفّذ المصرف دفعة من منحتكم. قد يستغرق وصولها بضعة أيام. وتبيّن الصفحة أدناه أي دفعة هي.',
  'report-sent-back.subject': 'تقريركم يحتاج إلى تصحيح',
  'report-sent-back.text': 'قرأنا تقريركم ولدينا أسئلة. تبيّن الصفحة أدناه ما ينقص؛ صحّحوه هناك وأرسلوه من جديد.',
  'report-accepted.subject': 'قُبل تقريركم',
  'report-accepted.text': 'قرأنا تقريركم وقبلناه. شكراً لكم.',
  'application-withdrawn.subject': 'سُحب طلبكم',
  'application-withdrawn.text': 'سُحب طلبكم ولم يعد أحد يقيّمه. إن لم يكن هذا مقصوداً فاكتبوا إلينا قبل انقضاء المهلة.',
  'agreement-cancelled.subject': 'أُلغي اتفاق منحتكم',
  'agreement-cancelled.text': 'أُلغي اتفاق المنحة قبل أن يوقّعه الطرفان. وتبيّن الصفحة أدناه السبب.',
  'agreement-closed.subject': 'أُغلقت منحتكم',
  'agreement-closed.text': 'صُرفت كل الدفعات وقُبلت كل التقارير؛ والمنحة مغلقة. شكراً لكم على عملكم.',
  'tranche-cancelled.subject': 'أُلغيت دفعة من منحتكم',
  'tranche-cancelled.text': 'أُلغيت دفعة مقررة من منحتكم. وتبيّن الصفحة أدناه أي دفعة هي، والسبب.',
  'digest.subject':
    '{count, plural, zero {لا إشعارات} one {إشعار واحد} two {إشعاران} few {# إشعارات} many {# إشعاراً} other {# إشعار}} من الصندوق',
  'digest.text': 'ما حدث منذ رسالتنا الأخيرة:',
  'member-invited.subject': 'دعوة إلى الانضمام إلى منظمة',
  'member-invited.text':
    'تدعوكم منظمة تقدّم طلبات إلى الصندوق إلى العمل معها هنا. تبيّن الصفحة أدناه أي منظمة هي. تسري الدعوة 14 يوماً؛ وإذا لم تكونوا تتوقعونها فتجاهلوا هذه الرسالة ولن يحدث شيء.',

  ...accountLetters,
  ...dutyLetters,
};
